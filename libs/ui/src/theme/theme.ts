import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const THEME_KEY = 'kreds.theme';
const CALM_KEY = 'kreds.calm';

/**
 * Light, dark or as the system, and calm mode (no motion, no time arc). Kept on this device only.
 *
 * It writes `data-theme` and `data-calm` on the document's root; the styles read them. Inject it once at start.
 */
@Injectable({ providedIn: 'root' })
export class ThemeService {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<ThemeChoice>(themeOf(this.stored(THEME_KEY)));
  private readonly calmChosen = signal(this.stored(CALM_KEY) === 'on');

  readonly choice = this.chosen.asReadonly();
  readonly calm = this.calmChosen.asReadonly();
  /** Whether the page is dark now, by choice or by the system when last asked. */
  readonly dark = computed(() => this.chosen() === 'dark' || (this.chosen() === 'system' && this.systemIsDark()));

  constructor() {
    this.show();
  }

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    this.keep(THEME_KEY, choice === 'system' ? null : choice);
    this.show();
  }

  setCalm(calm: boolean): void {
    this.calmChosen.set(calm);
    this.keep(CALM_KEY, calm ? 'on' : null);
    this.show();
  }

  private show(): void {
    const root = this.document.documentElement;
    if (this.chosen() === 'system') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', this.chosen());
    root.toggleAttribute('data-calm', this.calmChosen());
  }

  private systemIsDark(): boolean {
    return this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  }

  /** A browser that refuses storage still gets a theme, only not next time. */
  private stored(key: string): string | null {
    try {
      return this.document.defaultView?.localStorage.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  private keep(key: string, value: string | null): void {
    try {
      const storage = this.document.defaultView?.localStorage;
      if (value === null) storage?.removeItem(key);
      else storage?.setItem(key, value);
    } catch {
      // Refused storage: the choice holds until the page is closed.
    }
  }
}

function themeOf(stored: string | null): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === stored) ?? 'system';
}
