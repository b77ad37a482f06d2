import { Injectable, inject } from '@angular/core';
import type { NoteBody, VaultAbout } from '@kreds/notes/model';
import {
  type SealedBody,
  type SealedPut,
  type SealedShelf,
  SealedShelfError,
  type SealedSubject,
  type SealedThing,
} from '@kreds/platform-web';
import type { Note } from '../vaults/note';
import type { Shelf } from '../vaults/shelf';
import { Vaults } from '../vaults/vaults';

/** What other domains keep sealed, in the vault about the same subject. */
@Injectable({ providedIn: 'root' })
export class SealedInVaults implements SealedShelf {
  private readonly vaults = inject(Vaults);

  async list<Body extends SealedBody>(
    subject: SealedSubject,
    kind: Body['kind'],
  ): Promise<readonly SealedThing<Body>[]> {
    const shelf = await this.opened(subject);
    return shelf.notes().flatMap((note) => (kindOf(note) === kind ? [thingOf<Body>(note)] : []));
  }

  async get<Body extends SealedBody>(
    subject: SealedSubject,
    kind: Body['kind'],
    id: string,
  ): Promise<SealedThing<Body> | undefined> {
    return (await this.list<Body>(subject, kind)).find((thing) => thing.id === id);
  }

  async put<Body extends SealedBody>(
    subject: SealedSubject,
    { id, body, version, own }: Pick<SealedThing<Body>, 'id' | 'body' | 'version'> & { readonly own?: boolean },
  ): Promise<SealedPut> {
    const shelf = this.shelf(subject);
    if (shelf.state() !== 'ready') await shelf.open();
    // Notes do not look into the bodies of other domains: they carry them as they are.
    const draft = { id, body: body as unknown as NoteBody, based: version, ...(own === undefined ? {} : { own }) };
    const outcome = await shelf.save(draft);
    if (outcome === 'saved') return 'saved';
    if (outcome === 'kept-here') return 'unsent';
    return 'conflict' in outcome ? 'moved' : outcome;
  }

  private async opened(subject: SealedSubject): Promise<Shelf> {
    const shelf = this.shelf(subject);
    await shelf.open();
    const state = shelf.state();
    if (state === 'ready' || state === 'closed') return shelf;
    throw new SealedShelfError(state === 'loading' ? 'unreachable' : state);
  }

  private shelf(subject: SealedSubject): Shelf {
    return this.vaults.shelf(subject as VaultAbout);
  }
}

function kindOf(note: Note): string {
  return note.body.kind;
}

function thingOf<Body extends SealedBody>({ id, body, version, author, at }: Note): SealedThing<Body> {
  return { id, body: body as unknown as Body, version, authorName: author.name, at };
}
