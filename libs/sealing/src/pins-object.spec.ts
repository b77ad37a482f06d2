import { webcrypto } from 'node:crypto';
import { pinsBody, pinsObjectId } from './pins-object';

const VAULT = 'a0'.repeat(16);
const pin = (vault: string) => ({ vault, genesisKid: '11'.repeat(16), seq: 3, head: '22'.repeat(32) });

describe('the object that a person keeps their pins in', () => {
  it('has an id that follows from the vault alone', async () => {
    const text = Buffer.concat([Buffer.from('kreds/v1/pins-object'), Buffer.from(VAULT, 'hex')]);
    const hash = Buffer.from(await webcrypto.subtle.digest('SHA-256', text)).toString('hex');
    const id = pinsObjectId(VAULT).replaceAll('-', '');
    expect([id.slice(0, 12), id.slice(13, 16), id.slice(17)]).toEqual([
      hash.slice(0, 12),
      hash.slice(13, 16),
      hash.slice(17, 32),
    ]);
    expect(pinsObjectId(VAULT)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(pinsObjectId('b0'.repeat(16))).not.toBe(pinsObjectId(VAULT));
    expect(() => pinsObjectId('a0')).toThrow(RangeError);
  });

  it('says the same in whatever order the pins come', () => {
    const [one, other] = [pin(VAULT), pin('0b'.repeat(16))];
    const body = pinsBody([one, other], ['cc', 'aa']);
    expect(JSON.stringify(pinsBody([other, one], new Set(['aa', 'cc'])))).toBe(JSON.stringify(body));
    expect(body).toMatchObject({ schema: 1, vaults: [{ trusted: true }, { seq: 3 }], checked: ['aa', 'cc'] });
    expect(body.vaults[0]?.vault).toBe('0b0b0b0b-0b0b-0b0b-0b0b-0b0b0b0b0b0b');
  });
});
