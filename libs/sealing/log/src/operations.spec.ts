import { refusalOf } from '../testing/log-vectors';
import {
  addOf,
  append,
  begin,
  commitTo,
  eva,
  frida,
  inEntry,
  karl,
  karlAnew,
  nextEpoch,
  oda,
  person,
  rekeyOf,
  removeOf,
  rotateOf,
  threePeople,
  type TestPerson,
  type WrittenLog,
} from '../testing/written-log';
import type { LogOp } from './entry';
import type { ReducedLog } from './reduced-log';

const three = threePeople();
const twoAdmins = append(three, frida, { op: 'role', uid: karl.uid, role: 'admin' });
const odaLeft = append(three, oda, { op: 'leave' });

const refused = (written: WrittenLog, signer: TestPerson, op: LogOp) => refusalOf(() => append(written, signer, op));
const uids = (log: ReducedLog) => log.members.map((member) => member.uid);
const newestEpoch = (log: ReducedLog) => log.epochs.at(-1);

describe('add', () => {
  it('lets somebody in with a new epoch, at the end of the members, and says who did it and how', () => {
    const { log } = append(three, frida, addOf(three, eva));
    expect(uids(log)).toEqual([frida, karl, oda, eva].map((who) => who.uid));
    expect(log.members.at(-1)).toMatchObject({ role: 'member', since: 4, rekeyed: null });
    expect(log.members.at(-1)?.admitted).toEqual({
      seq: 3,
      ts: 1_767_225_603_000,
      by: frida.uid,
      byKid: frida.kid,
      byName: frida.name,
      how: 'qr',
    });
    expect(newestEpoch(log)).toEqual({
      epoch: 4,
      fromSeq: 3,
      commit: commitTo(4),
      members: uids(log),
      kids: [frida, karl, oda, eva].map((who) => who.kid),
      staleFrom: null,
    });
  });

  it('lets somebody return with the same keys, at the end, with the name signed now and without their old grants', () => {
    const granted = append(three, frida, { op: 'grant', uid: karl.uid, from: 1, to: 1 });
    const without = append(granted, frida, removeOf(granted, karl.uid));
    const { log } = append(without, frida, addOf(without, { ...karl, name: 'Karl Krogh' }));
    expect(uids(log)).toEqual([frida.uid, oda.uid, karl.uid]);
    expect(log.grants).toEqual([]);
    expect(log.members.at(-1)).toMatchObject({ name: 'Karl Krogh', since: 5 });
    expect(log.keys.filter((known) => known.uid === karl.uid).map((known) => known.name)).toEqual(['Karl Krogh']);
  });

  it('ends a stale epoch', () => {
    expect(append(odaLeft, frida, addOf(odaLeft, eva)).log.stale).toBe(false);
  });

  it('is not for members, not for somebody present, and not for keys that were replaced or belong to another', () => {
    expect(refused(three, karl, addOf(three, eva))).toBe('LOG_ROLE');
    expect(refused(three, frida, addOf(three, karl))).toBe('LOG_DUP');
    expect(refused(three, frida, addOf(three, { ...karl, uid: eva.uid }))).toBe('LOG_REUSE');
    expect(refused(three, frida, addOf(three, { ...eva, x: karl.x }))).toBe('LOG_REUSE');
    expect(refused(three, frida, addOf(three, { ...eva, ed: karl.ed }))).toBe('LOG_REUSE');
    const rekeyed = append(three, frida, rekeyOf(three, karlAnew));
    const gone = append(rekeyed, frida, removeOf(rekeyed, karl.uid));
    expect(refused(gone, frida, addOf(gone, karl))).toBe('LOG_REUSE');
    expect(refused(gone, frida, addOf(gone, karlAnew))).toBe('accepted');
  });

  it.each([
    ['personal', 1, 'LOG_KIND'],
    ['conversation', 3, 'LOG_LIMIT'],
    ['group', 20, 'LOG_LIMIT'],
    ['facilitators', 20, 'LOG_LIMIT'],
    ['evaluation', 20, 'LOG_LIMIT'],
  ] as const)('keeps a %s vault at %i people', (kind, most, code) => {
    let written = begin(frida, { kind });
    for (let id = 2; id <= most; id++) written = append(written, frida, addOf(written, person(`Person ${id}`, id)));
    expect(written.log.members).toHaveLength(most);
    expect(refused(written, frida, addOf(written, person('Endnu en', 99)))).toBe(code);
  });
});

