import { answerMessage } from './answer-message';
import { KeyKeeper } from './key-keeper';
import type { FromWorker } from './messages';
import { refusalCode } from './refusal-code';

/** The two things that this file needs of a worker's global scope. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: FromWorker): void;
}

// The web app's compiler options describe a page; this bundle runs in a dedicated worker, without network by its CSP.
const scope = globalThis as unknown as WorkerScope;
const keeper = new KeyKeeper((length) => crypto.getRandomValues(new Uint8Array(length)));

/** One question at a time: two derivations side by side would need twice the memory. */
let last: Promise<void> = Promise.resolve();

scope.addEventListener('message', ({ data }) => {
  last = last.then(async () => {
    const answer = await answerMessage(keeper, data, refusalCode);
    if (answer) scope.postMessage(answer);
  });
});
