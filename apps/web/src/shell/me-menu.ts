import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session, useWords } from '@kreds/platform-web';
import { KIcon, ThemeService, iconSignOut, iconUser, THEME_CHOICES, type ThemeChoice } from '@kreds/ui';
import { shellWords } from './shell-words';

const THEME_KEYS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

/** One's own menu: the own page, light or dark, and out. A button that opens a panel; Escape and leaving it close it. */
@Component({
  selector: 'app-me-menu',
  imports: [KIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'close(true)', '(focusout)': 'leave($event)' },
  template: `
    <button
      #opener
      class="button button--muted"
      type="button"
      aria-controls="me-panel"
      [attr.aria-expanded]="open()"
      [attr.aria-label]="t('me') + ': ' + name()"
      (click)="open.set(!open())"
    >
      <k-icon [icon]="iconUser" [size]="22" />
      <span class="name">{{ firstName() }}</span>
    </button>
    <div id="me-panel" class="panel-floating" tabindex="-1" [hidden]="!open()">
      <p class="who">{{ name() }}</p>
      <a class="entry" routerLink="/me" (click)="close(false)">{{ t('mePage') }}</a>
      <fieldset class="themes">
        <legend class="type-small muted">{{ t('theme') }}</legend>
        @for (choice of choices; track choice) {
          <label class="entry">
            <input
              type="radio"
              name="theme"
              [value]="choice"
              [checked]="theme.choice() === choice"
              (change)="theme.choose(choice)"
            />
            {{ t(themeKeys[choice]) }}
          </label>
        }
      </fieldset>
      <button class="entry" type="button" (click)="signOut()"><k-icon [icon]="iconSignOut" />{{ t('signOut') }}</button>
      @if (failed()) {
        <p class="type-small failed" role="alert">{{ t('signOutFailed') }}</p>
      }
    </div>
  `,
  styleUrl: './me-menu.css',
})
export class MeMenu {
  /** The whole name; the button shows the first one. */
  readonly name = input.required<string>();

  protected readonly t = useWords(shellWords);
  protected readonly theme = inject(ThemeService);
  protected readonly choices: readonly ThemeChoice[] = THEME_CHOICES;
  protected readonly themeKeys = THEME_KEYS;
  protected readonly open = signal(false);
  protected readonly failed = signal(false);
  protected readonly firstName = computed(() => this.name().split(' ')[0] ?? '');
  protected readonly iconUser = iconUser;
  protected readonly iconSignOut = iconSignOut;
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly opener = viewChild.required<ElementRef<HTMLButtonElement>>('opener');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected close(returnFocus: boolean): void {
    if (!this.open()) return;
    this.open.set(false);
    this.failed.set(false);
    if (returnFocus) this.opener().nativeElement.focus();
  }

  /** Focus that leaves the menu closes it; a press on something without focus has no new owner and leaves it open for the label. */
  protected leave(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (next instanceof Node && !this.host.contains(next)) this.close(false);
  }

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
      this.open.set(false);
      await this.router.navigateByUrl('/signin');
    } catch {
      this.failed.set(true);
    }
  }
}