describe('grant', () => {
  it('gathers epochs, ascending, in the order of the members', () => {
    let written = append(three, frida, { op: 'grant', uid: oda.uid, from: 2, to: 3 });
    written = append(written, frida, { op: 'grant', uid: karl.uid, from: 1, to: 1 });
    written = append(written, frida, { op: 'grant', uid: oda.uid, from: 1, to: 2 });
    expect(written.log.grants).toEqual([
      { uid: karl.uid, epochs: [1] },
      { uid: oda.uid, epochs: [1, 2, 3] },
    ]);
    expect(written.log.epoch).toBe(3);
  });

  it('stays with who gets new keys', () => {
    const granted = append(three, frida, { op: 'grant', uid: karl.uid, from: 1, to: 1 });
    expect(append(granted, frida, rekeyOf(granted, karlAnew)).log.grants).toEqual([{ uid: karl.uid, epochs: [1] }]);
  });

  it('is not for members, not to somebody absent, and not of epochs that are not there', () => {
    expect(refused(three, karl, { op: 'grant', uid: karl.uid, from: 1, to: 1 })).toBe('LOG_ROLE');
    expect(refused(three, frida, { op: 'grant', uid: eva.uid, from: 1, to: 1 })).toBe('LOG_NOT_MEMBER');
    for (const [from, to] of [
      [0, 1],
      [2, 1],
      [1, 4],
    ] as const) {
      expect(refused(three, frida, { op: 'grant', uid: karl.uid, from, to })).toBe('LOG_GRANT');
    }
    expect(refused(three, frida, { op: 'grant', uid: karl.uid, from: 3, to: 3 })).toBe('accepted');
  });
});

describe('remove', () => {
  it('makes the new epoch in the same entry and ends the grants', () => {
    const granted = append(three, frida, { op: 'grant', uid: karl.uid, from: 1, to: 1 });
    const { log } = append(granted, frida, removeOf(granted, karl.uid));
    expect([uids(log), log.epoch, log.stale, log.grants]).toEqual([[frida.uid, oda.uid], 4, false, []]);
    expect(newestEpoch(log)?.members).toEqual([frida.uid, oda.uid]);
  });

  it('is for admins, of somebody present, and never of the last admin', () => {
    expect(refused(three, karl, removeOf(three, oda.uid))).toBe('LOG_ROLE');
    expect(refused(three, frida, removeOf(three, eva.uid))).toBe('LOG_NOT_MEMBER');
    expect(refused(three, frida, removeOf(three, frida.uid))).toBe('LOG_LAST_ADMIN');
    expect(refused(twoAdmins, karl, removeOf(twoAdmins, frida.uid))).toBe('accepted');
    expect(refused(twoAdmins, frida, removeOf(twoAdmins, frida.uid))).toBe('accepted');
  });
});

describe('leave and rotate', () => {
  it('leave the epoch stale until an entry makes a new one', () => {
    expect([uids(odaLeft.log), odaLeft.log.epoch, odaLeft.log.stale]).toEqual([[frida.uid, karl.uid], 3, true]);
    expect(newestEpoch(odaLeft.log)).toMatchObject({ members: [frida.uid, karl.uid, oda.uid], staleFrom: 3 });
    const { log } = append(odaLeft, karl, rotateOf(odaLeft));
    expect([log.epoch, log.stale, newestEpoch(log)?.members]).toEqual([4, false, [frida.uid, karl.uid]]);
    expect(log.epochs[2]).toMatchObject({ epoch: 3, staleFrom: 3 });
  });

  it('remember the first who left a stale epoch', () => {
    expect(newestEpoch(append(odaLeft, karl, { op: 'leave' }).log)?.staleFrom).toBe(3);
  });

  it('end the grants of who left', () => {
    const granted = append(three, frida, { op: 'grant', uid: oda.uid, from: 1, to: 1 });
    expect(append(granted, oda, { op: 'leave' }).log.grants).toEqual([]);
  });

  it('are not for the last admin, and not for a member while the epoch is fresh', () => {
    expect(refused(three, frida, { op: 'leave' })).toBe('LOG_LAST_ADMIN');
    expect(refused(three, karl, rotateOf(three))).toBe('LOG_ROLE');
    expect(refused(three, frida, rotateOf(three))).toBe('accepted');
    expect(refused(twoAdmins, frida, { op: 'leave' })).toBe('accepted');
  });

  it('are not for who has left', () => {
    expect(refused(odaLeft, oda, rotateOf(odaLeft))).toBe('LOG_NOT_MEMBER');
    expect(refused(odaLeft, oda, { op: 'leave' })).toBe('LOG_NOT_MEMBER');
  });
});

