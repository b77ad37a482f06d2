import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@kreds/identity/api';
import { checkTables, MEETING_ERRORS } from '@kreds/meetings/model';
import { ErrorCatalogues, KredsLogger } from '@kreds/platform-api';
import { ProgrammesModule } from '@kreds/programmes/api';
import { MEETING_DOOR_ERRORS } from './api-errors';
import { CastReader } from './cast/cast-reader';
import { HelpLine } from './cast/help-line';
import { AnswerDoorRequest } from './door/answer-door';
import { DoorBook } from './door/door-book';
import { DoorsController } from './door/doors.controller';
import { EnterDoor } from './door/enter-door';
import { KnockAtDoor } from './door/knock';
import { MEETING_ENTITIES } from './entities/meeting-entities';
import { AppendClock } from './live/append-clock';
import { Audience } from './live/audience';
import { LiveController } from './live/live.controller';
import { MeetingLog } from './live/meeting-log';
import { MeetingPublisher } from './live/meeting-publisher';
import { MeetingTopic } from './live/meeting-topic';
import { MeetingViews } from './live/meeting-views';
import { Presence } from './live/presence';
import { PresenceNews } from './live/presence-news';
import { QuietReplies } from './live/quiet-replies';
import { ReadLive } from './live/read-live';
import { RunMeetingCommand } from './live/run-meeting-command';
import { RunningMeetings } from './live/running-meetings';
import { ServerAway } from './live/server-away';
import { SideRows } from './live/side-rows';
import { VerifyMeetingLog } from './live/verify-meeting-log';
import { AddMaterial } from './materials/add-material';
import { ListMaterials } from './materials/list-materials';
import { MaterialAccess } from './materials/material-access';
import { MaterialFiles } from './materials/material-files';
import { MaterialsController } from './materials/materials.controller';
import { PutMaterialFile } from './materials/put-material-file';
import { RemoveMaterial } from './materials/remove-material';
import { MeetingReader } from './meeting-reader';
import { MeetingRelations } from './meeting-relations';
import { SendApology } from './planning/apologies';
import { ChangeMeeting } from './planning/change-meeting';
import { ChangePlan } from './planning/change-plan';
import { CreateMeetings } from './planning/create-meetings';
import { LibraryController } from './planning/library.controller';
import { ListMeetings } from './planning/list-meetings';
import { MeetingSummaries } from './planning/meeting-summaries';
import { MeetingsController } from './planning/meetings.controller';
import { ReadCoverage } from './planning/read-coverage';
import { ReadMeeting } from './planning/read-meeting';
import { ReadRunSheet } from './planning/read-run-sheet';
import { CloseWalls } from './wall/close-walls';
import { InviteWall } from './wall/invite-wall';
import { OpenWall } from './wall/open-wall';
import { ReadWall } from './wall/read-wall';
import { WallDoor } from './wall/wall-door';
import { WallsController } from './wall/walls.controller';

const LIVE = [
  AppendClock,
  Audience,
  CastReader,
  HelpLine,
  MeetingLog,
  MeetingPublisher,
  MeetingTopic,
  MeetingViews,
  Presence,
  PresenceNews,
  QuietReplies,
  ReadLive,
  RunMeetingCommand,
  RunningMeetings,
  ServerAway,
  SideRows,
  VerifyMeetingLog,
];
const PLANNING = [
  ChangeMeeting,
  ChangePlan,
  CreateMeetings,
  ListMeetings,
  MeetingReader,
  MeetingRelations,
  MeetingSummaries,
  ReadCoverage,
  ReadMeeting,
  ReadRunSheet,
  SendApology,
];
const DOORS = [
  AnswerDoorRequest,
  CloseWalls,
  DoorBook,
  EnterDoor,
  InviteWall,
  KnockAtDoor,
  OpenWall,
  ReadWall,
  WallDoor,
];
const MATERIALS = [AddMaterial, ListMaterials, MaterialAccess, MaterialFiles, PutMaterialFile, RemoveMaterial];

/** Network meetings: planning, the live run, the room screen, the door and restitution material. */
@Module({
  imports: [TypeOrmModule.forFeature(MEETING_ENTITIES), IdentityModule, ProgrammesModule],
  controllers: [
    MeetingsController,
    LibraryController,
    LiveController,
    WallsController,
    DoorsController,
    MaterialsController,
  ],
  providers: [...LIVE, ...PLANNING, ...DOORS, ...MATERIALS],
  exports: [MeetingReader],
})
export class MeetingsModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    catalogues: ErrorCatalogues,
    private readonly verify: VerifyMeetingLog,
    private readonly logger: KredsLogger,
  ) {
    catalogues.register(MEETING_ERRORS);
    catalogues.register(MEETING_DOOR_ERRORS);
  }

  /** A state table that leads nowhere keeps the process from starting. */
  onModuleInit(): void {
    checkTables();
  }

  /** Meetings under way are folded before the first request; one that does not replay is named in the log by its fault. */
  async onApplicationBootstrap(): Promise<void> {
    for (const { events, faults } of await this.verify.underWay()) {
      for (const code of faults) this.logger.warn('meeting log', { code, count: events });
    }
  }
}
