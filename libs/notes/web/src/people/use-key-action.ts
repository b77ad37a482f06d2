import { inject } from '@angular/core';
import { type Action, LanguageStore, ProblemError, sayIn, useAction } from '@kreds/platform-web';
import { VaultKeysError } from '../keys/vault-keys-codes';
import { keyProblemWords } from './key-problem.words';

/** As `useAction`, for work that also asks the keys of a vault: their codes become sentences too. */
export function useKeyAction(): Action {
  const action = useAction();
  const say = sayIn(keyProblemWords, inject(LanguageStore).current);
  const sentence = (code: string): string => {
    if (code in keyProblemWords.da) return say(code as keyof typeof keyProblemWords.da);
    return code.startsWith('LOG_') ? say('LOG') : say('OTHER');
  };
  return {
    ...action,
    run: (work) =>
      action.run(() =>
        work().catch((error: unknown) => {
          if (error instanceof VaultKeysError) throw new ProblemError(error.code, sentence(error.code), 409);
          throw error;
        }),
      ),
  };
}
