import type { PersonId } from './ids';
import type { StartRule } from './plan';

export interface StartOrderFacts {
  /** Who sits in the round today, in seating order, clockwise. */
  readonly leaders: readonly PersonId[];
  /** Who spoke first at the meetings before, oldest first. People who have left the network may stand in it. */
  readonly history: readonly PersonId[];
  /** 1, 2, 3 ...; decides the seat to start from when nobody here has started yet. */
  readonly meetingNumber: number;
  readonly rule: StartRule;
  /** Who offered to begin, for `volunteer`; without a name the rotation decides. */
  readonly volunteer?: PersonId;
  /** From 0 up to but not including 1; passed in so that a test can hold it still. */
  readonly random: () => number;
}

/**
 * Today's speaking order (D3). Nobody starts twice before everybody here has started once; after the first the others
 * follow as they sit. `shuffle` draws both the first (by the same rule) and the rest; `volunteer` is the people's own
 * choice and may repeat.
 */
export function startOrder(facts: StartOrderFacts): readonly PersonId[] {
  const { leaders, rule, volunteer, random } = facts;
  if (leaders.length === 0) return [];
  if (rule === 'volunteer' && volunteer !== undefined && leaders.includes(volunteer)) {
    return clockwiseFrom(leaders, volunteer);
  }
  if (rule === 'shuffle') {
    const due = leastStarted(facts);
    const first = due[Math.floor(random() * due.length)];
    if (first === undefined) return [];
    return [
      first,
      ...shuffled(
        leaders.filter((leader) => leader !== first),
        random,
      ),
    ];
  }
  return clockwiseFrom(leaders, nextInTurn(facts));
}

/** Of those who have started least often, the first one clockwise after whoever started last. */
function nextInTurn(facts: StartOrderFacts): PersonId {
  const { leaders, history, meetingNumber } = facts;
  const due = leastStarted(facts);
  const last = history.findLast((starter) => leaders.includes(starter));
  const seat = last === undefined ? Math.max(0, meetingNumber - 1) % leaders.length : leaders.indexOf(last) + 1;
  const fromSeat = [...leaders.slice(seat), ...leaders.slice(0, seat)];
  const first = fromSeat.find((leader) => due.includes(leader)) ?? leaders[0];
  if (first === undefined) throw new Error('a round of nobody has no first speaker');
  return first;
}

function leastStarted({ leaders, history }: StartOrderFacts): readonly PersonId[] {
  const starts = (leader: PersonId): number => history.filter((starter) => starter === leader).length;
  const least = Math.min(...leaders.map(starts));
  return leaders.filter((leader) => starts(leader) === least);
}

function clockwiseFrom(leaders: readonly PersonId[], first: PersonId): readonly PersonId[] {
  const seat = leaders.indexOf(first);
  return [...leaders.slice(seat), ...leaders.slice(0, seat)];
}

/** Fisher and Yates: every order equally likely. */
function shuffled(people: readonly PersonId[], random: () => number): readonly PersonId[] {
  const order = [...people];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [order[at], order[other]];
    if (a === undefined || b === undefined) continue;
    order[at] = b;
    order[other] = a;
  }
  return order;
}
