import { commonFragments } from './common-fragments';
import { passphraseProblem } from './policy';

const problem = (passphrase: string, email = 'alma.proevesen@demo.example') => passphraseProblem({ email, passphrase });

describe('passphraseProblem', () => {
  it.each([
    'korrekt hest batteri stift fjord',
    'jeg cykler altid ned til stranden',
    'min have har tolv æbletræer i maj',
    'Vu8#kq2!LmZ0xR',
    'hemmelig marmelade på loftet',
    'ærøskøbing rundt på tre hjul',
  ])('takes %j', (passphrase) => {
    expect(problem(passphrase)).toBeNull();
  });

  it('takes 14 and 256 characters, not 13 and not 257', () => {
    const long = 'ni katte gik en tur i byens park, og alle kom hjem igen. '.repeat(5);
    expect(problem('Vu8#kq2!LmZ0xR')).toBeNull();
    expect(problem('Vu8#kq2!LmZ0x')).toBe('PASSPHRASE_SHORT');
    expect(problem(long.slice(0, 256))).toBeNull();
    expect(problem(long.slice(0, 257))).toBe('PASSPHRASE_LONG');
  });

  it('counts characters as people do, after they were made alike', () => {
    expect(problem('A\u030asevu8kq2LmZR')).toBe('PASSPHRASE_SHORT');
    expect(problem('🦔🐢🦉🐝🦋🐙🦀')).toBe('PASSPHRASE_SHORT');
  });

  it('takes eight different characters, not seven', () => {
    expect(problem('hkdmvrtzhkdmvrtz')).toBeNull();
    expect(problem('hkdmvrthkdmvrthk')).toBe('PASSPHRASE_PLAIN');
  });

  it.each([
    'password123456',
    'Password Password 1',
    'P@ssw0rd-P@ssw0rd',
    'adgangskode2024!!',
    'Hemmelig-Adgangskode-1',
    'qwertyuiop12345',
    'qwertyuiopåasdf1',
    'sommer2025sommer',
    'velkommen kreds 2026',
    'abcdefghijklmnop',
    '98765432109876543210',
    'correcthorsebatterystaple',
  ])('refuses %j: everybody would try it', (passphrase) => {
    expect(problem(passphrase)).toBe('PASSPHRASE_COMMON');
  });

  it.each([
    'alma.proevesen@demo.example',
    'Alma.Proevesen@Demo.Example!',
    'proevesen-alma-1',
    'demo.example.alma',
    'PROEVESEN 2024 alma',
  ])('refuses %j to whoever has that address', (passphrase) => {
    expect(problem(passphrase)).toBe('PASSPHRASE_EMAIL');
    expect(problem(passphrase, 'oda@other.test')).not.toBe('PASSPHRASE_EMAIL');
  });

  it('does not mind a short part of the address inside a long sentence', () => {
    expect(problem('alma og demo plukker jordbær i haven')).toBeNull();
  });
});

describe('the list of common fragments', () => {
  it('has 200 or more, each once, lower case and in one Unicode form', () => {
    expect(commonFragments.length).toBeGreaterThanOrEqual(200);
    expect(commonFragments.filter((fragment) => fragment !== fragment.toLowerCase().normalize('NFKC'))).toEqual([]);
  });
});
