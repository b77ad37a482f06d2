import type { Answer, KeysWorker } from './keys-worker';

const LONG = 1_000_000;
/** A UUID out of a number, so that every run asks the same. */
export const uuidOf = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

export const ACCOUNT = {
  uid: uuidOf(1),
  email: 'alma@demo.example',
  passphrase: 'korrekt hest batteri stift fjord',
} as const;

interface Note {
  readonly object: string;
  readonly type: 1;
  readonly bytes: string;
  readonly receivedAt: number;
}

/** A group's vault with one member, as the server would keep it, and as the worker is asked to open it. */
export class BenchVault {
  private readonly entries: string[] = [];
  private readonly seals: { readonly epoch: number; readonly bytes: string }[] = [];
  readonly notes: Note[] = [];

  constructor(
    private readonly worker: KeysWorker,
    private readonly number: number,
  ) {}

  private get vault(): string {
    return uuidOf(this.number * LONG);
  }

  get epochs(): number {
    return this.seals.length;
  }

  async begin(): Promise<void> {
    const rules = { about: this.about(), history: 'from-join', keepUntil: '2030-12-31', name: 'Alma Ager' };
    this.keep(await this.worker.ask('makeVault', { vault: this.vault, ...rules }));
    await this.openFrom(0);
  }

  /** Until the log has so many entries: every fourth makes an epoch, the others do not. */
  async growTo(entries: number): Promise<void> {
    while (this.entries.length < entries) {
      const from = this.entries.length;
      const change = from % 4 === 0 ? { op: 'rotate' } : { op: 'role', uid: ACCOUNT.uid, role: 'admin' };
      this.keep(await this.worker.ask('changeVault', { vault: this.vault, change }));
      await this.openFrom(from);
    }
  }

  async write(object: number, length: number): Promise<Note> {
    const place = { vault: this.vault, object: uuidOf(this.number * LONG + object), type: 1, version: 1 } as const;
    const { bytes } = await this.worker.ask('sealObject', { ...place, body: 'a'.repeat(length) });
    const note: Note = { object: place.object, type: 1, bytes, receivedAt: 0 };
    this.notes.push(note);
    return note;
  }

  /** Throws when one of them does not open: what is refused would be measured as quick. */
  async read(notes: readonly Note[]): Promise<void> {
    const { objects } = await this.worker.ask('openObjects', { vault: this.vault, objects: notes });
    if (objects.length !== notes.length || objects.some(({ ok }) => !ok)) throw new Error('a note did not open');
  }

  /** The device knows nothing of the vault any more. */
  async forget(): Promise<void> {
    await this.worker.ask('dropVault', { vault: this.vault });
  }

  /** The server hands over the entries from this one on. */
  async openFrom(from: number): Promise<void> {
    const log = { from, entries: this.entries.slice(from), seals: this.seals };
    await this.worker.ask('openVault', { vault: this.vault, about: this.about(), ...log });
  }

  /** As the device left it: it knows every entry, and the server has no newer one. */
  openFromPin(): Promise<void> {
    return this.openFrom(this.entries.length);
  }

  private about() {
    return { kind: 'group', networkId: uuidOf(this.number * LONG + LONG / 2) };
  }

  private keep({ entry, seals }: Answer): void {
    this.entries.push(entry);
    this.seals.push(...seals.map(({ epoch, bytes }) => ({ epoch, bytes })));
  }
}
