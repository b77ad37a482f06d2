import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { useFormats, useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { AskPassphrase } from './ask-passphrase';
import { RecoverySheets, type SheetToKeep } from './recovery-sheets';
import { SafetyStore } from './safety-store';
import { safetyWords } from './safety-words';
import { SheetView } from './sheet-view';
import { useProof } from './use-proof';

/** On the own page: when the sheet was made, and a new one. */
@Component({
  selector: 'identity-recovery-section',
  imports: [AskPassphrase, KBanner, SheetView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack stack--loose" id="recovery" aria-labelledby="recovery-heading">
      <h2 class="type-h2 no-print" id="recovery-heading">{{ t('recovery') }}</h2>
      @if (sheet(); as made) {
        <div class="stack stack--tight no-print">
          <p class="type-body">{{ t('sheetLead') }}</p>
          <p class="type-small muted">{{ t('sheetOnce') }}</p>
        </div>
        <identity-sheet-view [sheet]="made" [main]="false" (kept)="sheet.set(undefined)" />
      } @else {
        <p class="type-body muted">{{ t('opens') }}</p>
        @if (store.safety(); as safety) {
          <p class="type-body" role="status">
            @if (safety.recoverySheet; as kept) {
              {{ t('sheetMade', { day: f.longDate(kept.madeAt) }) }}
            } @else {
              {{ t('sheetNone') }}
            }
          </p>
        }
        @if (action.problem()) {
          <k-banner tone="danger" [heading]="action.problem()" />
        }
        @if (action.asking()) {
          <identity-ask-passphrase (proved)="action.goOn()" (cancelled)="action.leave()" />
        } @else {
          <p>
            <button
              class="button button--second"
              type="button"
              [attr.aria-busy]="action.busy()"
              (click)="action.run(make)"
            >
              {{ store.safety()?.recoverySheet ? t('makeNewSheet') : t('makeSheet') }}
            </button>
          </p>
        }
      }
    </section>
  `,
})
export class RecoverySection {
  protected readonly t = useWords(safetyWords);
  protected readonly f = useFormats();
  protected readonly store = inject(SafetyStore);
  protected readonly action = useProof();
  protected readonly sheet = signal<SheetToKeep | undefined>(undefined);
  private readonly sheets = inject(RecoverySheets);

  protected readonly make = async (): Promise<void> => this.sheet.set(await this.sheets.make());
}
