import type { VaultKeys } from '../keys/vault-keys';
import type { LogReader, VaultParts } from './log-reader';
import type { Note } from './note';
import { readNote } from './read-note';

export type OldVersion = Note & { readonly receivedAt: number };

/** Earlier versions of a note: the server keeps ten for thirty days. Those that do not hold are left out. */
export class NoteHistory {
  constructor(
    private readonly parts: VaultParts,
    private readonly log: LogReader,
    private readonly me: string,
  ) {}

  /** Newest first. */
  async of(object: string): Promise<readonly OldVersion[]> {
    const { vault } = this.log;
    const { versions } = await this.parts.server.versions(vault, object);
    const type = versions[0]?.type;
    if (type === undefined) return [];
    const request: Parameters<VaultKeys['openVersions']>[0] = {
      vault,
      object,
      type,
      versions: versions.map(({ bytes }) => bytes),
    };
    const { objects } = await this.parts.keys.openVersions(request);
    const received = new Map(versions.map(({ version, receivedAt }) => [version, receivedAt]));
    const read = objects.flatMap((one): OldVersion[] => {
      const note = one.ok && one.body !== '' ? readNote(one, this.me) : 'NOTE_FORM';
      return typeof note === 'string' ? [] : [{ ...note, receivedAt: received.get(note.version) ?? note.at }];
    });
    return read.reverse();
  }
}
