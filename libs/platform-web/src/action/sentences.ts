import { inject } from '@angular/core';
import { AccountKeysError } from '../account-keys/account-keys';
import { accountKeysErrors } from '../account-keys/account-keys-errors';
import { ProblemError } from '../http/problem-error';
import { webProblemWords } from '../http/web-problems';
import { LanguageStore } from '../language/language-store';
import { sayIn } from '../words/say';

/**
 * What a person reads about anything that went wrong: the server's sentence, the keys' sentence, or ours for a surprise.
 * To be called where things are injected; the answer is called with the error.
 */
export function useSentences(): (error: unknown) => string {
  const language = inject(LanguageStore).current;
  const say = sayIn(webProblemWords, language);
  return (error) => {
    if (error instanceof ProblemError) return error.title;
    if (error instanceof AccountKeysError) return accountKeysErrors[error.code][language()];
    return say('unexpected');
  };
}
