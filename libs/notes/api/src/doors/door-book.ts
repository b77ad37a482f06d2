import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PersonId } from '@kreds/programmes/model';
import { type DataSource, In, MoreThan } from 'typeorm';
import { VaultDoor } from '../entities/vault-door.entity';
import { Vault } from '../entities/vault.entity';
import { aboutOf } from '../vaults/about';
import { AccountKeysOf } from '../vaults/account-keys';
import { Standing } from '../vaults/standing';
import { personOf } from '../vaults/wire-bytes';

export interface StandingOpen {
  readonly door: VaultDoor;
  readonly vault: Vault;
}

/** Which doors stand open for somebody: they belong to what the vault is about, and are not in it with these keys. */
@Injectable()
export class DoorBook {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly standing: Standing,
    private readonly keys: AccountKeysOf,
  ) {}

  async openFor(personId: PersonId, now: number, vaultId?: string): Promise<readonly StandingOpen[]> {
    const where = { endsAt: MoreThan(now), ...(vaultId === undefined ? {} : { vaultId }) };
    const doors = await this.source.getRepository(VaultDoor).find({ where, order: { endsAt: 'DESC' } });
    const ids = In(doors.map((door) => door.vaultId));
    const vaults = await this.source.getRepository(Vault).findBy({ id: ids });
    const kid = (await this.keys.of(personId))?.kid;
    const open: StandingOpen[] = [];
    for (const door of doors) {
      const vault = vaults.find((one) => one.id === door.vaultId);
      if (!vault || !showsIt(vault, door)) continue;
      const inside = vault.reduced.members.some((member) => personOf(member.uid) === personId && member.kid === kid);
      if (!inside && (await this.standing.belongs(personId, aboutOf(vault)))) open.push({ door, vault });
    }
    return open;
  }
}

/** Only an admin holds a door open, and only of a vault that takes entries. */
function showsIt({ reduced }: Vault, { personId }: VaultDoor): boolean {
  return !reduced.closed && reduced.members.some(({ uid, role }) => role === 'admin' && personOf(uid) === personId);
}
