import { Injectable } from '@nestjs/common';
import { isUuid } from '@kreds/kernel';
import { type AcceptAgreement as Request, AGREEMENT_VERSION } from '@kreds/notes/model';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import type { NetworkId } from '@kreds/programmes/model';
import { AgreementAcceptance } from '../entities/agreement-acceptance.entity';
import { notFound, refusal } from '../refusals';
import { Standing } from '../vaults/standing';

/** One tick, for oneself: kept with version and time. Ticking twice changes nothing. */
@Injectable()
export class AcceptAgreement {
  constructor(
    private readonly standing: Standing,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws RefusedError `notes.agreement-moved` for any version but the current one */
  async run(ctx: AccountContext, id: string, { version }: Request): Promise<void> {
    const { personId } = ctx.actor;
    if (!isUuid(id)) throw notFound();
    const networkId = id as string as NetworkId;
    if (!(await this.standing.belongs(personId, { kind: 'group', networkId }))) throw notFound();
    if (version !== AGREEMENT_VERSION) throw refusal('notes.agreement-moved', { version: AGREEMENT_VERSION });
    await this.units.run(async (unit) => {
      const tick = { networkId, personId, version };
      if (await unit.manager.existsBy(AgreementAcceptance, tick)) return;
      const row = { ...tick, acceptedAt: ctx.now };
      await unit.manager.createQueryBuilder().insert().into(AgreementAcceptance).values(row).orIgnore().execute();
      const entry = { action: 'notes.agreement-accepted', subject: `network:${networkId}`, meta: `version-${version}` };
      await this.audit.record(unit, ctx, entry);
    });
  }
}
