import { toHex, utf8 } from '@kreds/sealing/log';
import { codeOf, decided, hex, stream, vectors } from '../testing/vectors';
import { openDraft, sealDraft } from './draft';
import { identityKeysOf } from './identity';
import { checkPinMac, pinKeyOf, pinMac } from './pins';

const { draft: vector } = vectors;
const [frida, karl] = vectors.identities;
if (!frida || !karl) throw new Error('the vectors are not complete');
const me = identityKeysOf(hex(karl.ak), hex(karl.uid));
const to = { uid: me.uid, x: me.xPk };

describe('a draft', () => {
  it('is the one of the vector, made with public keys alone', () => {
    const sealed = sealDraft({ body: utf8(vector.body), to }, decided(hex(vector.ephemeralSecret)));
    expect(toHex(sealed)).toBe(vector.sealed);
    expect(openDraft({ sealed, me })).toEqual(utf8(vector.body));
  });

  it('cannot be opened by somebody else, nor as somebody else, nor when cut short', async () => {
    const sealed = sealDraft({ body: utf8('kladde'), to }, stream(1));
    const other = identityKeysOf(hex(frida.ak), hex(frida.uid));
    expect(await codeOf(() => openDraft({ sealed, me: other }))).toBe('SEAL_OPEN');
    expect(await codeOf(() => openDraft({ sealed, me: { uid: other.uid, xSecret: me.xSecret } }))).toBe('SEAL_OPEN');
    expect(await codeOf(() => openDraft({ sealed: sealed.slice(0, 40), me }))).toBe('SEAL_SHORT');
  });
});

describe('the mark on pins', () => {
  const stored = utf8('{"vault":"a0","seq":2}');

  it('holds for what was stored and for nothing else', () => {
    const key = pinKeyOf(hex(karl.ak));
    const mac = pinMac(key, stored);
    expect(checkPinMac(key, stored, mac)).toBe(true);
    expect(checkPinMac(key, utf8('{"vault":"a0","seq":1}'), mac)).toBe(false);
    expect(checkPinMac(key, stored, mac.slice(1))).toBe(false);
    expect(checkPinMac(pinKeyOf(hex(frida.ak)), stored, mac)).toBe(false);
  });
});
