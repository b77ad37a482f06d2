import {
  fold,
  initialState,
  type MeetingFacts,
  type NetworkId,
  type PersonId,
  planTemplate,
} from '@kreds/meetings/model';
import { instantAt } from '../local-day';
import { newId } from '../new-id';
import { pastRun } from './past-run';

const leaders = Array.from({ length: 6 }, () => newId<'Person'>());
const lead: PersonId = newId();
const facts: MeetingFacts = {
  id: newId(),
  networkId: newId<'Network'>() satisfies NetworkId,
  plan: planTemplate(2, 'da', newId),
  planVersion: 1,
  people: [
    { personId: lead, role: 'facilitator', member: true },
    ...leaders.map((personId) => ({ personId, role: 'leader' as const, member: true })),
  ],
  plannedStart: instantAt('2027-03-29', '08:30'),
  plannedEnd: instantAt('2027-03-29', '11:30'),
};
const [away] = leaders;
const attendance = new Map(leaders.map((id) => [id, id === away ? ('apology' as const) : ('present' as const)]));

describe('a past meeting of the demo', () => {
  const { events, state } = pastRun(facts, attendance);

  it('was led by the rules from the lobby to the seal', () => {
    expect(state.life).toBe('sealed');
    expect(fold(initialState(facts), events)).toEqual(state);
    expect(state.segments.every((segment) => segment.state === 'finished')).toBe(true);
    expect(state.endedAt).toBe(facts.plannedEnd);
  });

  it('gave everybody who came the word once in each round, and nobody else', () => {
    const rounds = state.segments.flatMap((segment) => (segment.round ? [segment.round] : []));
    expect(rounds.length).toBeGreaterThanOrEqual(2);
    for (const { turns } of rounds) {
      expect(turns.map((turn) => turn.personId).sort()).toEqual(leaders.filter((id) => id !== away).sort());
      expect(turns.every((turn) => turn.state === 'done')).toBe(true);
    }
  });

  it('confirmed the attendance of every leader', () => {
    const codes = state.people.filter((one) => one.role === 'leader').map((one) => [one.personId, one.attendance]);
    expect(new Map(codes as [PersonId, 'present'][])).toEqual(attendance);
  });

  it('does not come about with a plan that cannot be led', () => {
    const nobody = { ...facts, people: facts.people.filter((person) => person.role === 'leader') };
    expect(() => pastRun(nobody, attendance)).toThrow();
  });
});
