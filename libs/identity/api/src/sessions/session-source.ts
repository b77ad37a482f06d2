import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { isAlive, TOUCH_EVERY_MS, usedLife } from '@kreds/identity/model';
import { type AccountActor, ActorSources, KredsLogger, UnitOfWork } from '@kreds/platform-api';
import type { Repository } from 'typeorm';
import type { Person } from '../people/person.entity';
import { SecondFactors } from '../second-factor/second-factors';
import { hashOf } from '../secrets/tokens';
import { Session } from './session.entity';

export const SESSION_COOKIE = 'sid';

/** Reads the cookie `sid` back into an actor, for guard and gateway alike. */
@Injectable()
export class SessionSource implements OnModuleInit {
  constructor(
    private readonly sources: ActorSources,
    @InjectRepository(Session) private readonly sessions: Repository<Session>,
    private readonly units: UnitOfWork,
    private readonly factors: SecondFactors,
    private readonly logger: KredsLogger,
  ) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'account',
      cookie: SESSION_COOKIE,
      resolve: (secret, now) => this.resolve(secret, now),
    });
  }

  /** Rights are looked up each time; nothing about them is kept in the session. */
  private async resolve(secret: string, now: number): Promise<AccountActor | undefined> {
    // One statement: `findOne` with relations would ask twice, and this stands before every request.
    const session = await this.sessions
      .createQueryBuilder('session')
      .innerJoin('session.account', 'account')
      .addSelect('account.personId')
      .innerJoinAndSelect('account.person', 'person')
      .where('session.tokenHash = :tokenHash', { tokenHash: hashOf(secret) })
      .getOne();
    const person = session?.account?.person;
    if (!session || !person || !isAlive(session, now)) return undefined;
    const used = now - session.lastUsedAt >= TOUCH_EVERY_MS ? await this.touch(session, person, now) : session;
    const withheld = this.factors.demanded && used.staffSince !== null && session.secondFactorAt === null;
    return {
      kind: 'account',
      personId: person.id,
      sessionId: session.id,
      administrator: person.administrator,
      language: person.language,
      provedAt: session.provedAt,
      ...(withheld ? { withheld: 'identity.second-factor-missing' } : {}),
    };
  }

  /**
   * Notes the use, and whether the person has become staff or is no longer. Two requests at once write it once; a disk
   * that refuses keeps nobody from reading.
   */
  private async touch(session: Session, person: Person, now: number): Promise<Pick<Session, 'staffSince'>> {
    const staff = await this.factors.isStaff(person);
    const staffSince = staff ? (session.staffSince ?? now) : null;
    const { lastUsedAt, endsAt } = usedLife(session, staff, now);
    try {
      await this.units.run(async (unit) => {
        await unit.manager.update(
          Session,
          { id: session.id, lastUsedAt: session.lastUsedAt },
          { lastUsedAt, endsAt, staffSince },
        );
      });
    } catch (error) {
      this.logger.surprise(error);
    }
    return { staffSince };
  }
}
