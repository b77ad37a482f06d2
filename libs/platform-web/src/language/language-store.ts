import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { type Language, isLanguage, languageOf } from '@kreds/kernel';
import { DeviceStorage } from '../storage/device-storage';

const KEY = 'kreds.language';

/**
 * The language of the screen. A choice is kept on the device and written as `lang` on the root, so that screen readers
 * and hyphenation follow. `Session.chooseLanguage` also keeps it with the person.
 */
@Injectable({ providedIn: 'root' })
export class LanguageStore {
  private readonly document = inject(DOCUMENT);
  private readonly storage = inject(DeviceStorage);
  private readonly spoken = signal<Language>(this.first());

  readonly current = this.spoken.asReadonly();

  constructor() {
    this.show(this.spoken());
    // Chosen in another tab of this browser: a live screen has no switch of its own and follows at once.
    this.document.defaultView?.addEventListener('storage', ({ key, newValue }) => {
      if (key !== KEY || !isLanguage(newValue) || newValue === this.spoken()) return;
      this.spoken.set(newValue);
      this.show(newValue);
    });
  }

  choose(language: Language): void {
    this.spoken.set(language);
    this.storage.keep(KEY, language);
    this.show(language);
  }

  /** What was chosen here before, else the first language of the browser that Kreds speaks, else Danish. */
  private first(): Language {
    const kept = this.storage.read(KEY);
    if (isLanguage(kept)) return kept;
    return languageOf(this.document.defaultView?.navigator.languages.join(','));
  }

  private show(language: Language): void {
    this.document.documentElement.lang = language;
  }
}
