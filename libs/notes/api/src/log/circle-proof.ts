import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { StepUpReader } from '@kreds/identity/api';
import type { AppendLog, VaultAbout } from '@kreds/notes/model';
import type { AccountContext } from '@kreds/platform-api';
import type { LogEntry } from '@kreds/sealing/log';
import { type DataSource, MoreThan } from 'typeorm';
import { JOIN_LIFE_MS } from '../doors/join-life';
import { VaultDoor } from '../entities/vault-door.entity';
import { VaultJoin } from '../entities/vault-join.entity';
import { personOf } from '../vaults/wire-bytes';

/** What decides over who reads. Leaving, a new key for the same people and closing give nobody anything. */
const CHANGES_WHO_IS_IN: ReadonlySet<LogEntry['op']> = new Set(['add', 'grant', 'rekey', 'remove', 'role']);

/**
 * Whether the passphrase has to be shown again before an entry is taken (confidentiality.md 3.6). A browser that was left
 * open must not be enough to let somebody in.
 */
@Injectable()
export class CircleProof {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly stepUp: StepUpReader,
  ) {}

  /** @throws RefusedError 403 `identity.step-up-needed` */
  async check(ctx: AccountContext, about: VaultAbout, read: LogEntry, request: Asked): Promise<void> {
    if (!CHANGES_WHO_IS_IN.has(read.op) || this.stepUp.isFresh(ctx)) return;
    if (about.kind === 'personal' && about.personId === ctx.actor.personId) return;
    if (await this.settlesAtOwnDoor(ctx, read, request)) return;
    this.stepUp.freshEnough(ctx);
  }

  /**
   * Showing the code was the proof, for all who come in by it: their entry, and what is granted to them along with it.
   * A door stays open longer than a proof is fresh.
   */
  private async settlesAtOwnDoor(ctx: AccountContext, read: LogEntry, request: Asked): Promise<boolean> {
    const { vaultId, admits } = request;
    const { personId } = ctx.actor;
    const open = { vaultId, personId, endsAt: MoreThan(ctx.now) };
    const door = await this.source.getRepository(VaultDoor).findOneBy(open);
    if (!door) return false;
    const { facilitatorKid } = door;
    const asked = { vaultId, facilitatorKid, askedAt: MoreThan(ctx.now - JOIN_LIFE_MS) };
    const joins = this.source.getRepository(VaultJoin);
    if (read.op === 'grant') return joins.existsBy({ ...asked, personId: personOf(read.uid), state: 'admitted' });
    if (!admits || (read.op !== 'add' && read.op !== 'rekey')) return false;
    const waits = { ...asked, id: admits.joinId, personId: personOf(read.who.uid), state: 'waiting' as const };
    return joins.existsBy(waits);
  }
}

type Asked = Pick<AppendLog, 'admits'> & { readonly vaultId: string };
