import { SEALING_CODES, SealingError } from './errors';

describe('SealingError', () => {
  it('carries its code and nothing that could be confidential', () => {
    const error = new SealingError('AK_UNWRAP');
    expect(error.message).toBe('AK_UNWRAP');
    expect(Object.keys(error).sort()).toEqual(['code', 'name']);
    expect(error.cause).toBeUndefined();
  });

  it('knows each code once', () => {
    expect(new Set(SEALING_CODES).size).toBe(SEALING_CODES.length);
  });
});
