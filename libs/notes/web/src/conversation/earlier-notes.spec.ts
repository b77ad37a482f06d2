import type { VaultMember, VaultView } from '../keys/vault-shapes';
import { cannotRead, counterpartOf, earlierNotes } from './earlier-notes';

const member = (uid: string, since: number, role: VaultMember['role'] = 'admin'): VaultMember => ({
  uid,
  kid: uid,
  name: uid === 'ola' ? 'Ola Prøvesen' : 'Alma Øvesen',
  role,
  since,
  admitted: { byName: 'Ola Prøvesen', at: 0, how: since === 1 ? null : 'qr' },
  rekeyed: null,
});

const ola = member('ola', 1);
const alma = member('alma', 3);
const view: VaultView = {
  vault: 'v',
  kind: 'conversation',
  about: { kind: 'conversation', leaderId: 'alma' as never, facilitatorId: 'ola' as never },
  seq: 2,
  head: 'h',
  epoch: 3,
  stale: false,
  closed: false,
  history: 'from-join',
  keepUntil: '2027-09-01',
  trust: 'own',
  me: ola,
  members: [ola, alma],
  grants: [],
  readable: [1, 2, 3],
  missing: [],
};
const before = [{ epoch: 1 }, { epoch: 3 }];

describe('what was written before somebody came', () => {
  it('is asked about once the other is in, naming them and the epochs', () => {
    expect(earlierNotes(view, before)).toEqual({ uid: 'alma', name: 'Alma Øvesen', from: 1, to: 2 });
  });

  it('asks nothing while one is alone, or when nothing was written before', () => {
    expect(earlierNotes({ ...view, members: [ola] }, before)).toBeNull();
    expect(earlierNotes(view, [{ epoch: 3 }])).toBeNull();
  });

  it('asks nothing once it is granted', () => {
    expect(earlierNotes({ ...view, grants: [{ uid: 'alma', epochs: [1, 2] }] }, before)).toBeNull();
  });

  it('offers no epoch that this device cannot open itself', () => {
    expect(earlierNotes({ ...view, readable: [2, 3] }, before)).toEqual({ ...asked(), from: 2, to: 2 });
    expect(earlierNotes({ ...view, readable: [3] }, before)).toBeNull();
  });

  it('asks nobody who cannot grant: the newcomer, a plain member, a closed or doubtful vault', () => {
    expect(earlierNotes({ ...view, me: alma, readable: [3] }, before)).toBeNull();
    expect(earlierNotes({ ...view, me: { ...ola, role: 'member' } }, before)).toBeNull();
    expect(earlierNotes({ ...view, closed: true }, before)).toBeNull();
    expect(earlierNotes({ ...view, trust: 'replaced' }, before)).toBeNull();
    expect(earlierNotes({ ...view, me: null }, before)).toBeNull();
  });

  it('tells for one note who cannot read it, for as long as it keeps its old seal', () => {
    expect([cannotRead(view, 1), cannotRead(view, 3)]).toEqual([[alma], []]);
    expect(cannotRead({ ...view, grants: [{ uid: 'alma', epochs: [1] }] }, 1)).toEqual([]);
  });

  it('knows the other one', () => {
    expect([counterpartOf(view), counterpartOf({ ...view, members: [ola] })]).toEqual([alma, null]);
  });
});

function asked() {
  return { uid: 'alma', name: 'Alma Øvesen' };
}
