import type { FinishedDemo } from '../finished/finished-schema';
import { count, countBy, mean, rounded, toTenth } from './counting';

type Instrument = FinishedDemo['measurements'][number]['instrument'];
type Wave = FinishedDemo['measurements'][number]['wave'];

/** PSS-10: 0 to 40; items 4, 5, 7 and 8 (counted from 1) are worded the other way round (S3-61). */
export function pss10(items: readonly number[]): number {
  const reversed = new Set([4, 5, 7, 8]);
  return items.reduce((sum, answer, at) => sum + (reversed.has(at + 1) ? 4 - answer : answer), 0);
}

/** WHO-5: 0 to 100 (S3-61). */
export function who5(items: readonly number[]): number {
  return 4 * items.reduce((sum, answer) => sum + answer, 0);
}

function isValid(instrument: Instrument, items: readonly number[]): boolean {
  const [length, highest] = instrument === 'PSS-10' ? [10, 4] : [5, 5];
  return items.length === length && items.every((answer) => answer >= 0 && answer <= highest);
}

/** Scores before and after, for those who answered all four forms (S3-60 to S3-69, S3-75). */
export function outcomeFigures(demo: FinishedDemo) {
  const scores = (instrument: Instrument, wave: Wave): Map<string, number> =>
    new Map(
      demo.measurements
        .filter((form) => form.instrument === instrument && form.wave === wave)
        .map((form) => [form.leaderId, instrument === 'PSS-10' ? pss10(form.items) : who5(form.items)]),
    );
  const pss = { baseline: scores('PSS-10', 'baseline'), final: scores('PSS-10', 'final') };
  const who = { baseline: scores('WHO-5', 'baseline'), final: scores('WHO-5', 'final') };
  const pairs = [...pss.baseline.keys()].filter((id) =>
    [pss.final, ...Object.values(who)].every((wave) => wave.has(id)),
  );
  const of = (wave: ReadonlyMap<string, number>) => pairs.map((id) => wave.get(id) ?? Number.NaN);
  const shown = (wave: ReadonlyMap<string, number>) => {
    const values = of(wave);
    return { mean: rounded(mean(values)), from: Math.min(...values), to: Math.max(...values) };
  };
  const total = (wave: ReadonlyMap<string, number>): number => of(wave).reduce((sum, value) => sum + value, 0);
  const leaderOf = new Map(demo.leaders.map((leader) => [leader.id, leader]));
  const changeOf = (id: string): number => (pss.final.get(id) ?? Number.NaN) - (pss.baseline.get(id) ?? Number.NaN);
  const settled = (id: string): boolean =>
    ['problem_solved', 'changed_job'].includes(leaderOf.get(id)?.endStatus ?? '');
  return {
    forms: countBy(demo.measurements, (form) => `${form.instrument}/${form.wave}`),
    validForms: count(demo.measurements, (form) => isValid(form.instrument, form.items)),
    pairs: pairs.length,
    pairsPerNetwork: countBy(pairs, (id) => leaderOf.get(id)?.networkId ?? 'none'),
    pairsOfThoseWhoLeft: count(pairs, (id) => leaderOf.get(id)?.participation.status !== 'completed'),
    pss: { baseline: shown(pss.baseline), final: shown(pss.final) },
    who: { baseline: shown(who.baseline), final: shown(who.final) },
    totals: [total(pss.baseline), total(pss.final), total(who.baseline), total(who.final)],
    pssAtConcern: [count(of(pss.baseline), (score) => score >= 18), count(of(pss.final), (score) => score >= 18)],
    whoAtRisk: [count(of(who.baseline), (score) => score <= 50), count(of(who.final), (score) => score <= 50)],
    pssChangeByEndStatus: {
      settled: [toTenth(mean(pairs.filter(settled).map(changeOf))), count(pairs, settled)],
      underWay: [toTenth(mean(pairs.filter((id) => !settled(id)).map(changeOf))), count(pairs, (id) => !settled(id))],
    },
  };
}
