import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { LanguageStore, Session } from '@kreds/platform-web';
import { KIcon, iconTranslate } from '@kreds/ui';

const OTHER = { da: { code: 'en', name: 'English' }, en: { code: 'da', name: 'Dansk' } } as const;

/** Names the other language in that language, and switches at once. */
@Component({
  selector: 'identity-language-button',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button class="button button--muted" type="button" (click)="switch()">
    <k-icon [icon]="iconTranslate" />
    <span [lang]="other().code">{{ other().name }}</span>
  </button>`,
})
export class LanguageButton {
  protected readonly iconTranslate = iconTranslate;
  private readonly session = inject(Session);
  private readonly language = inject(LanguageStore).current;
  protected readonly other = computed(() => OTHER[this.language()]);

  protected switch(): void {
    void this.session.chooseLanguage(this.other().code);
  }
}
