import { type Fact, FactLog, factOf } from './fact-log';

interface Shown {
  readonly seq: number;
  readonly steps: readonly string[];
}

const fact = (seq: number, event = 'meeting.step.v1'): Fact => ({ event, seq, payload: { seq } });
const apply = (snapshot: Shown, { seq }: Fact): Shown => ({ seq, steps: [...snapshot.steps, `fact ${seq}`] });

describe('FactLog', () => {
  let log: FactLog<Shown>;

  beforeEach(() => {
    log = new FactLog<Shown>(apply);
  });

  it('applies no fact before the snapshot, and then only those it does not hold', () => {
    expect(log.receive(fact(4))).toEqual({ told: [], stuck: false });
    expect(log.receive(fact(6))).toEqual({ told: [], stuck: false });
    const progress = log.adopt({ seq: 5, steps: ['snapshot'] });
    expect(progress).toEqual({ told: [fact(4), fact(6)], stuck: false });
    expect(log.snapshot?.steps).toEqual(['snapshot', 'fact 6']);
  });

  it('applies each fact once, whatever is sent twice', () => {
    log.adopt({ seq: 1, steps: [] });
    log.receive(fact(2));
    expect(log.receive(fact(2))).toEqual({ told: [], stuck: false });
    expect(log.receive(fact(1))).toEqual({ told: [], stuck: false });
    expect(log.snapshot?.steps).toEqual(['fact 2']);
  });

  it('is stuck after a hole, and goes on when the missing fact comes late', () => {
    log.adopt({ seq: 1, steps: [] });
    expect(log.receive(fact(3))).toEqual({ told: [], stuck: true });
    expect(log.receive(fact(2))).toEqual({ told: [fact(2), fact(3)], stuck: false });
    expect(log.snapshot?.steps).toEqual(['fact 2', 'fact 3']);
  });

  it('is stuck when a fact cannot be applied, until a snapshot holds it', () => {
    const simple = new FactLog<Shown>(() => undefined);
    simple.adopt({ seq: 1, steps: [] });
    expect(simple.receive(fact(2)).stuck).toBe(true);
    expect(simple.adopt({ seq: 2, steps: ['fetched'] })).toEqual({ told: [fact(2)], stuck: false });
  });

  it('does not go back to an older snapshot', () => {
    log.adopt({ seq: 5, steps: ['new'] });
    log.adopt({ seq: 4, steps: ['old'] });
    expect(log.snapshot?.steps).toEqual(['new']);
  });

  it('lets facts wait again after the connection was doubted', () => {
    log.adopt({ seq: 1, steps: [] });
    log.hold();
    expect(log.receive(fact(2))).toEqual({ told: [], stuck: false });
    expect(log.snapshot?.seq).toBe(1);
    expect(log.adopt({ seq: 1, steps: [] }).told).toEqual([fact(2)]);
  });

  it('ends in the same state whatever the order of arrival', () => {
    const orders = [
      [2, 3, 4, 5],
      [5, 4, 3, 2],
      [3, 2, 5, 5, 4],
      [4, 2, 2, 5, 3],
    ];
    for (const order of orders) {
      const other = new FactLog<Shown>(apply);
      other.adopt({ seq: 1, steps: [] });
      for (const seq of order) other.receive(fact(seq));
      expect(other.snapshot).toEqual({ seq: 5, steps: ['fact 2', 'fact 3', 'fact 4', 'fact 5'] });
    }
  });
});

describe('factOf', () => {
  it('sees a fact only where there is a whole number as place', () => {
    expect(factOf('a', { seq: 3, at: 1 })).toEqual({ event: 'a', seq: 3, payload: { seq: 3, at: 1 } });
    expect([factOf('a', { seq: '3' }), factOf('a', { seq: 1.5 }), factOf('a', null), factOf('a', {})]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
