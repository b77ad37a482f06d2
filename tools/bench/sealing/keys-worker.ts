/** As much of a browser's worker as is used here; this folder is compiled with Node's types. */
declare class Worker {
  constructor(address: string);
  onmessage: (event: { readonly data: Said }) => void;
  onerror: () => void;
  postMessage(message: unknown): void;
}

type Said = { readonly id: number } & (
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly code: string }
);
/** Of what the worker answers, the fields that are read here; it has checked their form itself. */
export interface Answer {
  readonly kdf: string;
  readonly serverSalt: string;
  readonly wrapPw: string;
  readonly bytes: string;
  readonly entry: string;
  readonly seals: readonly { readonly epoch: number; readonly bytes: string }[];
  readonly objects: readonly { readonly ok: boolean }[];
}

/** The crypto worker as it ships, asked by messages as a page does. A refusal is an error with its code. */
export class KeysWorker {
  private readonly worker = new Worker('/crypto-worker.js');
  private asked = 0;

  ask(type: string, question: object = {}): Promise<Answer> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.worker.onerror = () => reject(new Error('the worker died'));
      this.worker.onmessage = ({ data }) => {
        if (data.id !== id) return;
        if (data.ok) resolve(data.answer);
        else reject(new Error(`${type}: ${data.code}`));
      };
      this.worker.postMessage({ id, type, question });
    });
  }
}
