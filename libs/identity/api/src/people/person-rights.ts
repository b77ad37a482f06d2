import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { isUuid } from '@kreds/kernel';
import { MayInvite, type PersonId } from '@kreds/identity/model';
import { type AccountContext, RefusedError } from '@kreds/platform-api';
import type { Repository } from 'typeorm';
import { Account } from '../accounts/account.entity';
import { Person } from './person.entity';

/** Whom somebody may see and invite: everybody, or exactly these. */
export type Reach = 'everybody' | ReadonlySet<PersonId>;

/**
 * The second door of the people's routes. Administrators reach everybody. Who may invite reaches those they added
 * themselves and those they work with, and never somebody with the administrator's right.
 */
@Injectable()
export class PersonRights {
  constructor(
    private readonly inviters: MayInvite,
    @InjectRepository(Person) private readonly people: Repository<Person>,
    @InjectRepository(Account) private readonly accounts: Repository<Account>,
  ) {}

  /** @throws RefusedError `platform.not-found` for everybody else */
  async reachOf({ actor }: AccountContext): Promise<Reach> {
    if (actor.administrator) return 'everybody';
    if (!(await this.inviters.mayInvite(actor.personId))) throw new RefusedError('platform.not-found');
    const own = await this.people.find({ select: { id: true }, where: { createdBy: actor.personId } });
    return new Set([...own.map((person) => person.id), ...(await this.inviters.peopleOf(actor.personId))]);
  }

  /** May this person be sent a new link? @throws RefusedError `platform.not-found` */
  async mayInvite(ctx: AccountContext, id: string): Promise<PersonId> {
    return (await this.reached(ctx, id)).id;
  }

  /**
   * May this person's particulars be changed? Without the administrator's right only before there is an account, and
   * the address only of people one has added oneself: whoever sets the address gets the invitation.
   * @throws RefusedError `platform.not-found`, `identity.already-signed-up`
   */
  async mayChange(ctx: AccountContext, id: string, wish: { readonly address: boolean }): Promise<PersonId> {
    const person = await this.reached(ctx, id);
    if (ctx.actor.administrator) return person.id;
    if (await this.accounts.existsBy({ personId: person.id })) throw new RefusedError('identity.already-signed-up');
    if (wish.address && person.createdBy !== ctx.actor.personId) throw new RefusedError('platform.not-found');
    return person.id;
  }

  private async reached(ctx: AccountContext, id: string): Promise<Person> {
    const reach = await this.reachOf(ctx);
    const person = isUuid(id) ? await this.people.findOneBy({ id: id as PersonId }) : null;
    if (!person) throw new RefusedError('platform.not-found');
    if (reach !== 'everybody' && (person.administrator || !reach.has(person.id))) {
      throw new RefusedError('platform.not-found');
    }
    return person;
  }
}
