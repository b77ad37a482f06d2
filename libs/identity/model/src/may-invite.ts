import type { PersonId } from './ids';

/** Who else than administrators may add people. The domain that knows the relations answers (programmes: leads and facilitators). */
export interface InvitingRights {
  /** May this person add and invite people? */
  mayInvite(personId: PersonId): Promise<boolean>;
  /** The people this person works with: may find them by name and put their particulars right. */
  peopleOf(personId: PersonId): Promise<readonly PersonId[]>;
}

/**
 * The port: identity provides one of these and asks it, a downstream domain registers with it when its module starts.
 * Nobody registered means nobody but administrators.
 */
export class MayInvite implements InvitingRights {
  private readonly sources: InvitingRights[] = [];

  register(source: InvitingRights): void {
    this.sources.push(source);
  }

  async mayInvite(personId: PersonId): Promise<boolean> {
    for (const source of this.sources) if (await source.mayInvite(personId)) return true;
    return false;
  }

  async peopleOf(personId: PersonId): Promise<readonly PersonId[]> {
    const found = await Promise.all(this.sources.map((source) => source.peopleOf(personId)));
    return [...new Set(found.flat())];
  }
}