describe('rekey', () => {
  it('replaces keys and name in place, keeps role, since and who let them in, and says who checked', () => {
    const { log } = append(three, frida, rekeyOf(three, { ...karlAnew, name: 'Karl Krogh' }));
    expect(uids(log)).toEqual([frida.uid, karl.uid, oda.uid]);
    expect(log.members[1]).toMatchObject({
      kid: karlAnew.kid,
      ed: karlAnew.ed,
      x: karlAnew.x,
      name: 'Karl Krogh',
      since: 2,
      admitted: { seq: 1, how: 'qr' },
      rekeyed: { seq: 3, by: frida.uid, byName: frida.name, how: 'voice' },
    });
    expect(newestEpoch(log)?.kids).toEqual([frida.kid, karlAnew.kid, oda.kid]);
  });

  it('lets the new key sign and the old one never again', () => {
    const written = append(three, frida, rekeyOf(three, karlAnew));
    expect(refused(written, karlAnew, { op: 'leave' })).toBe('accepted');
    expect(refused(written, karl, { op: 'leave' })).toBe('LOG_KID');
    // The old secret with the new kid.
    expect(refused(written, { ...karl, kid: karlAnew.kid }, { op: 'leave' })).toBe('LOG_SIG');
    expect(refused(written, frida, rekeyOf(written, karl))).toBe('LOG_REUSE');
  });

  it('is for another admin, of somebody present, and never as known', () => {
    expect(refused(three, karl, rekeyOf(three, person('Oda Ørum', 3, 2)))).toBe('LOG_ROLE');
    expect(refused(three, frida, rekeyOf(three, person('Frida Falk', 1, 2)))).toBe('LOG_SELF');
    expect(refused(twoAdmins, karl, rekeyOf(twoAdmins, person('Frida Falk', 1, 2)))).toBe('accepted');
    expect(refused(three, frida, rekeyOf(three, eva))).toBe('LOG_NOT_MEMBER');
    expect(refused(three, frida, rekeyOf(three, { ...oda, uid: karl.uid }))).toBe('LOG_REUSE');
    const known: LogOp = { op: 'rekey', who: inEntry(karlAnew), how: 'known', ...nextEpoch(three) };
    expect(refused(three, frida, known)).toBe('LOG_UNVERIFIED');
  });
});

describe('role', () => {
  it('makes a keeper, who may then do what admins do, and takes it back', () => {
    expect(twoAdmins.log.members.map((member) => member.role)).toEqual(['admin', 'admin', 'member']);
    expect(refused(twoAdmins, karl, addOf(twoAdmins, eva))).toBe('accepted');
    const back = append(twoAdmins, karl, { op: 'role', uid: frida.uid, role: 'member' });
    expect(refused(back, frida, addOf(back, eva))).toBe('LOG_ROLE');
  });

  it('is for admins, of somebody present, and one admin remains', () => {
    expect(refused(three, karl, { op: 'role', uid: karl.uid, role: 'admin' })).toBe('LOG_ROLE');
    expect(refused(three, frida, { op: 'role', uid: eva.uid, role: 'admin' })).toBe('LOG_NOT_MEMBER');
    expect(refused(three, frida, { op: 'role', uid: frida.uid, role: 'member' })).toBe('LOG_LAST_ADMIN');
  });
});

describe('evalkey', () => {
  it('stands in the order of the log with who signed it; a member cannot', () => {
    const first = append(three, frida, { op: 'evalkey', x: eva.x, label: 'Før forløbet' });
    const { log } = append(first, frida, { op: 'evalkey', x: karlAnew.x, label: 'Efter forløbet' });
    expect(log.evalkeys).toEqual([
      { x: eva.x, label: 'Før forløbet', seq: 3, byName: frida.name },
      { x: karlAnew.x, label: 'Efter forløbet', seq: 4, byName: frida.name },
    ]);
    expect(refused(three, karl, { op: 'evalkey', x: eva.x, label: 'Før' })).toBe('LOG_ROLE');
  });

  it('is not one of the keys that may stand once only', () => {
    const written = append(three, frida, { op: 'evalkey', x: eva.x, label: 'Før' });
    expect(refused(written, frida, addOf(written, eva))).toBe('accepted');
    expect(refused(written, frida, { op: 'evalkey', x: karl.x, label: 'Efter' })).toBe('accepted');
  });

  it.each(['00'.repeat(32), `01${'00'.repeat(31)}`, 'ff'.repeat(32), `ed${'ff'.repeat(30)}7f`])('is never %s', (x) => {
    expect(refused(three, frida, { op: 'evalkey', x, label: 'Før' })).toBe('LOG_EVALKEY');
  });
});

describe('close', () => {
  it('is the last entry, by an admin', () => {
    expect(refused(three, karl, { op: 'close' })).toBe('LOG_ROLE');
    const closed = append(three, frida, { op: 'close' });
    expect(closed.log).toMatchObject({ closed: true, seq: 3, epoch: 3 });
    for (const op of [{ op: 'close' }, { op: 'leave' }, rotateOf(closed), addOf(closed, eva)] as const) {
      expect(refused(closed, frida, op)).toBe('LOG_CLOSED');
    }
  });
});

describe('a new epoch', () => {
  const ops: readonly ((written: WrittenLog) => LogOp)[] = [
    (written) => addOf(written, eva),
    (written) => removeOf(written, karl.uid),
    rotateOf,
    (written) => rekeyOf(written, karlAnew),
  ];

  it.each(ops)('is the next one, no other (%#)', (opOf) => {
    for (const epoch of [0, 3, 5]) {
      const op = { ...opOf(three), epoch };
      expect(refused(three, frida, op)).toBe('LOG_EPOCH');
    }
    expect(refused(three, frida, opOf(three))).toBe('accepted');
  });
});
