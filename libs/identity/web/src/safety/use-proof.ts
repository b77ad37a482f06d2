import { type Signal, signal } from '@angular/core';
import { type Action, useAction } from '@kreds/platform-web';

const ASK = ['identity.step-up-needed', 'KEYS_LOCKED'];

/** An action that may first need the passphrase once more. */
export interface ProvenAction extends Omit<Action, 'run'> {
  /** The passphrase is to be asked for; `goOn` does the rest. */
  readonly asking: Signal<boolean>;
  run(work: () => Promise<unknown>): Promise<boolean>;
  /** Does what waited, now that the passphrase was shown. */
  goOn(): Promise<boolean>;
  leave(): void;
}

/** To be called where things are injected. */
export function useProof(): ProvenAction {
  const action = useAction();
  const asking = signal(false);
  let waiting: (() => Promise<unknown>) | undefined;
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    asking.set(false);
    const done = await action.run(work);
    if (done || !ASK.includes(action.code())) return done;
    action.clear();
    waiting = work;
    asking.set(true);
    return false;
  };
  return {
    busy: action.busy,
    problem: action.problem,
    code: action.code,
    clear: action.clear,
    asking: asking.asReadonly(),
    run,
    goOn: () => (waiting ? run(waiting) : Promise.resolve(false)),
    leave: () => {
      waiting = undefined;
      asking.set(false);
      action.clear();
    },
  };
}
