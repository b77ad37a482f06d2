import { TestBed } from '@angular/core/testing';
import { LanguageStore } from './language-store';

function chosenElsewhere(key: string, newValue: string | null): void {
  window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
}

describe('the language of the screen', () => {
  let store: LanguageStore;

  beforeEach(() => {
    localStorage.clear();
    store = TestBed.inject(LanguageStore);
    store.choose('da');
  });

  it('is written on the root, so that screen readers follow', () => {
    store.choose('en');
    expect([store.current(), document.documentElement.lang]).toEqual(['en', 'en']);
  });

  it('follows a choice in another tab of the same browser at once', () => {
    chosenElsewhere('kreds.language', 'en');
    expect([store.current(), document.documentElement.lang]).toEqual(['en', 'en']);
  });

  it('does not follow a language that is not spoken here, nor another choice', () => {
    chosenElsewhere('kreds.language', 'fr');
    chosenElsewhere('kreds.language', null);
    chosenElsewhere('kreds.theme', 'en');
    expect([store.current(), document.documentElement.lang]).toEqual(['da', 'da']);
  });
});
