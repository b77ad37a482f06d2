import { Apology } from './apology.entity';
import { Attendance } from './attendance.entity';
import { DoorRequest } from './door-request.entity';
import { Material } from './material.entity';
import { MeetingEventRow } from './meeting-event.entity';
import { Meeting } from './meeting.entity';
import { WallPass } from './wall-pass.entity';

/** Every table of the domain. */
export const MEETING_ENTITIES = [Meeting, MeetingEventRow, Attendance, Apology, WallPass, DoorRequest, Material];
