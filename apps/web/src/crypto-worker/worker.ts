import { answerMessage } from './answer-message';
import { makeHandlers } from './handlers';
import { KeysStoreInIndexedDb } from './keys-store';
import type { FromWorker } from './messages';
import { refusalCode } from './refusal-code';

/** The two things that this file needs of a worker's global scope. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: FromWorker): void;
}

// The web app's compiler options describe a page; this bundle runs in a dedicated worker, without network by its CSP.
const scope = globalThis as unknown as WorkerScope;
const handlers = makeHandlers(
  new KeysStoreInIndexedDb(),
  (length) => crypto.getRandomValues(new Uint8Array(length)),
  () => Date.now(),
);

/** One question at a time: two derivations side by side would need twice the memory. */
let last: Promise<void> = Promise.resolve();

scope.addEventListener('message', ({ data }) => {
  last = last.then(async () => {
    const answer = await answerMessage(handlers, data, refusalCode);
    if (answer) scope.postMessage(answer);
  });
});
