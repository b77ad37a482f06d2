import { TestBed } from '@angular/core/testing';
import { LanguageStore } from '../language/language-store';
import { sayIn } from './say';
import { useWords } from './use-words';
import { defineWords } from './words';

const words = defineWords({
  da: {
    next: 'Næste punkt',
    talks: '{name} taler',
    left: { one: '{count} minut', other: '{count} minutter' },
  },
  en: {
    next: 'Next item',
    talks: '{name} is speaking',
    left: { one: '{count} minute', other: '{count} minutes' },
  },
});

describe('sayIn', () => {
  it('chooses the form by the plural rule of the language', () => {
    const t = sayIn(words, () => 'da');
    expect([t('left', { count: 1 }), t('left', { count: 0 }), t('left', { count: 2 })]).toEqual([
      '1 minut',
      '0 minutter',
      '2 minutter',
    ]);
  });

  it('puts a value in its place, whatever signs it holds', () => {
    expect(sayIn(words, () => 'en')('talks', { name: '$& {x}' })).toBe('$& {x} is speaking');
  });

  it('does not compile without the value, with an unknown key, or with a key that only one language has', () => {
    const t = sayIn(words, () => 'da');
    // @ts-expect-error the name is missing
    expect(t('talks')).toBe('{name} taler');
    // @ts-expect-error no such key
    expect(t('nothing')).toBe('nothing');
    // @ts-expect-error English lacks a key
    defineWords({ da: { a: 'A' }, en: {} });
    // @ts-expect-error English has a key of its own
    defineWords({ da: { a: 'A' }, en: { a: 'A', b: 'B' } });
    // @ts-expect-error one form in English, two in Danish
    defineWords({ da: { a: { one: 'A', other: 'B' } }, en: { a: 'A' } });
  });
});

describe('useWords', () => {
  it('follows the language as soon as it is switched', () => {
    const language = TestBed.inject(LanguageStore);
    language.choose('da');
    const t = TestBed.runInInjectionContext(() => useWords(words));
    expect(t('next')).toBe('Næste punkt');
    language.choose('en');
    expect(t('next')).toBe('Next item');
  });
});
