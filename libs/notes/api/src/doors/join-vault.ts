import { Injectable } from '@nestjs/common';
import type { JoinVault as Request } from '@kreds/notes/model';
import { type AccountContext, AuditTrail, RateLimiter, RefusedError, UnitOfWork } from '@kreds/platform-api';
import { fromBase64url, isShownText, MAX_NAME_UNITS, toHex } from '@kreds/sealing/log';
import { VaultJoin } from '../entities/vault-join.entity';
import { VaultsNews } from '../live/vaults-news';
import { AdmissionRules } from '../log/admission-rules';
import { notFound, refusal } from '../refusals';
import { aboutOf } from '../vaults/about';
import { AccountKeysOf } from '../vaults/account-keys';
import { DoorBook } from './door-book';

/** A code in the room is typed by a handful of people, some of them twice (confidentiality.md 3.6). */
const LIMIT = { name: 'notes-join', most: 20, windowMs: 10 * 60_000 } as const;

/** Hands in the proof that somebody sees the code. A newer one takes the place of their older one. */
@Injectable()
export class JoinVault {
  constructor(
    private readonly doors: DoorBook,
    private readonly admissions: AdmissionRules,
    private readonly keys: AccountKeysOf,
    private readonly limiter: RateLimiter,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly news: VaultsNews,
  ) {}

  /** @throws RefusedError as `joinVaultSchema` says; `notes.keys-differ` when the keys are not the account's */
  async run(ctx: AccountContext, vaultId: string, request: Request): Promise<void> {
    const { personId } = ctx.actor;
    const [open] = (await this.doors.openFor(personId, ctx.now, vaultId)).filter(
      ({ door }) => door.facilitatorKid === request.facilitatorKid,
    );
    if (!open) throw notFound();
    // After the door was found: nobody from outside can use up the group's tries.
    this.limiter.take(LIMIT, vaultId, ctx.now);
    const { name, edPk, xPk, facilitatorKid, proof } = request;
    if (!isShownText(name, MAX_NAME_UNITS)) throw new RefusedError('platform.bad-input', { fields: ['name'] });
    const keys = await this.keys.of(personId);
    if (keys?.ed !== hexOf(edPk) || keys?.x !== hexOf(xPk)) throw refusal('notes.keys-differ');
    if (await this.admissions.lacksAgreement(personId, aboutOf(open.vault))) throw refusal('notes.agreement-first');
    await this.units.run(async (unit) => {
      await unit.manager.delete(VaultJoin, { vaultId, personId });
      await unit.manager.insert(VaultJoin, {
        id: crypto.randomUUID(),
        vaultId,
        personId,
        facilitatorKid,
        edPk,
        xPk,
        name,
        proof,
        state: 'waiting',
        ack: null,
        askedAt: ctx.now,
      });
      await this.audit.record(unit, ctx, { action: 'notes.join-asked', subject: `vault:${vaultId}` });
      unit.afterCommit(() => this.news.toInsiders({ kind: 'joins', vault: vaultId }, 'admins'));
    });
  }
}

function hexOf(text: string): string | undefined {
  const bytes = fromBase64url(text);
  return bytes && toHex(bytes);
}
