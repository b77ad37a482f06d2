import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { LANGUAGES, type Language } from '@kreds/kernel';
import { LanguageStore, Session, useWords } from '@kreds/platform-web';
import { THEME_CHOICES, ThemeService } from '@kreds/ui';
import { meWords } from './me-words';

const THEME_KEYS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

/** Language (kept with the person), light or dark and calm (kept on the device). Each takes effect at once. */
@Component({
  selector: 'identity-screen-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack stack--loose" aria-labelledby="screen-heading">
      <h2 class="type-h2" id="screen-heading">{{ t('screen') }}</h2>
      <div class="field" role="group" aria-labelledby="language-label">
        <span class="field__label" id="language-label">{{ t('language') }}</span>
        <div class="choice">
          @for (each of languages; track each) {
            <label [attr.lang]="each">
              <input
                type="radio"
                name="language"
                [value]="each"
                [checked]="language() === each"
                (change)="speak(each)"
              />{{ each === 'da' ? t('danish') : t('english') }}
            </label>
          }
        </div>
      </div>
      <div class="field" role="group" aria-labelledby="theme-label">
        <span class="field__label" id="theme-label">{{ t('theme') }}</span>
        <div class="choice choice--stack">
          @for (each of themes; track each) {
            <label>
              <input
                type="radio"
                name="page-theme"
                [value]="each"
                [checked]="theme.choice() === each"
                (change)="theme.choose(each)"
              />{{ t(themeKeys[each]) }}
            </label>
          }
        </div>
      </div>
      <label class="option">
        <input #calm type="checkbox" name="calm" [checked]="theme.calm()" (change)="theme.setCalm(calm.checked)" />
        <span>
          <span class="option__name">{{ t('calm') }}</span>
          <span class="option__note">{{ t('calmHelp') }}</span>
        </span>
      </label>
    </section>
  `,
})
export class ScreenSection {
  protected readonly t = useWords(meWords);
  protected readonly theme = inject(ThemeService);
  protected readonly language = inject(LanguageStore).current;
  protected readonly languages = LANGUAGES;
  protected readonly themes = THEME_CHOICES;
  protected readonly themeKeys = THEME_KEYS;
  private readonly session = inject(Session);

  protected speak(language: Language): void {
    void this.session.chooseLanguage(language);
  }
}
