import type { LogOp } from '../src/entry';
import { addOf, person, rekeyOf, removeOf, rotateOf, type TestPerson, type WrittenLog } from './written-log';

const PEOPLE = 5;
const GENERATIONS = 3;

/** Five people, each with three generations of keys; the first begins the log. */
export const people: readonly (readonly TestPerson[])[] = Array.from({ length: PEOPLE }, (_, index) =>
  Array.from({ length: GENERATIONS }, (__, generation) => person(`Person ${index}`, index + 1, generation + 1)),
);

/** One attempt; what it may do is decided by what stands at that moment. */
export interface Attempt {
  readonly verb: 'add' | 'grant' | 'remove' | 'leave' | 'rotate' | 'rekey' | 'role' | 'close';
  readonly signer: number;
  readonly target: number;
  /** Which keys the target gets; a stranger signs with these, too. */
  readonly generation: number;
  /** Signs whoever `signer` is, present or not, with whatever keys; otherwise somebody present signs. */
  readonly stranger: boolean;
  readonly admin: boolean;
}

interface Standing {
  admin: boolean;
  generation: number;
}

/** The rules of 5.1 once more, written without looking at keys, hashes or entries. */
export class LogModel {
  private readonly present = new Map<number, Standing>([[0, { admin: true, generation: 0 }]]);
  private readonly usedBy = new Map<number, number[]>([[0, [0]]]);
  private stale = false;
  private closed = false;

  /** The attempt by somebody present, unless a stranger makes it. */
  cast(attempt: Attempt): Attempt {
    const present = [...this.present.keys()];
    return attempt.stranger ? attempt : { ...attempt, signer: present[attempt.signer % present.length] ?? 0 };
  }

  signerOf({ signer, stranger, generation }: Attempt): TestPerson {
    return keysOf(signer, stranger ? generation : (this.present.get(signer)?.generation ?? 0));
  }

  /** Whether the attempt is allowed; when it is, the model has moved on. */
  take(attempt: Attempt, signer: TestPerson): boolean {
    const signing = this.present.get(attempt.signer);
    if (this.closed || !signing || keysOf(attempt.signer, signing.generation) !== signer) return false;
    return (
      (signing.admin || attempt.verb === 'leave' || (attempt.verb === 'rotate' && this.stale)) && this.act(attempt)
    );
  }

  standing(): { kids: string[]; admins: number; stale: boolean; closed: boolean } {
    return {
      kids: [...this.present].map(([who, { generation }]) => keysOf(who, generation).kid).sort(),
      admins: [...this.present.values()].filter((member) => member.admin).length,
      stale: this.stale,
      closed: this.closed,
    };
  }

  private act({ verb, signer, target, generation, admin }: Attempt): boolean {
    const standing = this.present.get(target);
    switch (verb) {
      case 'add':
        return !standing && this.admit(target, generation, admin);
      case 'grant':
        return standing !== undefined;
      case 'remove':
        return standing !== undefined && this.end(target, false);
      case 'leave':
        return this.end(signer, true);
      case 'rotate':
        this.stale = false;
        return true;
      case 'rekey':
        return standing !== undefined && target !== signer && this.admit(target, generation, standing.admin);
      case 'role':
        if (!standing || (!admin && this.isLastAdmin(target))) return false;
        standing.admin = admin;
        return true;
      case 'close':
        this.closed = true;
        return true;
    }
  }

  private admit(who: number, generation: number, admin: boolean): boolean {
    const used = this.usedBy.get(who) ?? [];
    if (used.includes(generation) && used.at(-1) !== generation) return false;
    this.usedBy.set(who, [...used.filter((known) => known !== generation), generation]);
    this.present.set(who, { admin, generation });
    this.stale = false;
    return true;
  }

  private end(who: number, stale: boolean): boolean {
    if (this.isLastAdmin(who)) return false;
    this.present.delete(who);
    this.stale = stale;
    return true;
  }

  private isLastAdmin(who: number): boolean {
    return ![...this.present].some(([other, { admin }]) => admin && other !== who);
  }
}

export function keysOf(who: number, generation: number): TestPerson {
  const keys = people[who]?.[generation];
  if (!keys) throw new RangeError('nobody has these keys');
  return keys;
}

export function opOf(attempt: Attempt, written: WrittenLog): LogOp {
  const { verb, target, generation, admin } = attempt;
  const who = keysOf(target, generation);
  const role = admin ? 'admin' : 'member';
  switch (verb) {
    case 'add':
      return addOf(written, who, role);
    case 'grant':
      return { op: 'grant', uid: who.uid, from: 1, to: written.log.epoch };
    case 'remove':
      return removeOf(written, who.uid);
    case 'rotate':
      return rotateOf(written);
    case 'rekey':
      return rekeyOf(written, who);
    case 'role':
      return { op: 'role', uid: who.uid, role };
    case 'leave':
    case 'close':
      return { op: verb };
  }
}
