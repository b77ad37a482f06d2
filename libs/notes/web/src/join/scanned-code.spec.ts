import { looksLikeCode, scannedCodeIn } from './scanned-code';

describe('scannedCodeIn', () => {
  const vault = '20000000-0000-4000-8000-0000000000ff';

  it('reads vault, key id and code, whichever way the id is written', () => {
    const bytes = vault.replaceAll('-', '').match(/../g) ?? [];
    const packed = btoa(String.fromCharCode(...bytes.map((pair) => parseInt(pair, 16))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
    const code = { vault, facilitatorKid: 'AAAAAAAAAAAAAAAAAAAAAA', code: '7K4M92QXT3VB' };
    expect(scannedCodeIn(`#j=${vault}.AAAAAAAAAAAAAAAAAAAAAA.7K4M92QXT3VB`)).toEqual(code);
    expect(scannedCodeIn(`j=${packed}.AAAAAAAAAAAAAAAAAAAAAA.7K4M92QXT3VB`)).toEqual(code);
  });

  it.each(['', '#i=abc', '#j=', `#j=${vault}.AAAA.short`, `#j=${vault}.AAAA.7K4M92QXT3VB.more`, '#j=../..'])(
    'does not read %s',
    (fragment) => expect(scannedCodeIn(fragment)).toBeUndefined(),
  );
});

describe('looksLikeCode', () => {
  it('counts characters and not spaces', () => {
    expect(['7k4m 92qx t3vb', '7K4M-92QX-T3VB', '7K4M92QXT3V', ''].map(looksLikeCode)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
