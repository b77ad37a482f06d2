import { AuditRow, Heartbeat, OutboxMail } from '@kreds/platform-api';
import { Platform1790000000000 } from './migrations/platform-1790000000000';

/** Every table of the house, by domain in upstream order. */
export const ENTITIES = [AuditRow, OutboxMail, Heartbeat];

/** Every migration, oldest first. One file serves SQLite and PostgreSQL; a change is a new file, never an edit. */
export const MIGRATIONS = [Platform1790000000000];
