import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject, input, output, signal } from '@angular/core';
import { iconArrowCounterClockwise } from '../icons/phosphor-icons';
import { KIcon } from '../icons/icon';

/**
 * The strip that offers to undo the last action, for ten seconds; it waits while it is focused or hovered.
 *
 * `<k-undo text="Niels er færdig" action="Fortryd" (undone)="..." (expired)="..." />`; a new `text` starts the time
 * again. The owner removes it on `undone` and `expired`. The words are read politely once.
 */
@Component({
  selector: 'k-undo',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(mouseenter)': 'held.set(true)',
    '(mouseleave)': 'held.set(false)',
    '(focusin)': 'held.set(true)',
    '(focusout)': 'held.set(false)',
  },
  template: `<span class="text" role="status">{{ text() }}</span>
    <button type="button" (click)="undone.emit()">
      <k-icon [icon]="iconUndo" />
      <span>{{ action() }}</span>
    </button>`,
  styles: `
    :host {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      max-width: 100%;
      min-height: 56px;
      padding: 4px 6px 4px 18px;
      border-radius: var(--radius-12);
      background: var(--ink);
      color: var(--on-ink);
    }
    button {
      display: inline-flex;
      gap: 10px;
      align-items: center;
      min-height: 48px;
      padding: 0 14px;
      border: 0;
      border-radius: var(--radius-10);
      background: none;
      color: var(--ink-accent);
      cursor: pointer;
      font: 620 1rem/1.25rem var(--font-sans);
    }
    button:hover {
      background: var(--ink-raised);
    }
    button:focus-visible {
      outline-color: var(--ink-accent);
      outline-offset: -3px;
    }
    @media (forced-colors: active) {
      :host {
        border: 1px solid CanvasText;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class KUndo {
  readonly text = input.required<string>();
  readonly action = input.required<string>();
  /** Milliseconds the offer stands. */
  readonly stays = input(10_000);
  readonly undone = output();
  readonly expired = output();

  protected readonly iconUndo = iconArrowCounterClockwise;
  protected readonly held = signal(false);

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      this.text();
      const stays = this.stays();
      clearTimeout(timer);
      if (!this.held()) timer = setTimeout(() => this.expired.emit(), stays);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
