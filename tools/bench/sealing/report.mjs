import { median, percentile } from '../percentiles.mjs';

/** The aims, in milliseconds of the median; growth is the cost of a note in the largest vault over that in the smallest. */
const AIMS = { seal: 3, open: 3, '500 notes': 1500 };
const LINEAR = 1.5;

/** What is printed of a run's milliseconds, and the names of the aims that were missed. */
export function sealingReport(samples, { notes }) {
  const missed = [];
  const p50 = (name) => median(samples[name] ?? []);
  const judged = (name, value, aim) => {
    if (aim === undefined) return '';
    if (value <= aim) return `  (aim ${aim}: held)`;
    missed.push(name);
    return `  (aim ${aim}: MISSED)`;
  };
  const steps = Object.keys(samples).filter((name) => !name.startsWith('bare '));
  const lines = ['Milliseconds in Chromium through the crypto worker; ratio of the medians to the bare primitives'];
  for (const name of steps) {
    const bare = p50(yardstick(name));
    const cells = [
      name.padEnd(24),
      `p50 ${p50(name).toFixed(2).padStart(8)}`,
      `p95 ${percentile(samples[name], 0.95).toFixed(2).padStart(8)}`,
      Number.isNaN(bare) ? '' : `bare ${bare.toFixed(2).padStart(8)}  ratio ${(p50(name) / bare).toFixed(2)}`,
    ];
    lines.push(`${cells.join('  ').trimEnd()}${judged(name, p50(name), AIMS[name])}`);
  }
  // Of the quickest rounds: what else the machine did falls on the long rounds more often than on the short ones.
  const aNote = (count) => Math.min(...samples[`${count} notes`]) / count;
  const costs = notes.map((count) => `${count}: ${aNote(count).toFixed(3)}`);
  const growth = aNote(Math.max(...notes)) / aNote(Math.min(...notes));
  lines.push(`ms a note  ${costs.join('  ')}  growth ${growth.toFixed(2)}${judged('growth', growth, LINEAR)}`);
  return { lines, missed };
}

function yardstick(name) {
  if (name === 'join code' || name === 'unlock by passphrase') return 'bare stretch';
  return `bare ${name}`;
}
