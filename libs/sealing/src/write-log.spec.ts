import { applyLog, toHex } from '@kreds/sealing/log';
import { alma, bo, boAnew, cilla, group, mallory, SmallVault, START } from '../testing/small-vault';
import { codeOf, stream } from '../testing/vectors';
import { makeEntry, makeGenesis, nextEpoch } from './write-log';

const { vault } = group.log;
const rules = { kind: 'personal', subject: alma.uid, history: 'full', keepUntil: '2027-12-31' } as const;
const begin = (change: Partial<Parameters<typeof makeGenesis>[0]> = {}) =>
  makeGenesis({ vault, ...rules, name: alma.name, me: alma.me, now: START, ek: new Uint8Array(32), ...change });

describe('a log that is written', () => {
  it('is read by everybody as its writers saw it', () => {
    const grown = group
      .by(alma, { op: 'add', person: cilla })
      .by(alma, { op: 'grant', uid: cilla.uid, from: 1, to: 2 })
      .by(alma, { op: 'rekey', person: boAnew })
      .by(cilla, { op: 'leave' })
      .by(boAnew, { op: 'rotate' })
      .by(alma, { op: 'remove', uid: bo.uid })
      .by(alma, { op: 'close' });
    expect(applyLog(grown.entries, { vault })).toEqual(grown.log);
    expect(grown.log).toMatchObject({ epoch: 6, closed: true, stale: false });
  });

  it('begins with its founder, by name and key', () => {
    const { entry, log } = begin();
    expect(applyLog([entry], { vault, kind: 'personal', subject: alma.uid, genesisKid: toHex(alma.me.kid) })).toEqual(
      log,
    );
    expect(log.members).toMatchObject([{ uid: alma.uid, name: 'Alma Ager', role: 'admin' }]);
  });

  it.each([
    ['with a name that hides something: LOG_NAME', { name: 'Alma\u202eregA' }],
    ['with a day that is none: LOG_GENESIS', { keepUntil: '2027-13-31' }],
    ['about something of another length: LOG_GENESIS', { subject: 'c0' }],
  ])('does not begin %s', async (name, change) => {
    expect(await codeOf(() => begin(change))).toBe(name.split(': ')[1]);
  });

  it('does not begin as a vault of another length', () => {
    expect(() => begin({ vault: 'a0' })).toThrow(RangeError);
  });
});

describe('an entry is not written', () => {
  const { log } = group;
  const { made } = nextEpoch(log, stream(1));
  const write = (me: typeof alma, op: Parameters<typeof makeEntry>[0]['op']) =>
    makeEntry({ log, me: me.me, now: START, op });

  it.each([
    ['by an outsider: LOG_NOT_MEMBER', () => write(mallory, { op: 'rotate', ...made })],
    ['by a member who is no admin: LOG_ROLE', () => write(bo, { op: 'rotate', ...made })],
    ['that skips an epoch: LOG_EPOCH', () => write(alma, { op: 'rotate', ...made, epoch: 4 })],
    [
      'that adds whom nobody checked twice: LOG_DUP',
      () => write(alma, { op: 'add', who: bo.who, role: 'member', how: 'qr', ...made }),
    ],
    [
      'that gives oneself new keys: LOG_SELF',
      () => write(alma, { op: 'rekey', who: { ...boAnew.who, uid: alma.uid }, how: 'qr', ...made }),
    ],
    ['that leaves nobody in charge: LOG_LAST_ADMIN', () => write(alma, { op: 'leave' })],
    [
      'with keys that the log has replaced: LOG_KID',
      () => {
        const rekeyed = group.by(alma, { op: 'rekey', person: boAnew });
        return makeEntry({ log: rekeyed.log, me: bo.me, now: START, op: { op: 'leave' } });
      },
    ],
    ['after the end: LOG_CLOSED', () => group.by(alma, { op: 'close' }).by(alma, { op: 'rotate' })],
  ])('%s', async (name, act) => {
    expect(await codeOf(act)).toBe(name.split(': ')[1]);
  });

  it('with a key for an epoch, unless the key is new', () => {
    const [one, other] = [nextEpoch(log, stream(2)), nextEpoch(log, stream(3))];
    expect(one.made.epoch).toBe(3);
    expect(one.made.commit).not.toBe(other.made.commit);
    expect(SmallVault.begin(alma).log.epoch).toBe(1);
  });
});
