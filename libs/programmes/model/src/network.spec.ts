import { canStart, moveNetwork, NETWORK_STATES, type StartFacts } from './network';

const ready: StartFacts = { state: 'forming', members: 6, facilitators: 1 };
const codeOf = (outcome: ReturnType<typeof moveNetwork>): string => (outcome.ok ? 'moved' : outcome.refusal.code);

describe('starting a network', () => {
  it.each([5, 6, 7])('starts with %d members and a facilitator', (members) => {
    expect(canStart({ ...ready, members })).toEqual({ ok: true, value: 'running' });
  });

  it.each([0, 4])('does not start with %d members', (members) => {
    expect(codeOf(canStart({ ...ready, members }))).toBe('programmes.too-few-members');
  });

  it('does not start without somebody to lead it', () => {
    expect(codeOf(canStart({ ...ready, facilitators: 0 }))).toBe('programmes.no-facilitator');
  });

  it('does not start twice', () => {
    expect(codeOf(canStart({ ...ready, state: 'running' }))).toBe('programmes.network-state');
  });
});

describe('the stages of a network', () => {
  it('are gone through forwards only', () => {
    const moves = NETWORK_STATES.flatMap((state) =>
      NETWORK_STATES.filter((to) => moveNetwork({ ...ready, state }, to).ok).map((to) => `${state} -> ${to}`),
    );
    expect(moves).toEqual(['forming -> running', 'running -> finished']);
  });

  it('do not pass over the rules of starting', () => {
    expect(codeOf(moveNetwork({ ...ready, members: 4 }, 'running'))).toBe('programmes.too-few-members');
  });
});
