import {
  ApplicationRef,
  DOCUMENT,
  Injectable,
  createComponent,
  inject,
  inputBinding,
  outputBinding,
} from '@angular/core';
import { isProblem } from '@kreds/platform-web';
import { StepUpDialog, type StepUpReason } from './step-up-dialog';

/**
 * Asks for the passphrase where the server wants it once more (confidentiality.md 3.6), and goes on with what was asked.
 * The question belongs to no page: it stands above whatever is open, other dialogs too.
 */
@Injectable({ providedIn: 'root' })
export class StepUp {
  private readonly app = inject(ApplicationRef);
  private readonly document = inject(DOCUMENT);
  private asking: Promise<boolean> | undefined;

  /**
   * Runs it; when the server wants the passphrase first, asks and runs it again. Asks once: a second refusal, and a
   * dialog that was closed, leave the refusal as it is (`identity.step-up-needed`).
   */
  async before<Answer>(reason: StepUpReason, work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      if (!isProblem(error, 'identity.step-up-needed') || !(await this.ask(reason))) throw error;
      return work();
    }
  }

  /** Asks at once. Two who ask at the same time share one dialog. False when it was closed. */
  ask(reason: StepUpReason): Promise<boolean> {
    this.asking ??= this.show(reason).finally(() => (this.asking = undefined));
    return this.asking;
  }

  private show(reason: StepUpReason): Promise<boolean> {
    return new Promise((resolve) => {
      const dialog = createComponent(StepUpDialog, {
        environmentInjector: this.app.injector,
        bindings: [
          inputBinding('reason', () => reason),
          outputBinding<boolean>('answered', (proved) => {
            resolve(proved);
            dialog.destroy();
          }),
        ],
      });
      this.document.body.append(dialog.location.nativeElement as Node);
      this.app.attachView(dialog.hostView);
    });
  }
}
