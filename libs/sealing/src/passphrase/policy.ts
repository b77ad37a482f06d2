import type { PassphraseProblem } from '@kreds/sealing/log';
import { commonFragments } from './common-fragments';

const SHORTEST = 14;
const LONGEST = 256;
const DIFFERENT = 8;
/** So many characters must be left when everything that anybody would try is taken away. */
const OWN_CHARACTERS = 8;

/**
 * Why a passphrase is not taken, or null (confidentiality.md 3.2). Characters are counted after NFKC, as they are
 * stretched. No rules of composition: a long plain sentence is welcome.
 *
 * This is the floor, not yet the whole policy: the strength estimate (zxcvbn score 4) comes with its reduced
 * dictionary; until then a list of about 200 fragments and the length do the work. The generated passphrase, which is
 * what sign-up shows first, does not depend on it.
 */
export function passphraseProblem(input: {
  readonly email: string;
  readonly passphrase: string;
}): PassphraseProblem | null {
  const passphrase = input.passphrase.normalize('NFKC');
  const characters = [...passphrase];
  if (characters.length < SHORTEST) return 'PASSPHRASE_SHORT';
  if (characters.length > LONGEST) return 'PASSPHRASE_LONG';
  if (new Set(characters).size < DIFFERENT) return 'PASSPHRASE_PLAIN';
  const plain = passphrase.toLowerCase();
  const address = partsOfAddress(input.email).filter((part) => plain.includes(part));
  if (address.length > 0 && isMadeOf(plain, address)) return 'PASSPHRASE_EMAIL';
  if ([plain, undress(plain)].some((text) => isMadeOf(text, commonFragments))) return 'PASSPHRASE_COMMON';
  return null;
}

/** True when too little is left once every fragment, every year and every run is taken out of the text. */
function isMadeOf(text: string, fragments: readonly string[]): boolean {
  const longestFirst = [...fragments].sort((left, right) => right.length - left.length);
  const left = longestFirst.reduce((rest, fragment) => rest.replaceAll(fragment, ' '), text);
  return own(withoutRuns(left.replace(/(?:19|20)\d\d/g, ' '))) < OWN_CHARACTERS;
}

/** The address, its name and its domain, as people reuse them; parts under four characters would hit by chance. */
function partsOfAddress(email: string): readonly string[] {
  const address = email.trim().toLowerCase().normalize('NFKC');
  const [name = '', domain = ''] = address.split('@');
  const parts = [address, name, ...name.split(/[._+-]/), domain, ...domain.split('.')];
  return [...new Set(parts)].filter((part) => part.length >= 4);
}

/** Undoes the usual disguises, so that `P@ssw0rd` reads as `password`. */
function undress(text: string): string {
  const worn: Readonly<Record<string, string>> = {
    '@': 'a',
    '4': 'a',
    '3': 'e',
    '1': 'i',
    '!': 'i',
    '0': 'o',
    $: 's',
    '5': 's',
  };
  return [...text].map((character) => worn[character] ?? character).join('');
}

/** Takes out steps of four or more neighbours in the code table, up, down or standing still: 1234, dcba, aaaa. */
function withoutRuns(text: string): string {
  const characters = [...text];
  const kept: string[] = [];
  for (let start = 0; start < characters.length;) {
    const end = Math.max(...[1, -1, 0].map((step) => endOfRun(characters, start, step)));
    if (end - start < 4) kept.push(characters[start++] ?? '');
    else start = end;
  }
  return kept.join('');
}

function endOfRun(characters: readonly string[], start: number, step: number): number {
  let end = start + 1;
  while (end < characters.length && codeOf(characters[end]) - codeOf(characters[end - 1]) === step) end++;
  return end;
}

function codeOf(character: string | undefined): number {
  return character?.codePointAt(0) ?? Number.NaN;
}

function own(text: string): number {
  return [...text.replace(/[^\p{L}\p{N}]/gu, '')].length;
}
