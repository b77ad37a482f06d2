import { shortNames } from './short-names';

describe('short names', () => {
  it('are first names', () => {
    expect(shortNames(['Kirsten Prøvesen', ' Ib Prøvesen', 'Mo'])).toEqual(['Kirsten', 'Ib', 'Mo']);
  });

  it('tell two of the same first name apart, and nobody else', () => {
    expect(shortNames(['Eva Prøvesen', 'Ida Prøvesen', 'eva Aftalesen'])).toEqual(['Eva P.', 'Ida', 'eva A.']);
  });

  it('leave a single name as it is', () => {
    expect(shortNames(['Eva', 'Eva Prøvesen'])).toEqual(['Eva', 'Eva P.']);
  });
});
