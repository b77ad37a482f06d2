import fc from 'fast-check';
import { keysOf, LogModel, opOf, type Attempt } from '../testing/log-model';
import { refusalOf } from '../testing/log-vectors';
import { append, begin, type WrittenLog } from '../testing/written-log';
import { applyLog } from './apply-log';
import type { ReducedLog } from './reduced-log';

const people = fc.constantFrom(0, 1, 2, 3, 4);
const verbs = ['add', 'add', 'add', 'grant', 'remove', 'leave', 'rotate', 'rekey', 'rekey', 'role', 'role'] as const;
const attempt = fc.record<Attempt>({
  verb: fc.oneof({ arbitrary: fc.constantFrom(...verbs), weight: 40 }, { arbitrary: fc.constant('close'), weight: 1 }),
  signer: fc.constantFrom(0, 0, 0, 1, 2, 3),
  target: people,
  generation: fc.constantFrom(0, 0, 1, 2),
  stranger: fc.oneof({ arbitrary: fc.constant(false), weight: 9 }, { arbitrary: fc.constant(true), weight: 1 }),
  admin: fc.boolean(),
});
const attempts = fc.array(attempt, { minLength: 10, maxLength: 30, size: 'max' });

/** Every state on the way, the first one included. */
function play(steps: readonly Attempt[], seen: (step: Attempt, allowed: boolean, code: string) => void) {
  const model = new LogModel();
  const states: WrittenLog[] = [begin(keysOf(0, 0))];
  let written = begin(keysOf(0, 0));
  for (const tried of steps) {
    const step = model.cast(tried);
    const signer = model.signerOf(step);
    const allowed = model.take(step, signer);
    const code = refusalOf(() => (written = append(written, signer, opOf(step, written))));
    seen(step, allowed, code);
    if (code === 'accepted') states.push(written);
  }
  return { written, states, model };
}

const quietly = (steps: readonly Attempt[]) => play(steps, () => undefined);
const standingOf = ({ members, stale, closed }: ReducedLog) => ({
  kids: members.map((member) => member.kid).sort(),
  admins: members.filter((member) => member.role === 'admin').length,
  stale,
  closed,
});
const uidsOf = (log: ReducedLog) => log.members.map((member) => member.uid);

describe('whatever people try', () => {
  it('the log allows what the rules allow, and nothing else', () => {
    let count = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(attempts, (steps) => {
        const { written, model } = play(steps, (step, allowed, code) => {
          expect({ step, allowed: code === 'accepted', code }).toEqual({ step, allowed, code });
          count =
            code === 'accepted' ? { ...count, accepted: count.accepted + 1 } : { ...count, refused: count.refused + 1 };
        });
        expect(written.log.seq).toBe(written.entries.length - 1);
        expect(model.standing()).toEqual(standingOf(written.log));
      }),
      { numRuns: 50 },
    );
    // The attempts are neither all hopeless nor all allowed, or the property would say little.
    expect(Math.min(count.accepted, count.refused)).toBeGreaterThan(200);
  });

  it('an admin remains, and an epoch belongs to those who were there when it began', () => {
    fc.assert(
      fc.property(attempts, (steps) => {
        const { written, states } = quietly(steps);
        for (const { log } of states) expect(log.members.some((member) => member.role === 'admin')).toBe(true);
        for (const epoch of written.log.epochs) {
          const then = states[epoch.fromSeq]?.log;
          expect(epoch.members).toEqual(then && uidsOf(then));
          expect(epoch.kids).toEqual(then?.members.map((member) => member.kid));
          expect(then?.epoch).toBe(epoch.epoch);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('who left or was removed is in no later epoch and has no grants, unless added again', () => {
    fc.assert(
      fc.property(attempts, (steps) => {
        const { states } = quietly(steps);
        for (const [index, { log }] of states.entries()) {
          const before = states[index - 1]?.log;
          const gone = before ? uidsOf(before).filter((uid) => !uidsOf(log).includes(uid)) : [];
          for (const uid of gone) {
            const back = states.slice(index).findIndex((later) => uidsOf(later.log).includes(uid));
            const until = back < 0 ? states.length : index + back;
            for (const later of states.slice(index, until)) {
              const madeSince = later.log.epochs.filter((epoch) => epoch.fromSeq >= index);
              expect(madeSince.some((epoch) => epoch.members.includes(uid))).toBe(false);
              expect(later.log.grants.some((row) => row.uid === uid)).toBe(false);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('the log says the same when read at once, or continued from any saved state', () => {
    fc.assert(
      fc.property(attempts, fc.nat(), (steps, at) => {
        const { written, states } = quietly(steps);
        const { vault } = written.log;
        expect(applyLog(written.entries, { vault })).toEqual(written.log);
        const cut = at % states.length;
        const prefix = applyLog(written.entries.slice(0, cut + 1), { vault });
        expect(prefix).toEqual(states[cut]?.log);
        expect(written.log.hashes.slice(0, cut + 1)).toEqual(prefix.hashes);
        expect(written.log.epochs.slice(0, prefix.epochs.length - 1)).toEqual(prefix.epochs.slice(0, -1));
        const saved = JSON.parse(JSON.stringify(prefix)) as ReducedLog;
        expect(saved).toEqual(prefix);
        const pin = { seq: prefix.seq, head: prefix.head };
        expect(applyLog(written.entries.slice(cut + 1), { vault, pin }, saved)).toEqual(written.log);
      }),
      { numRuns: 20 },
    );
  });
});
