import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { KeyRing, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, iconCheck } from '@kreds/ui';
import { RecoverySheets, type SheetToKeep } from './recovery-sheets';
import { SafetyStore } from './safety-store';
import { safetyWords } from './safety-words';
import { SheetView } from './sheet-view';

/**
 * After a new passphrase: what happens when it is forgotten, and two ways to be safe (confidentiality.md 4.4). Going on
 * with neither takes a second tap. To be placed inside a `.screen`.
 */
@Component({
  selector: 'identity-safety-step',
  imports: [KBanner, KIcon, SheetView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './safety-step.html',
  styleUrl: './safety-step.css',
})
export class SafetyStep {
  /** The person goes on, safe or having said twice that it is not needed. */
  readonly done = output();

  protected readonly t = useWords(safetyWords);
  protected readonly making = useAction();
  protected readonly trusting = useAction();
  protected readonly sheet = signal<SheetToKeep | undefined>(undefined);
  protected readonly sheetSaved = signal(false);
  protected readonly remembered = signal(false);
  protected readonly skipping = signal(false);
  protected readonly iconCheck = iconCheck;
  private readonly sheets = inject(RecoverySheets);
  private readonly ring = inject(KeyRing);
  private readonly safety = inject(SafetyStore);

  protected async makeSheet(): Promise<void> {
    await this.making.run(async () => this.sheet.set(await this.sheets.make()));
  }

  protected keptSheet(): void {
    this.sheet.set(undefined);
    this.sheetSaved.set(true);
  }

  protected async remember(): Promise<void> {
    if (!(await this.trusting.run(() => this.ring.trustThisDevice()))) return;
    this.remembered.set(true);
    void this.safety.reload();
  }
}
