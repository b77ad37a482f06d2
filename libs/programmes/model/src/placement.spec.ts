import type { Candidate, PlacementFacts } from './placement';
import { checkPlacement } from './placement';
import type { CompanyId, PersonId } from './ids';

const person = (n: number) => `00000000-0000-4000-8000-00000000000${n}` as PersonId;
const company = (n: number) => `10000000-0000-4000-8000-00000000000${n}` as CompanyId;
const member = (n: number, left = false) => ({ personId: person(n), companyId: company(n), left });
const forming = (overrides: Partial<PlacementFacts> = {}): PlacementFacts => ({
  state: 'forming',
  members: [],
  facilitatorIds: [],
  memberElsewhere: false,
  ...overrides,
});
const candidate = (n: number, overrides: Partial<Candidate> = {}): Candidate => ({
  personId: person(n),
  companyId: company(n),
  ...overrides,
});
const codeOf = (network: PlacementFacts, who: Candidate): string => {
  const outcome = checkPlacement(network, who);
  return outcome.ok ? 'placed' : outcome.refusal.code;
};

describe('placing a leader in a network', () => {
  it('places leaders of different companies, up to seven', () => {
    const six = [1, 2, 3, 4, 5, 6].map((n) => member(n));
    expect(codeOf(forming({ members: six }), candidate(7))).toBe('placed');
    expect(codeOf(forming({ members: [...six, member(7)] }), candidate(8))).toBe('programmes.network-full');
  });

  it('never places two people of one company together', () => {
    expect(codeOf(forming({ members: [member(1)] }), candidate(2, { companyId: company(1) }))).toBe(
      'programmes.same-company',
    );
  });

  it('places somebody of a company whose only member has left, and gives the seat on', () => {
    const seven = [member(1, true), ...[2, 3, 4, 5, 6, 7].map((n) => member(n))];
    expect(codeOf(forming({ members: seven }), candidate(8, { companyId: company(1) }))).toBe('placed');
  });

  it('places nobody twice and nobody who has left', () => {
    expect(codeOf(forming({ members: [member(1)] }), candidate(1))).toBe('programmes.member-already');
    expect(codeOf(forming({ members: [member(1, true)] }), candidate(1))).toBe('programmes.was-member');
  });

  it('keeps those who lead the network out of its circle', () => {
    expect(codeOf(forming({ facilitatorIds: [person(1)] }), candidate(1))).toBe('programmes.facilitates-here');
    expect(codeOf(forming({ facilitatorIds: [person(2)] }), candidate(1))).toBe('placed');
  });

  it('does not place a member of another network of the programme', () => {
    expect(codeOf(forming({ memberElsewhere: true }), candidate(1))).toBe('programmes.placed-elsewhere');
  });

  it('lets a new member into a running network only with the first meeting named', () => {
    const running = forming({ state: 'running', members: [member(1)] });
    expect(codeOf(running, candidate(2))).toBe('programmes.joined-from-needed');
    expect(codeOf(running, candidate(2, { joinedFromMeeting: 7 }))).toBe('programmes.joined-from-needed');
    expect(checkPlacement(running, candidate(2, { joinedFromMeeting: 3 }))).toEqual({ ok: true, value: 3 });
  });

  it('starts everybody of a forming network at the first meeting', () => {
    expect(checkPlacement(forming(), candidate(1, { joinedFromMeeting: 4 }))).toEqual({ ok: true, value: 1 });
  });

  it('places nobody in a finished network', () => {
    expect(codeOf(forming({ state: 'finished' }), candidate(1))).toBe('programmes.network-finished');
  });
});
