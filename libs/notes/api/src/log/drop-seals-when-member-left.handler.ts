import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Facts, type Unit, UnitOfWork } from '@kreds/platform-api';
import type { MemberLeft } from '@kreds/programmes/model';
import type { DataSource } from 'typeorm';
import { Vault } from '../entities/vault.entity';
import { VaultDoor } from '../entities/vault-door.entity';
import { VaultsNews } from '../live/vaults-news';
import { personOf } from '../vaults/wire-bytes';
import { dropSeals } from './vault-rows';

/**
 * A leader has left the network: what was sealed to them goes at once, and admins are told, so that one of their devices
 * writes the `remove`. Access ended with the membership itself (`VaultBook`) and waits for nothing.
 */
@Injectable()
export class DropSealsWhenMemberLeft implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly facts: Facts,
    private readonly units: UnitOfWork,
    private readonly news: VaultsNews,
  ) {}

  onModuleInit(): void {
    this.facts.hear<MemberLeft>('networks.member-left.v1', (fact) => this.drop(fact));
  }

  private async drop({ networkId, personId }: MemberLeft): Promise<void> {
    const vaults = await this.source.getRepository(Vault).findBy({ networkId, aboutKind: 'group' });
    const named = vaults.filter((vault) => vault.reduced.members.some(({ uid }) => personOf(uid) === personId));
    if (named.length === 0) return;
    await this.units.run(async (unit) => {
      for (const { id } of named) await this.dropFrom(unit, id, personId);
    });
  }

  private async dropFrom(unit: Unit, vaultId: string, personId: MemberLeft['personId']): Promise<void> {
    await dropSeals(unit, vaultId, personId);
    await unit.manager.delete(VaultDoor, { vaultId, personId });
    unit.afterCommit(() => this.news.toInsiders({ kind: 'left', vault: vaultId }, 'admins'));
  }
}
