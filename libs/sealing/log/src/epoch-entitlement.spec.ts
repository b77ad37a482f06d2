import { addOf, append, eva, frida, karl, karlAnew, oda, rekeyOf, removeOf, threePeople } from '../testing/written-log';
import { epochEntitlement } from './epoch-entitlement';

const three = threePeople();
const of = (log: typeof three.log, uid: string) => [0, 1, 2, 3, 4].map((epoch) => epochEntitlement(log, uid, epoch));

describe('the right to the key of an epoch', () => {
  it('is theirs who were there when it began', () => {
    expect(of(three.log, frida.uid)).toEqual(['unknown', 'member', 'member', 'member', 'unknown']);
    expect(of(three.log, oda.uid)).toEqual(['unknown', 'none', 'none', 'member', 'unknown']);
    expect(of(three.log, eva.uid)).toEqual(['unknown', 'none', 'none', 'none', 'unknown']);
  });

  it('comes with a grant', () => {
    const { log } = append(three, frida, { op: 'grant', uid: oda.uid, from: 2, to: 3 });
    expect(of(log, oda.uid)).toEqual(['unknown', 'none', 'granted', 'member', 'unknown']);
    expect(of(log, karl.uid)).toEqual(['unknown', 'none', 'member', 'member', 'unknown']);
  });

  it('survives new keys', () => {
    const { log } = append(three, frida, rekeyOf(three, karlAnew));
    expect(of(log, karl.uid)).toEqual(['unknown', 'none', 'member', 'member', 'member']);
  });

  it('ends with leaving, and a grant does not come back with the person', () => {
    const granted = append(three, frida, { op: 'grant', uid: oda.uid, from: 1, to: 1 });
    const gone = append(granted, frida, removeOf(granted, oda.uid));
    expect(of(gone.log, oda.uid)).toEqual(['unknown', 'none', 'none', 'none', 'none']);
    const back = append(gone, frida, addOf(gone, oda));
    expect(of(back.log, oda.uid)).toEqual(['unknown', 'none', 'none', 'member', 'none']);
    expect(epochEntitlement(back.log, oda.uid, 5)).toBe('member');
  });
});
