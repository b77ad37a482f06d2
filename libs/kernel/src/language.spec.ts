import { languageOf } from './language';

describe('languageOf', () => {
  it('takes the first language that Kreds speaks', () => {
    expect(languageOf('sv-SE,en-GB;q=0.8,da;q=0.7')).toBe('en');
  });

  it('falls back to Danish when the header is missing or names none of ours', () => {
    expect(languageOf(undefined)).toBe('da');
    expect(languageOf('fi')).toBe('da');
  });
});
