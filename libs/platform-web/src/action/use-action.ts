import { ErrorHandler, type Signal, inject, signal } from '@angular/core';
import { AccountKeysError } from '../account-keys/account-keys';
import { ProblemError } from '../http/problem-error';
import { useSentences } from './sentences';

/** One thing a person can set off on a page: it runs once at a time, and a refusal becomes a sentence. */
export interface Action {
  readonly busy: Signal<boolean>;
  /** The sentence of the last refusal; empty when there is none. */
  readonly problem: Signal<string>;
  /** The code of the last refusal, e.g. to put the sentence beside a field; empty when there is none. */
  readonly code: Signal<string>;
  /**
   * Runs it and answers whether it succeeded. A second call while the first one runs does nothing, so that no button has
   * to be disabled. A surprise is also handed to the error handler.
   */
  run(work: () => Promise<unknown>): Promise<boolean>;
  clear(): void;
}

/** To be called where things are injected: `protected readonly save = useAction()`. */
export function useAction(): Action {
  const sentenceOf = useSentences();
  const surprises = inject(ErrorHandler);
  const busy = signal(false);
  const problem = signal('');
  const code = signal('');
  const clear = (): void => {
    problem.set('');
    code.set('');
  };
  return {
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    code: code.asReadonly(),
    clear,
    async run(work) {
      if (busy()) return false;
      busy.set(true);
      clear();
      try {
        await work();
        return true;
      } catch (error) {
        problem.set(sentenceOf(error));
        const known = error instanceof ProblemError || error instanceof AccountKeysError;
        code.set(known ? error.code : 'web.unexpected');
        if (!known) surprises.handleError(error);
        return false;
      } finally {
        busy.set(false);
      }
    },
  };
}
