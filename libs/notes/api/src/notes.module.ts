import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@kreds/identity/api';
import { MeetingsModule } from '@kreds/meetings/api';
import { NOTES_ERRORS } from '@kreds/notes/model';
import { ErrorCatalogues } from '@kreds/platform-api';
import { ProgrammesModule } from '@kreds/programmes/api';
import { AcceptAgreement } from './circle/accept-agreement';
import { CircleController } from './circle/circle.controller';
import { ReadCircle } from './circle/read-circle';
import { CloseDoor } from './doors/close-door';
import { DoorBook } from './doors/door-book';
import { JoinVault } from './doors/join-vault';
import { ListDoors } from './doors/list-doors';
import { OpenDoor } from './doors/open-door';
import { ReadJoins } from './doors/read-joins';
import { RefuseJoin } from './doors/refuse-join';
import { VaultDoorsController } from './doors/vault-doors.controller';
import { WhoMayJoin } from './doors/who-may-join';
import { NOTES_ENTITIES } from './entities/notes-entities';
import { VaultsNews } from './live/vaults-news';
import { VaultsTopic } from './live/vaults-topic';
import { AddSeals } from './log/add-seals';
import { AdmissionRules } from './log/admission-rules';
import { AppendLog } from './log/append-log';
import { CircleProof } from './log/circle-proof';
import { DropSealsWhenMemberLeft } from './log/drop-seals-when-member-left.handler';
import { ReadLog } from './log/read-log';
import { SealsFetched } from './log/seals-fetched';
import { ObjectsController } from './objects/objects.controller';
import { PutObject } from './objects/put-object';
import { ReadObjects } from './objects/read-objects';
import { MyReminder } from './reminders/my-reminder';
import { ReminderByLink } from './reminders/reminder-by-link';
import { RemindersController } from './reminders/reminders.controller';
import { SendDueReminders } from './reminders/send-due-reminders';
import { LetGo } from './retention/let-go';
import { AccountKeysOf } from './vaults/account-keys';
import { ListVaults } from './vaults/list-vaults';
import { MakeVault } from './vaults/make-vault';
import { Standing } from './vaults/standing';
import { VaultBook } from './vaults/vault-book';
import { VaultsController } from './vaults/vaults.controller';

const VAULTS = [AccountKeysOf, ListVaults, MakeVault, Standing, VaultBook];
const LOG = [AddSeals, AdmissionRules, AppendLog, CircleProof, DropSealsWhenMemberLeft, ReadLog, SealsFetched];
const OBJECTS = [PutObject, ReadObjects];
const DOORS = [CloseDoor, DoorBook, JoinVault, ListDoors, OpenDoor, ReadJoins, RefuseJoin, WhoMayJoin];
const CIRCLE = [AcceptAgreement, ReadCircle];
const REMINDERS = [MyReminder, ReminderByLink, SendDueReminders];
const LIVE = [VaultsNews, VaultsTopic];

/** Sealed notes: vaults with their signed logs, seals and objects. Stored, checked from outside, and never opened. */
@Module({
  imports: [TypeOrmModule.forFeature(NOTES_ENTITIES), IdentityModule, ProgrammesModule, MeetingsModule],
  controllers: [VaultsController, ObjectsController, VaultDoorsController, CircleController, RemindersController],
  providers: [...VAULTS, ...LOG, ...OBJECTS, ...DOORS, ...CIRCLE, ...REMINDERS, ...LIVE, LetGo],
})
export class NotesModule {
  constructor(catalogues: ErrorCatalogues) {
    catalogues.register(NOTES_ERRORS);
  }
}
