import { DemoFlag } from '@kreds/demo';
import { IDENTITY_ENTITIES } from '@kreds/identity/api';
import {
  Company,
  JourneyStep,
  Membership,
  Network,
  NetworkFacilitator,
  Programme,
  ProgrammeStaff,
} from '@kreds/programmes/api';
import { MEETING_ENTITIES } from '@kreds/meetings/api';
import { NOTES_ENTITIES } from '@kreds/notes/api';
import { AuditRow, Heartbeat, OutboxMail } from '@kreds/platform-api';
import { Demo1790000002500 } from './migrations/demo-1790000002500';
import { Identity1790000001000 } from './migrations/identity-1790000001000';
import { Identity1790000020001 } from './migrations/identity-1790000020001';
import { Meetings1790000003000 } from './migrations/meetings-1790000003000';
import { Notes1790000030001 } from './migrations/notes-1790000030001';
import { Platform1790000000000 } from './migrations/platform-1790000000000';
import { Programmes1790000002000 } from './migrations/programmes-1790000002000';

const PROGRAMMES = [Programme, ProgrammeStaff, Company, Network, NetworkFacilitator, Membership, JourneyStep];

/** Every table of the house, by domain in upstream order. */
export const ENTITIES = [
  AuditRow,
  OutboxMail,
  Heartbeat,
  ...IDENTITY_ENTITIES,
  ...PROGRAMMES,
  ...MEETING_ENTITIES,
  ...NOTES_ENTITIES,
  DemoFlag,
];

/** Every migration, oldest first. One file serves SQLite and PostgreSQL; a change is a new file, never an edit. */
export const MIGRATIONS = [
  Platform1790000000000,
  Identity1790000001000,
  Programmes1790000002000,
  Demo1790000002500,
  Meetings1790000003000,
  Identity1790000020001,
  Notes1790000030001,
];
