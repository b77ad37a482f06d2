import { epochCommit, toHex } from '@kreds/sealing/log';
import { alma, bo, boAnew, cilla, group, mallory, SmallVault, type Someone } from '../testing/small-vault';
import { codeOf, hex, stream } from '../testing/vectors';
import { openEpochKey, sealEpochKey, sealToMembers } from './epoch-key';
import { hpkeSeal } from './hpke';

const sealTo = (vault: SmallVault, to: Someone, epoch = vault.log.epoch, ek = vault.ek(epoch)) => {
  const receiver = { uid: to.uid, kid: toHex(to.me.kid), x: to.who.x };
  return sealEpochKey({ ek, vault: vault.log.vault, epoch, to: receiver }, stream(1));
};
const open = (vault: SmallVault, me: Someone, sealed: Uint8Array, epoch = vault.log.epoch) =>
  openEpochKey({ log: vault.log, me: me.me, epoch, sealed });

describe('the key of an epoch', () => {
  it('is sealed to everybody present, and each of them opens their own seal alone', async () => {
    const seals = sealToMembers(group.log, group.ek(), stream(2));
    expect(seals.map(({ uid, epoch }) => [uid, epoch])).toEqual([
      [alma.uid, 2],
      [bo.uid, 2],
    ]);
    const [toAlma, toBo] = seals.map(({ sealed }) => sealed);
    if (!toAlma || !toBo) throw new Error('two seals were made');
    expect(toAlma).toHaveLength(80);
    expect(open(group, alma, toAlma)).toEqual(group.ek());
    expect(open(group, bo, toBo)).toEqual(group.ek());
    expect(await codeOf(() => open(group, bo, toAlma))).toBe('SEAL_OPEN');
  });

  it('is opened for an earlier epoch by who was granted it, and by nobody else', async () => {
    const sealed = sealTo(group, bo, 1);
    expect(await codeOf(() => open(group, bo, sealed, 1))).toBe('EPOCH_NOT_MEMBER');
    const granted = group.by(alma, { op: 'grant', uid: bo.uid, from: 1, to: 1 });
    expect(open(granted, bo, sealed, 1)).toEqual(group.ek(1));
  });

  it('is opened again by who got new keys, from new seals', async () => {
    const rekeyed = group.by(alma, { op: 'rekey', person: boAnew });
    expect(open(rekeyed, boAnew, sealTo(rekeyed, boAnew, 2), 2)).toEqual(group.ek(2));
    expect(await codeOf(() => open(rekeyed, boAnew, sealTo(rekeyed, bo, 2), 2))).toBe('SEAL_OPEN');
  });

  const removed = group.by(alma, { op: 'remove', uid: bo.uid });
  const left = group.by(bo, { op: 'leave' });
  const rotated = group.by(alma, { op: 'rotate' });
  const elsewhere = SmallVault.begin(alma, 'b0'.repeat(16)).by(alma, { op: 'add', person: bo });

  it.each([
    ['for an epoch that the log lacks: EPOCH_UNKNOWN', () => open(group, bo, sealTo(group, bo), 3)],
    ['for an outsider: EPOCH_NOT_MEMBER', () => open(group, mallory, sealTo(group, mallory))],
    ['for who was removed: EPOCH_NOT_MEMBER', () => open(removed, bo, sealTo(removed, bo, 2), 2)],
    ['for who left: EPOCH_NOT_MEMBER', () => open(left, bo, sealTo(left, bo, 2), 2)],
    ['from a seal cut short: SEAL_SHORT', () => open(group, bo, sealTo(group, bo).slice(0, 47))],
    ['from the seal of another epoch: SEAL_OPEN', () => open(rotated, bo, sealTo(rotated, bo, 2), 3)],
    ['from the seal of another vault: SEAL_OPEN', () => open(group, bo, sealTo(elsewhere, bo))],
    ['made by the server: EPOCH_COMMIT', () => open(group, bo, sealTo(group, bo, 2, new Uint8Array(32).fill(8)))],
    ['of another epoch under this one: EPOCH_COMMIT', () => open(group, bo, sealTo(group, bo, 2, group.ek(1)))],
  ])('is not opened %s', async (name, act) => {
    expect(await codeOf(act)).toBe(name.split(': ')[1]);
  });

  it('is not opened when it has another length, though it were sealed rightly', async () => {
    const vault = hex(group.log.vault);
    const longer = new Uint8Array(33).fill(1);
    const info = Buffer.concat([
      Buffer.from('kreds/v1/epoch-seal'),
      vault,
      Buffer.from([0, 0, 0, 2]),
      bo.me.uid,
      bo.me.kid,
    ]);
    const made = { ...group.log.epochs[1], commit: toHex(epochCommit(vault, 2, longer)) };
    const log = {
      ...group.log,
      epochs: group.log.epochs.map((epoch, at) => (at === 1 ? { ...epoch, ...made } : epoch)),
    };
    const sealed = hpkeSeal({ to: bo.me.xPk, info, plaintext: longer }, stream(3));
    expect(await codeOf(() => openEpochKey({ log, me: bo.me, epoch: 2, sealed }))).toBe('EPOCH_COMMIT');
  });

  it('is never handed to the members when it is not the one that the log fixes', async () => {
    expect(await codeOf(() => sealToMembers(group.log, new Uint8Array(32), stream(4)))).toBe('EPOCH_COMMIT');
    expect(await codeOf(() => sealToMembers(group.log, group.ek(1), stream(4)))).toBe('EPOCH_COMMIT');
    expect(() => sealTo(group, cilla, 2, new Uint8Array(31))).toThrow(RangeError);
  });
});
