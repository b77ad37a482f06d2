import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { anything, oneChange, oneFieldChanged } from '../testing/changed-bytes';
import { hex, refusalOf, vectors } from '../testing/log-vectors';
import { eva } from '../testing/written-log';
import { applyEntry, applyLog } from './apply-log';
import { concat, sameBytes } from './bytes';
import { bodyOf, readEntry } from './entry-form';
import { ENVELOPE_CODES, LOG_CODES } from './errors';
import { HEADER_BYTES, readHeader, writeHeader } from './header';
import { logSignatureInput } from './labels';
import type { ReducedLog } from './reduced-log';

const { vault } = vectors;
/** No single input may keep a reader busy for longer, ms. Far above what is measured (about 3). */
const LONGEST = 250;
const codes: readonly string[] = [...LOG_CODES, ...ENVELOPE_CODES];

/** Time of one input; a machine that was busy with something else gets two more chances. */
function timed(act: () => string): string {
  for (let chance = 1; ; chance++) {
    const start = performance.now();
    const answer = act();
    const took = performance.now() - start;
    if (took < LONGEST) return answer;
    if (chance === 3) throw new Error(`one input took ${Math.round(took)} ms`);
  }
}

const entries = [vectors.logOfEveryOperation, vectors.logLeftStale].flatMap((log) => {
  const read = log.entries.map(hex);
  return read.map((entry, seq) => ({ entry, before: seq === 0 ? undefined : applyLog(read.slice(0, seq), { vault }) }));
});
const places = fc.constantFrom(...entries);
const headers = fc.constantFrom(
  ...[vectors.envelope, vectors.envelopeVersion2, vectors.tombstone].map((each) => hex(each.bytes)),
);

const applied = (before: ReducedLog | undefined, entry: Uint8Array) =>
  timed(() => refusalOf(() => applyEntry(before, entry, vault)));

describe('entries of the log from a hostile server', () => {
  it('are refused with a code, whatever they are (6000)', () => {
    fc.assert(
      fc.property(places, anything, ({ before }, entry) => {
        expect(codes).toContain(timed(() => refusalOf(() => readEntry(entry))));
        expect(codes).toContain(applied(before, entry));
      }),
      { numRuns: 6000 },
    );
  });

  it('are refused with one change, and never for another signature than the signer gave (6000)', () => {
    const changed = places.chain(({ entry, before }) =>
      fc.oneof(oneChange(entry), oneFieldChanged(entry)).map((other) => ({ entry, before, other })),
    );
    fc.assert(
      fc.property(changed, ({ entry, before, other }) => {
        fc.pre(!sameBytes(entry, other));
        expect(codes).toContain(applied(before, other));
      }),
      { numRuns: 6000 },
    );
  });

  it('are refused when an outsider signs the change (400)', () => {
    const forged = places.chain(({ entry, before }) =>
      oneFieldChanged(entry).map((other) => {
        const body = bodyOf(other);
        return { before, entry: concat(ed25519.sign(logSignatureInput(body), eva.seed), body) };
      }),
    );
    fc.assert(
      fc.property(forged, ({ before, entry }) => {
        expect(codes).toContain(applied(before, entry));
      }),
      { numRuns: 400 },
    );
  });

  it('are refused in whatever order a whole log comes, except in its own (300)', () => {
    const log = vectors.logLeftStale.entries.map(hex);
    const some = fc.array(fc.nat(log.length - 1), { maxLength: log.length });
    fc.assert(
      fc.property(some, (order) => {
        const shown = order.flatMap((seq) => log[seq] ?? []);
        const answer = timed(() => refusalOf(() => applyLog(shown, { vault })));
        const isPrefix = order.length > 0 && order.every((seq, index) => seq === index);
        expect(answer === 'accepted').toBe(isPrefix);
      }),
      { numRuns: 300 },
    );
  });
});

describe('headers of envelopes from a hostile server', () => {
  const read = (envelope: Uint8Array) => timed(() => refusalOf(() => readHeader(envelope)));

  it('are refused with a code, whatever they are (3000)', () => {
    const noise = fc.oneof(anything, fc.uint8Array({ minLength: 690, maxLength: 1200 }));
    fc.assert(
      fc.property(noise, (envelope) => {
        expect(codes).toContain(read(envelope));
      }),
      { numRuns: 3000 },
    );
  });

  it('are read with one change for exactly what they say, or refused with a code (3000)', () => {
    const changed = headers.chain((envelope) => oneChange(envelope));
    fc.assert(
      fc.property(changed, (envelope) => {
        const answer = read(envelope);
        if (answer !== 'accepted') expect(codes).toContain(answer);
        else expect(sameBytes(writeHeader(readHeader(envelope)), envelope.slice(0, HEADER_BYTES))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
