import { AgreementAcceptance } from './agreement-acceptance.entity';
import { EpochSealRow } from './epoch-seal.entity';
import { Reminder } from './reminder.entity';
import { VaultDoor } from './vault-door.entity';
import { VaultJoin } from './vault-join.entity';
import { VaultLogRow } from './vault-log.entity';
import { VaultMember } from './vault-member.entity';
import { VaultObjectVersion } from './vault-object-version.entity';
import { VaultObject } from './vault-object.entity';
import { Vault } from './vault.entity';

/** Every table of the domain, in upstream order. */
export const NOTES_ENTITIES = [
  Vault,
  VaultLogRow,
  VaultMember,
  EpochSealRow,
  VaultObject,
  VaultObjectVersion,
  VaultDoor,
  VaultJoin,
  AgreementAcceptance,
  Reminder,
];
