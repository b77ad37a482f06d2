import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type PersonId, TICKET_LIVES, type TicketKind } from '@kreds/identity/model';
import type { Unit } from '@kreds/platform-api';
import { randomUUID } from 'node:crypto';
import { In, LessThan, MoreThan, type Repository } from 'typeorm';
import { hashOf, newToken } from '../secrets/tokens';
import { SignInTicket } from './sign-in-ticket.entity';

const TICKET_BYTES = 16;

/** Makes tickets, finds the living one behind a secret, uses it up once. A person has at most one of a kind. */
@Injectable()
export class Tickets {
  constructor(@InjectRepository(SignInTicket) private readonly rows: Repository<SignInTicket>) {}

  /** @returns the secret, which stands nowhere but with who gets it */
  async issue(
    unit: Unit,
    of: {
      readonly personId: PersonId;
      readonly kind: TicketKind;
      readonly now: number;
      readonly failedBefore?: number;
    },
  ): Promise<string> {
    const token = newToken(TICKET_BYTES);
    await unit.manager.delete(SignInTicket, { expiresAt: LessThan(of.now) });
    await this.endAllOf(unit, of.personId, [of.kind]);
    await unit.manager.insert(SignInTicket, {
      id: randomUUID(),
      personId: of.personId,
      kind: of.kind,
      tokenHash: token.hash,
      expiresAt: of.now + TICKET_LIVES[of.kind],
      deviceShownAt: null,
      tries: 0,
      failedBefore: of.failedBefore ?? 0,
    });
    return token.secret;
  }

  /** With account and person. Undefined for one that never was, is used or is too old: all the same to the asker. */
  async find(secret: string, kinds: readonly TicketKind[], now: number): Promise<SignInTicket | undefined> {
    const found = await this.rows.findOne({
      where: { tokenHash: hashOf(secret), kind: In([...kinds]), expiresAt: MoreThan(now) },
      relations: { account: { person: true } },
    });
    return found ?? undefined;
  }

  /** True for the one who came first. */
  async use(unit: Unit, ticket: SignInTicket): Promise<boolean> {
    return (await unit.manager.delete(SignInTicket, { id: ticket.id })).affected === 1;
  }

  async endAllOf(unit: Unit, personId: PersonId, kinds: readonly TicketKind[]): Promise<void> {
    await unit.manager.delete(SignInTicket, { personId, kind: In([...kinds]) });
  }
}
