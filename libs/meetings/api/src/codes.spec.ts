import { newPairingCode, typedCode } from './codes';

describe('codes that people type', () => {
  it('hold no letter that looks like a digit', () => {
    const codes = Array.from({ length: 500 }, newPairingCode);
    for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
    expect(new Set(codes).size).toBeGreaterThan(490);
  });

  it('are read as they were meant, with spaces, dashes and small letters', () => {
    expect(typedCode(' k7m-4qp ')).toBe('K7M4QP');
    expect(typedCode('123 456')).toBe('123456');
  });
});
