import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  inject,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { DeviceStorage, useWords } from '@kreds/platform-web';
import { KIcon, iconMagnifyingGlass, iconX } from '@kreds/ui';
import { reflectionWords } from './reflection.words';

/** The same choice as on the meeting's console: single keys can be switched off (WCAG 2.1.4). */
const SINGLE_KEYS = 'kreds.single-keys';

/** The magnifying glass and its field. The key `/` opens it, Escape empties and closes it. */
@Component({
  selector: 'notes-log-search',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'pressed($event)', '[class.open]': 'open()' },
  template: `
    @if (open()) {
      <label class="visually-hidden" for="log-search">{{ t('search') }}</label>
      <input
        #box
        id="log-search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        [attr.placeholder]="t('search')"
        [value]="search()"
        (input)="search.set(box.value)"
        (keydown.escape)="close()"
      />
      <button
        class="button button--icon button--muted"
        type="button"
        data-tooltip-end
        [attr.aria-label]="t('closeSearch')"
        [attr.data-tooltip]="t('closeSearch')"
        (click)="close()"
      >
        <k-icon [icon]="iconX" [size]="24" />
      </button>
    } @else {
      <button
        #opener
        class="button button--icon button--muted"
        type="button"
        data-tooltip-end
        [attr.aria-label]="t('openSearch')"
        [attr.data-tooltip]="t('openSearch')"
        (click)="show()"
      >
        <k-icon [icon]="iconGlass" [size]="24" />
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex: 0 1 auto;
      gap: 4px;
      align-items: center;
      min-width: 0;
    }
    /* On a phone the words that are searched for need a line of their own. */
    @media (max-width: 35em) {
      :host(.open) {
        flex-basis: 100%;
      }
    }
    input {
      width: 100%;
      min-width: 0;
      min-height: 48px;
      padding: 8px 14px;
      border: 1.5px solid var(--line-strong);
      border-radius: var(--radius-12);
      background: var(--raised);
      color: var(--text);
      font: 400 1.0625rem/1.625rem var(--font-sans);
    }
  `,
})
export class LogSearch {
  readonly search = model('');

  protected readonly t = useWords(reflectionWords);
  protected readonly open = signal(false);
  protected readonly iconGlass = iconMagnifyingGlass;
  protected readonly iconX = iconX;
  private readonly storage = inject(DeviceStorage);
  private readonly injector = inject(Injector);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');

  protected pressed(event: KeyboardEvent): void {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog[open]')) return;
    if (this.storage.read(SINGLE_KEYS) === 'off') return;
    event.preventDefault();
    this.show();
  }

  protected show(): void {
    this.open.set(true);
    afterNextRender(() => this.box()?.nativeElement.focus(), { injector: this.injector });
  }

  protected close(): void {
    this.search.set('');
    this.open.set(false);
    afterNextRender(() => this.opener()?.nativeElement.focus(), { injector: this.injector });
  }
}
