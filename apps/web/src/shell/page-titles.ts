import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { LanguageStore, titleWords } from '@kreds/platform-web';

/** Titles of pages in the language of the screen: 'Log ind · Kreds'. They follow when the person switches. */
@Injectable({ providedIn: 'root' })
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly language = inject(LanguageStore);
  private readonly wanted = signal('');

  /** The page's own name, without the product's. */
  readonly current = computed(() => titleWords(this.wanted())[this.language.current()]);

  constructor() {
    super();
    effect(() => this.title.setTitle(this.current() === '' ? 'Kreds' : `${this.current()} · Kreds`));
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.wanted.set(this.buildTitle(snapshot) ?? '');
  }
}
