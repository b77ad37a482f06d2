import type { ReducedLog } from '@kreds/sealing';
import type { VaultRecord } from './vault-shelf';
import { reliedOn, trustOf } from './vault-trust';

const me = { uidHex: 'aa', kidHex: 'a1' };
const entry = (byKid: string, how: 'qr' | 'known' | null = 'qr') => ({
  byKid,
  how,
  seq: 1,
  ts: 1,
  by: 'bb',
  byName: 'Ola',
});

interface Member {
  uid: string;
  kid: string;
  admitted: unknown;
  rekeyed: unknown;
}

const member = (uid: string, kid: string, admitted: unknown, rekeyed: unknown = null): Member => ({
  uid,
  kid,
  admitted,
  rekeyed,
});

function log(genesisKid: string, members: readonly Member[], kind = 'group', more: readonly Member[] = []): ReducedLog {
  return { genesisKid, kind, members, keys: [...more, ...members] } as unknown as ReducedLog;
}

const nobody = new Set<string>();

describe('trustOf', () => {
  it('is own for a vault that one began', () => {
    expect(trustOf(log('a1', [member('aa', 'a1', entry('a1', null))]), false, me, nobody)).toBe('own');
  });

  it('is checked when somebody whom one has checked signed one in, or one joined with a code', () => {
    const joined = log('b1', [member('aa', 'a1', entry('b1'))]);
    expect(trustOf(joined, false, me, nobody)).toBe('unchecked');
    expect(trustOf(joined, false, me, new Set(['b1']))).toBe('checked');
    expect(trustOf(joined, true, me, nobody)).toBe('checked');
  });

  it('goes by who gave one the present keys, not by who let one in before', () => {
    const rekeyed = log('b1', [member('aa', 'a1', entry('b1'), entry('c1'))]);
    expect(trustOf(rekeyed, false, me, new Set(['b1']))).toBe('unchecked');
    expect(trustOf(rekeyed, false, me, new Set(['c1']))).toBe('checked');
  });

  it('does not count what is said of somebody else, or of other keys', () => {
    const other = log('b1', [member('cc', 'c1', entry('b1')), member('aa', 'a0', entry('b1'))]);
    expect(trustOf(other, false, me, new Set(['b1']))).toBe('unchecked');
  });

  it('never believes a personal vault that somebody else began', () => {
    const personal = log('b1', [member('aa', 'a1', entry('b1'))], 'personal');
    expect(trustOf(personal, true, me, new Set(['b1']))).toBe('unchecked');
  });

  it('is replaced when other keys stand where mine stood, and only then', () => {
    const before = member('aa', 'a1', entry('b1'));
    const replaced = log('b1', [member('aa', 'x1', entry('b1'), entry('b1'))], 'group', [before]);
    expect(trustOf(replaced, true, me, nobody)).toBe('replaced');
    expect(trustOf(replaced, false, me, nobody)).toBe('unchecked');
    const mineAreNewer = log('b1', [member('aa', 'a0', entry('b1'))]);
    expect(trustOf(mineAreNewer, true, me, nobody)).toBe('checked');
  });
});

describe('reliedOn', () => {
  const record = (given: Partial<VaultRecord>): VaultRecord => ({
    vault: 'v',
    log: null,
    pin: { seq: 0, head: 'h', genesisKid: 'b1' },
    trusted: true,
    departed: {},
    ...given,
  });

  it('holds kids checked by a code, founders of trusted vaults, and whom one let in by a code', () => {
    const members = [member('bb', 'b2', entry('a1', 'qr')), member('cc', 'c1', entry('a1', 'known'))];
    const relied = reliedOn(new Set(['e1']), [record({ log: log('b1', members) })], me);
    expect([...relied].sort()).toEqual(['b1', 'b2', 'e1']);
  });

  it('takes no keys that a trusted log has replaced, however they were checked', () => {
    const before = member('bb', 'b1', entry('b1', null));
    const records = [
      record({ log: log('b1', [member('bb', 'b2', entry('b1', null), entry('c1'))], 'group', [before]) }),
    ];
    expect([...reliedOn(new Set(['b1', 'e1']), records, me)]).toEqual(['e1']);
  });

  it('takes nothing from a vault without proof', () => {
    const members = [member('bb', 'b2', entry('a1', 'qr'))];
    expect([...reliedOn(nobody, [record({ trusted: false, log: log('b1', members) })], me)]).toEqual([]);
  });
});
