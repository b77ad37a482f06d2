import { hex, refusalOf, vectors } from '../testing/log-vectors';
import { applyEntry } from './apply-log';
import type { ReducedLog } from './reduced-log';

const { vault } = vectors;
const entries = vectors.logOfEveryOperation.entries.map(hex);

/** Entries of every operation, each with the state that it follows. */
const places = entries.reduce<{ entry: Uint8Array; before: ReducedLog | undefined }[]>((before, entry) => {
  const last = before.at(-1);
  return [...before, { entry, before: last && applyEntry(last.before, last.entry, vault) }];
}, []);

describe('an entry of the log with one bit turned', () => {
  it.each(places.map((place, seq) => ({ ...place, seq })))(
    'is refused at every byte of entry $seq',
    ({ entry, before }) => {
      const accepted = [...entry.keys()].filter((position) => {
        const changed = entry.slice();
        // Another bit at each position: all eight are tried in every field.
        changed[position] = (changed[position] ?? 0) ^ (1 << (position % 8));
        return refusalOf(() => applyEntry(before, changed, vault)) === 'accepted';
      });
      expect(accepted).toEqual([]);
      expect(refusalOf(() => applyEntry(before, entry, vault))).toBe('accepted');
    },
  );

  it.each(places.map((place, seq) => ({ ...place, seq })))(
    'is refused when it is cut short in entry $seq',
    ({ entry, before }) => {
      for (let length = 0; length < entry.length; length += 7) {
        expect(refusalOf(() => applyEntry(before, entry.slice(0, length), vault))).not.toBe('accepted');
      }
    },
  );
});
