import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { AccountKeysError } from '../account-keys/account-keys';
import { accountKeysErrors } from '../account-keys/account-keys-errors';
import { ProblemError } from '../http/problem-error';
import { LanguageStore } from '../language/language-store';
import { type Action, useAction } from './use-action';

describe('useAction', () => {
  const surprises: unknown[] = [];
  let action: Action;

  beforeEach(() => {
    surprises.length = 0;
    TestBed.configureTestingModule({
      providers: [{ provide: ErrorHandler, useValue: { handleError: (error: unknown) => surprises.push(error) } }],
    });
    TestBed.inject(LanguageStore).choose('da');
    action = TestBed.runInInjectionContext(useAction);
  });

  it('does nothing when it is set off again while it runs', async () => {
    let runs = 0;
    let finish: () => void = () => undefined;
    const first = action.run(() => {
      runs++;
      return new Promise<void>((resolve) => (finish = resolve));
    });
    expect(action.busy()).toBe(true);
    await expect(action.run(async () => runs++)).resolves.toBe(false);
    finish();
    await expect(first).resolves.toBe(true);
    expect([runs, action.busy()]).toEqual([1, false]);
  });

  it('turns a refusal into its sentence and code, and forgets it at the next try', async () => {
    const refused = () => Promise.reject(new ProblemError('a.b', 'Prøv igen.', 409));
    await expect(action.run(refused)).resolves.toBe(false);
    expect([action.problem(), action.code()]).toEqual(['Prøv igen.', 'a.b']);
    await action.run(async () => undefined);
    expect([action.problem(), action.code(), surprises]).toEqual(['', '', []]);
  });

  it('speaks of keys in the words of the keys', async () => {
    await action.run(() => Promise.reject(new AccountKeysError('KDF_FAILED')));
    expect(action.problem()).toBe(accountKeysErrors.KDF_FAILED.da);
  });

  it('hands a surprise on and shows none of its text', async () => {
    await action.run(() => Promise.reject(new Error('secret note')));
    expect(action.problem()).not.toContain('secret');
    expect(surprises).toHaveLength(1);
  });
});
