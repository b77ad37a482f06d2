import { toHex } from '@kreds/sealing/log';
import { codeOf, decided, hex, stream, vectors } from '../testing/vectors';
import { unwrapAccountKey, wrapAccountKey } from './account-key';
import { formatRecoveryCode, newRecoveryCode, readRecoveryCode, recoveryAuth, recoveryKek } from './recovery';

const { recovery: vector } = vectors;
const [, karl] = vectors.identities;
if (!karl) throw new Error('the vectors are not complete');
const code = vector.code.slice(0, 26);

describe('a recovery code', () => {
  it('is printed in seven groups of four, the last two characters for checking', () => {
    const printed = formatRecoveryCode(newRecoveryCode(decided(hex(vector.random))));
    expect(printed).toBe('B9D5-MPJT-B9D5-MPJT-B9D5-MPJT-B98V');
  });

  it.each([
    ['as printed', 'B9D5-MPJT-B9D5-MPJT-B9D5-MPJT-B98V'],
    ['in small letters with spaces', ' b9d5 mpjt b9d5 mpjt b9d5 mpjt b98v\n'],
    ['with a hyphen that a phone put in', 'B9D5\u2011MPJT\u2010B9D5MPJTB9D5MPJTB98V'],
  ])('is read %s', (_, typed) => {
    expect(readRecoveryCode(typed)).toBe(code);
  });

  it('is read with O for 0 and I and L for 1', () => {
    const zerosAndOnes = formatRecoveryCode('0'.repeat(13) + '1'.repeat(13));
    expect(readRecoveryCode(zerosAndOnes.replace('00', 'Oo').replace('11', 'iL'))).toBe(
      '0'.repeat(13) + '1'.repeat(13),
    );
  });

  it('cannot be read with any one character wrong', async () => {
    // Ten check bits let one slip in a thousand pass; of these 28 none does.
    for (let index = 0; index < 28; index++) {
      const wrong = vector.code.slice(0, index) + 'A' + vector.code.slice(index + 1);
      expect(await codeOf(() => readRecoveryCode(wrong))).toBe('RECOVERY_CODE');
    }
  });

  it.each(vectors.rejections.filter(({ what }) => what === 'recoveryCode'))('is refused: $name', async (bad) => {
    expect(await codeOf(() => readRecoveryCode(bad.text ?? ''))).toBe(bad.code);
  });

  it.each([
    '',
    vector.code.slice(1),
    `${vector.code}0`,
    vector.code.replace('J', 'U'),
    'ı'.repeat(28),
    ' '.repeat(300),
  ])('cannot be read from %j', async (typed) => {
    expect(await codeOf(() => readRecoveryCode(typed))).toBe('RECOVERY_CODE');
  });

  it('opens the account, and shows the server something else', () => {
    const place = { kek: recoveryKek(code), uid: hex(karl.uid), method: { kind: 'recovery' } as const };
    expect(toHex(unwrapAccountKey(hex(vector.wrapOfK), place))).toBe(karl.ak);
    expect(toHex(wrapAccountKey(hex(karl.ak), place, decided(hex(vector.nonce))))).toBe(vector.wrapOfK);
    expect(toHex(recoveryAuth(code))).toBe(vector.auth);
    expect(toHex(recoveryKek(code))).toBe(vector.kek);
  });

  it('cannot be stretched with its check characters or in small letters', async () => {
    expect(await codeOf(() => recoveryKek(vector.code))).toBe('RECOVERY_CODE');
    expect(await codeOf(() => recoveryAuth(code.toLowerCase()))).toBe('RECOVERY_CODE');
  });

  it('is another one each time', () => {
    const random = stream(4);
    expect(newRecoveryCode(random)).not.toBe(newRecoveryCode(random));
  });
});
