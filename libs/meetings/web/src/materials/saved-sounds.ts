import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import type { MaterialView } from '@kreds/meetings/model';

const SHELF = 'kreds-sounds';
const LIST = '/saved-sounds.json';

/** What is kept of a sound beside the sound itself. Programme data, no word about a person. */
export type SavedSound = Pick<MaterialView, 'id' | 'title' | 'minutes'>;

/** Where the server has the sound, and under which address it stands on the shelf. */
export function soundAddress(id: string): string {
  return `/api/materials/${id}/file`;
}

/**
 * Sounds kept on this device, to be played in flight mode (L2). They stand in the browser's own cache; a browser without
 * one keeps nothing and says so.
 */
@Injectable({ providedIn: 'root' })
export class SavedSounds {
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly kept = signal<readonly SavedSound[]>([]);
  private read: Promise<void> | undefined;

  /** Known after {@link load}. */
  readonly sounds = this.kept.asReadonly();
  readonly ids = computed((): ReadonlySet<string> => new Set(this.kept().map((sound) => sound.id)));

  /** False where the browser has no cache for pages, such as over plain http. */
  get possible(): boolean {
    return this.view !== null && 'caches' in this.view;
  }

  load(): Promise<void> {
    this.read ??= this.readList();
    return this.read;
  }

  /** @throws DOMException `QuotaExceededError` when the device is full; TypeError without a connection */
  async save(sound: SavedSound): Promise<void> {
    await this.load();
    const shelf = await this.shelf();
    const answer = await this.view?.fetch(soundAddress(sound.id), { credentials: 'same-origin' });
    if (!shelf || !answer?.ok) throw new TypeError('no sound');
    await shelf.put(soundAddress(sound.id), answer);
    const { id, title, minutes } = sound;
    await this.keepList([...this.kept().filter((one) => one.id !== id), { id, title, minutes }]);
  }

  async remove(id: string): Promise<void> {
    const shelf = await this.shelf();
    await shelf?.delete(soundAddress(id));
    await this.keepList(this.kept().filter((one) => one.id !== id));
  }

  /** The kept sound, or undefined when it is not here. */
  async soundOf(id: string): Promise<Blob | undefined> {
    const answer = await (await this.shelf())?.match(soundAddress(id));
    return answer?.blob();
  }

  private async readList(): Promise<void> {
    const answer = await (await this.shelf())?.match(LIST);
    const list: unknown = answer ? await answer.json().catch(() => []) : [];
    this.kept.set(Array.isArray(list) ? list.filter(isSaved) : []);
  }

  private async keepList(sounds: readonly SavedSound[]): Promise<void> {
    const body = new Response(JSON.stringify(sounds), { headers: { 'Content-Type': 'application/json' } });
    await (await this.shelf())?.put(LIST, body);
    this.kept.set(sounds);
  }

  private async shelf(): Promise<Cache | undefined> {
    return this.possible ? this.view?.caches.open(SHELF).catch(() => undefined) : undefined;
  }
}

function isSaved(one: unknown): one is SavedSound {
  return typeof one === 'object' && one !== null && 'id' in one && 'title' in one && 'minutes' in one;
}
