import { DOCUMENT, type ErrorHandler, Injectable, inject } from '@angular/core';
import { ProblemError } from '@kreds/platform-web';
import { Surprises } from './surprises';

/**
 * What no page has caught. The console gets the class and the place, never a message: messages can hold what somebody
 * wrote (confidentiality.md 9.7). A refusal that a page forgot is no surprise worth the console.
 */
@Injectable()
export class QuietErrorHandler implements ErrorHandler {
  private readonly surprises = inject(Surprises);
  private readonly view = inject(DOCUMENT).defaultView;

  handleError(error: unknown): void {
    this.surprises.note();
    if (error instanceof ProblemError) return;
    const { name, stack } = error instanceof Error ? error : new Error('not an error');
    const place = stack?.split('\n').find((line) => line.trim().startsWith('at ')) ?? '';
    this.view?.console.error(name, place.trim());
  }
}
