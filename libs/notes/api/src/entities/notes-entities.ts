import { AgreementAcceptance, NetworkFirstMeeting } from './agreement.entity';
import { EpochSeal } from './epoch-seal.entity';
import { Reminder } from './reminder.entity';
import { VaultJoin, VaultDoor } from './vault-join.entity';
import { VaultLogRow } from './vault-log.entity';
import { VaultMemberRow } from './vault-member.entity';
import { VaultObject, VaultObjectVersion } from './vault-object.entity';
import { Vault } from './vault.entity';

/** Every table of the domain, parents first. */
export const NOTES_ENTITIES = [
  Vault,
  VaultLogRow,
  EpochSeal,
  VaultMemberRow,
  VaultObject,
  VaultObjectVersion,
  VaultDoor,
  VaultJoin,
  AgreementAcceptance,
  NetworkFirstMeeting,
  Reminder,
];
