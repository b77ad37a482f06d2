import fc from 'fast-check';
import type { PersonId } from './ids';
import { startOrder, type StartOrderFacts } from './start-order';

const [anna, bo, carl, dorte] = ['anna', 'bo', 'carl', 'dorte'] as unknown as [PersonId, PersonId, PersonId, PersonId];
const circle = [anna, bo, carl, dorte];
const order = (facts: Partial<StartOrderFacts>) =>
  startOrder({ leaders: circle, history: [], meetingNumber: 1, rule: 'rotate', random: () => 0, ...facts });

describe('startOrder', () => {
  it('begins with the first seat at the first meeting and goes on clockwise', () => {
    expect(order({})).toEqual([anna, bo, carl, dorte]);
  });

  it('moves the start one seat on from who started last', () => {
    expect(order({ history: [anna, bo], meetingNumber: 3 })).toEqual([carl, dorte, anna, bo]);
  });

  it('lets nobody start twice before all have started once', () => {
    expect(order({ history: [carl, anna, dorte], meetingNumber: 4 })[0]).toBe(bo);
  });

  it('begins again after all have started once', () => {
    expect(order({ history: [anna, bo, carl, dorte], meetingNumber: 5 })[0]).toBe(anna);
  });

  it('passes over who is not here today, and comes back to that person next time', () => {
    expect(order({ leaders: [anna, carl, dorte], history: [anna], meetingNumber: 2 })[0]).toBe(carl);
    expect(order({ history: [anna, carl], meetingNumber: 3 })[0]).toBe(dorte);
    expect(order({ history: [anna, carl, dorte], meetingNumber: 4 })[0]).toBe(bo);
  });

  it('counts no start of people who have left the network', () => {
    const gone = 'gone' as PersonId;
    expect(order({ history: [gone], meetingNumber: 2 })[0]).toBe(bo);
  });

  it('puts a volunteer first, who may have started before', () => {
    expect(order({ rule: 'volunteer', volunteer: carl, history: [carl] })).toEqual([carl, dorte, anna, bo]);
  });

  it('rotates when nobody volunteers or the volunteer is not here', () => {
    expect(order({ rule: 'volunteer', history: [anna] })[0]).toBe(bo);
    expect(order({ rule: 'volunteer', volunteer: 'gone' as PersonId, history: [anna] })[0]).toBe(bo);
  });

  it('draws the whole order when it shuffles, but only a first who is due', () => {
    const draws = [0.7, 0.1, 0.9, 0.4, 0.2, 0.6];
    let at = 0;
    const drawn = order({ rule: 'shuffle', history: [anna, bo], random: () => draws[at++ % draws.length] ?? 0 });
    expect([carl, dorte]).toContain(drawn[0]);
    expect([...drawn].sort()).toEqual([...circle].sort());
  });

  it('answers with nobody when nobody is here', () => {
    expect(order({ leaders: [] })).toEqual([]);
    expect(order({ leaders: [], rule: 'shuffle' })).toEqual([]);
  });

  it.each(['rotate', 'shuffle'] as const)('over any series every start comes round before one repeats (%s)', (rule) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (seats, draws) => {
          const leaders = Array.from({ length: seats }, (_, seat) => `p${seat}` as PersonId);
          const history: PersonId[] = [];
          for (let meetingNumber = 1; meetingNumber <= seats * 2; meetingNumber += 1) {
            const today = order({ leaders, history, meetingNumber, rule, random: () => draws.next().value ?? 0 });
            expect([...today].sort()).toEqual([...leaders].sort());
            if (today[0] !== undefined) history.push(today[0]);
          }
          expect(new Set(history.slice(0, seats)).size).toBe(seats);
          expect(new Set(history.slice(seats)).size).toBe(seats);
        },
      ),
    );
  });
});
