import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useWords } from '@kreds/platform-web';
import { ConsoleCommands } from './console-commands';
import { ConsoleDesk } from './console-desk';
import { turnsWords } from './turns.words';

/** A meeting may be opened again for this long, ms (M8). */
const REOPEN_MS = 24 * 3_600_000;

/** After the meeting: attendance, and the way back for a day. */
@Component({
  selector: 'kreds-over-card',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<section class="card">
    <h2 class="type-ask">{{ heading() }}</h2>
    @if (text()) {
      <p class="muted">{{ text() }}</p>
    }
    <div class="cluster">
      @if (desk.assists() && mayConfirm()) {
        <button type="button" class="button button--primary" (click)="desk.open({ kind: 'attendance' })">
          {{ t('confirm-attendance') }}
        </button>
      } @else if (desk.assists() && sealed()) {
        <button type="button" class="button button--second" (click)="desk.open({ kind: 'attendance' })">
          {{ t('amend-attendance') }}
        </button>
      }
      @if (desk.leads() && mayReopen()) {
        <button type="button" class="button button--second" (click)="commands.reopen()">{{ t('reopen') }}</button>
      }
      <a class="button button--quiet" routerLink="..">{{ t('back-to-network') }}</a>
    </div>
  </section>`,
  styles: `
    :host {
      display: flex;
      min-height: 0;
    }
    .card {
      display: flex;
      flex: 1 1 auto;
      flex-direction: column;
      gap: 16px;
      border-radius: var(--radius-24);
    }
  `,
})
export class OverCard {
  protected readonly desk = inject(ConsoleDesk);
  protected readonly commands = inject(ConsoleCommands);
  protected readonly t = useWords(turnsWords);

  private readonly life = computed(() => this.desk.view()?.life ?? 'ended');
  protected readonly mayConfirm = computed(() => this.life() === 'ended' || this.life() === 'abandoned');
  protected readonly sealed = computed(() => this.life() === 'sealed');
  protected readonly mayReopen = computed(() => {
    const endedAt = this.desk.view()?.endedAt ?? null;
    return this.mayConfirm() && endedAt !== null && this.desk.now() - endedAt < REOPEN_MS;
  });
  protected readonly heading = computed(() => {
    switch (this.life()) {
      case 'sealed':
        return this.t('sealed-heading');
      case 'cancelled':
        return this.t('cancelled-heading');
      case 'abandoned':
        return this.t('abandoned-heading');
      default:
        return this.t('ended-heading');
    }
  });
  protected readonly text = computed(() => {
    if (this.sealed()) return this.t('sealed-text');
    return this.mayReopen() ? this.t('ended-text') : '';
  });
}
