import { Injectable } from '@nestjs/common';
import { cookieLifetime, openedLife, type PersonId, type SessionLife } from '@kreds/identity/model';
import { LiveChannel, sessionRoom, type Unit } from '@kreds/platform-api';
import { randomUUID } from 'node:crypto';
import { LessThan } from 'typeorm';
import type { Person } from '../people/person.entity';
import { SecondFactors } from '../second-factor/second-factors';
import { newToken } from '../secrets/tokens';
import { Session } from './session.entity';

const SESSION_BYTES = 32;

/** What the browser gets: the cookie's value, once, and how long it may keep it. */
export interface CookieValue {
  readonly secret: string;
  readonly lifetimeMs: number;
}

export interface OpenedSession extends CookieValue {
  /** Nothing but setting up the second factor is open in it. */
  readonly withheld: boolean;
}

/** Opens sessions and ends them, always in the unit of work of what caused it; sockets end with their session. */
@Injectable()
export class SessionKeeper {
  constructor(
    private readonly live: LiveChannel,
    private readonly factors: SecondFactors,
  ) {}

  /** A new session with a new secret; those of this person that are over are cleared away. */
  async open(
    unit: Unit,
    person: Person,
    now: number,
    { failedBefore = 0, secondFactor = false }: { failedBefore?: number; secondFactor?: boolean } = {},
  ): Promise<OpenedSession> {
    const token = newToken(SESSION_BYTES);
    const staff = await this.factors.isStaff(person);
    const life: SessionLife = openedLife(staff, now);
    await unit.manager.delete(Session, { personId: person.id, endsForGoodAt: LessThan(now - 86_400_000) });
    await unit.manager.insert(Session, {
      id: randomUUID(),
      tokenHash: token.hash,
      personId: person.id,
      openedAt: now,
      lastUsedAt: life.lastUsedAt,
      endsAt: life.endsAt,
      endsForGoodAt: life.endsForGoodAt,
      failedBefore,
      provedAt: now,
      secondFactorAt: secondFactor ? now : null,
      staffSince: staff ? now : null,
    });
    const withheld = this.factors.demanded && staff && !secondFactor;
    return { secret: token.secret, lifetimeMs: cookieLifetime(life, now), withheld };
  }

  /** True when it was still there. */
  async end(unit: Unit, sessionId: string): Promise<boolean> {
    const ended = await unit.manager.delete(Session, { id: sessionId });
    unit.afterCommit(() => this.live.dismiss(sessionRoom(sessionId)));
    return ended.affected === 1;
  }

  async endAllOf(unit: Unit, personId: PersonId): Promise<void> {
    const open = await unit.manager.find(Session, { select: { id: true }, where: { personId } });
    await unit.manager.delete(Session, { personId });
    unit.afterCommit(() => open.forEach((session) => this.live.dismiss(sessionRoom(session.id))));
  }
}
