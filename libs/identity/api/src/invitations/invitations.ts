import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { INVITATION_LIFETIME_MS } from '@kreds/identity/model';
import { type AccountContext, MailPort, PlatformConfig, type Unit } from '@kreds/platform-api';
import { randomUUID } from 'node:crypto';
import { IsNull, MoreThan, type Repository } from 'typeorm';
import type { Person } from '../people/person.entity';
import { hashOf, newToken } from '../secrets/tokens';
import { Invitation } from './invitation.entity';
import { invitationMail } from './invitation-mail';

const TOKEN_BYTES = 16;

/** An invitation that still opens the door, with the person it is for. */
export interface LivingInvitation {
  readonly id: string;
  readonly person: Person & { readonly email: string };
}

/** Sends invitations, finds the living one behind a token, uses it up once. */
@Injectable()
export class Invitations {
  constructor(
    @InjectRepository(Invitation) private readonly rows: Repository<Invitation>,
    private readonly mail: MailPort,
    private readonly config: PlatformConfig,
  ) {}

  /** Ends older ones, makes a new one and hands its mail over, all in the unit. The token stands in the mail alone. */
  async send(
    unit: Unit,
    ctx: AccountContext,
    person: Person & { readonly email: string },
    resent: boolean,
  ): Promise<void> {
    const token = newToken(TOKEN_BYTES);
    const expiresAt = ctx.now + INVITATION_LIFETIME_MS;
    await this.endAllOf(unit, person, ctx.now);
    await unit.manager.insert(Invitation, {
      id: randomUUID(),
      personId: person.id,
      tokenHash: token.hash,
      createdAt: ctx.now,
      createdBy: ctx.actor.personId,
      resent,
      expiresAt,
      usedAt: null,
      endedAt: null,
    });
    const { email: to, displayName, language } = person;
    const link = `${this.config.origin}/invitation#i=${token.secret}`;
    await this.mail.send(unit, invitationMail({ to, displayName, language, link, expiresAt }), ctx.now);
  }

  async endAllOf(unit: Unit, person: Pick<Person, 'id'>, now: number): Promise<void> {
    const alive = { personId: person.id, usedAt: IsNull(), endedAt: IsNull() };
    await unit.manager.update(Invitation, alive, { endedAt: now });
  }

  /** Undefined for a token that never was, is used, has ended or is older than seven days: all the same to the asker. */
  async find(token: string, now: number): Promise<LivingInvitation | undefined> {
    const row = await this.rows.findOne({
      where: { tokenHash: hashOf(token), usedAt: IsNull(), endedAt: IsNull(), expiresAt: MoreThan(now) },
      relations: { person: true },
    });
    const person = row?.person;
    if (!row || !person || person.email === null) return undefined;
    return { id: row.id, person: { ...person, email: person.email } };
  }

  /** True for the one who came first. */
  async use(unit: Unit, id: string, now: number): Promise<boolean> {
    const alive = { id, usedAt: IsNull(), endedAt: IsNull(), expiresAt: MoreThan(now) };
    return (await unit.manager.update(Invitation, alive, { usedAt: now })).affected === 1;
  }
}
