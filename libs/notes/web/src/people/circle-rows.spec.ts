import type { NetworkCircle } from '@kreds/notes/model';
import type { VaultMember, VaultView } from '../keys/vault-shapes';
import { circleRows, needsSecondKeeper, roleFor } from './circle-rows';

const person = (id: string, more: Partial<NetworkCircle['people'][number]> = {}): NetworkCircle['people'][number] => ({
  personId: id as NetworkCircle['people'][number]['personId'],
  name: `konto ${id}`,
  part: 'leader',
  hasAccount: true,
  acceptedVersion: 1,
  inGroup: false,
  keysChanged: false,
  conversation: null,
  ...more,
});
const OLA = person('o', { part: 'facilitator' });
const circle = (people: NetworkCircle['people'], firstMeetingEnded = false): NetworkCircle => ({
  networkId: 'n',
  agreementVersion: 1,
  keepUntil: '2027-09-01',
  firstMeetingEnded,
  group: { id: 'v' },
  facilitators: null,
  people,
});
const member = (uid: string, more: Partial<VaultMember> = {}): VaultMember => ({
  uid,
  kid: 'k',
  name: `log ${uid}`,
  role: 'member',
  since: 1,
  admitted: { byName: 'Ola', at: 5, how: 'qr' },
  rekeyed: null,
  ...more,
});
const viewOf = (members: readonly VaultMember[], grants: VaultView['grants'] = []): VaultView =>
  ({ members, grants }) as VaultView;

describe('circleRows', () => {
  it('says what each is waiting for, and the agreement only of leaders', () => {
    const people = [
      person('a', { hasAccount: false }),
      person('b', { acceptedVersion: null }),
      person('c', { acceptedVersion: 0 }),
      person('d'),
      person('e', { part: 'facilitator', acceptedVersion: null }),
    ];
    expect(circleRows(circle(people), null, 'd').map(({ state, me }) => [state, me])).toEqual([
      ['no-account', false],
      ['agreement', false],
      ['agreement', false],
      ['ready', true],
      ['ready', false],
    ]);
  });

  it('takes names of who is inside from the log, and tells how they were checked last', () => {
    const view = viewOf([
      member('a', { admitted: { byName: 'Ola', at: 5, how: null } }),
      member('b', { admitted: { byName: 'Ola', at: 6, how: 'voice' } }),
      member('c', { admitted: { byName: 'Ola', at: 7, how: 'known' } }),
      member('d', { rekeyed: { byName: 'Ib', at: 9, how: 'qr' } }),
      member('e'),
      member('f'),
    ]);
    const people = ['a', 'b', 'c', 'd'].map((id) => person(id));
    const rows = circleRows(circle([...people, person('e', { keysChanged: true }), OLA]), view, 'o');
    expect(rows.filter(({ inside }) => inside).map(({ name, state, checked }) => [name, state, checked?.at])).toEqual([
      ['log a', 'founder', 5],
      ['log b', 'by-phone', 6],
      ['log c', 'known', 7],
      ['log d', 'in-room', 9],
      ['log e', 'keys-changed', 5],
      ['log f', 'left-network', 5],
    ]);
  });

  it('does not tell a leader that the others have left: the list holds nobody else for them', () => {
    const rows = circleRows(circle([person('a')]), viewOf([member('a'), member('b')]), 'a');
    expect(rows.map(({ state }) => state)).toEqual(['in-room', 'in-room']);
  });

  it('knows who may not read what was written before them', () => {
    const view = viewOf(
      [member('a'), member('b', { since: 3 }), member('c', { since: 3 })],
      [{ uid: 'c', epochs: [1, 2] }],
    );
    const rows = circleRows(circle(['a', 'b', 'c'].map((id) => person(id))), view, '');
    expect(rows.map(({ closedBefore }) => closedBefore)).toEqual([false, true, false]);
  });
});

describe('needsSecondKeeper', () => {
  it('reminds from the second meeting on, until there are two', () => {
    const one = viewOf([member('a', { role: 'admin' }), member('b')]);
    const two = viewOf([member('a', { role: 'admin' }), member('b', { role: 'admin' })]);
    expect([needsSecondKeeper(circle([], true), one), needsSecondKeeper(circle([], true), two)]).toEqual([true, false]);
    expect(needsSecondKeeper(circle([], false), one)).toBe(false);
  });
});

describe('roleFor', () => {
  it('lets facilitators let people in, and leaders not', () => {
    const role = roleFor(circle([person('a'), person('b', { part: 'facilitator' })]));
    expect([role('a'), role('b'), role('x')]).toEqual(['member', 'admin', 'member']);
  });
});
