import type { Worded } from '@kreds/kernel';
import * as z from 'zod';
import { dayField, idField, versionField, wordedField } from './fields';
import type { NetworkId, PersonId, ProgrammeId } from './ids';
import type { NetworkState } from './network';
import { STAFF_ROLES, type StaffRole } from './relation';
import type { ProgrammeTemplate } from './template';

/** How texts for leaders name what they carry (S3-37); the programme decides, and neither choice names an illness. */
export const WORDINGS = ['strained', 'under_pressure'] as const;
export type Wording = (typeof WORDINGS)[number];

const programmeFields = {
  name: wordedField,
  /** What the room screen shows: public words, for a wall that anybody may pass. */
  wallName: wordedField,
  startDate: dayField,
  endDate: dayField,
  wording: z.enum(WORDINGS),
};

const endsAfterStart = (dates: { startDate?: string | undefined; endDate?: string | undefined }): boolean =>
  !dates.startDate || !dates.endDate || dates.startDate <= dates.endDate;

/** Body of `POST /api/programmes`. The template is copied and pinned. */
export const createProgrammeSchema = z
  .strictObject({
    ...programmeFields,
    wording: programmeFields.wording.default('strained'),
    closingCompanyMeeting: z.boolean().default(true),
    themeDay: z.boolean().default(true),
  })
  .refine(endsAfterStart, { path: ['endDate'] });
export type CreateProgramme = z.infer<typeof createProgrammeSchema>;
export type CreateProgrammeInput = z.input<typeof createProgrammeSchema>;

/** Body of `PATCH /api/programmes/:id`: only what changes, with the version that was seen. */
export const changeProgrammeSchema = z
  .strictObject({ ...programmeFields })
  .partial()
  .extend({ version: versionField })
  .refine(endsAfterStart, { path: ['endDate'] });
export type ChangeProgramme = z.infer<typeof changeProgrammeSchema>;

/** Body of `POST /api/programmes/:id/staff`. */
export const appointStaffSchema = z.strictObject({ personId: idField<'Person'>(), role: z.enum(STAFF_ROLES) });
export type AppointStaff = z.infer<typeof appointStaffSchema>;

export interface ProgrammeStaffView {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly role: StaffRole;
}

/** A programme as administrators, its leads and its evaluators see it: networks are named and counted, no person is. */
export interface ProgrammeView {
  readonly id: ProgrammeId;
  readonly name: Worded;
  readonly wallName: Worded;
  /** Local days. */
  readonly startDate: string;
  readonly endDate: string;
  readonly wording: Wording;
  readonly template: ProgrammeTemplate;
  readonly networks: readonly {
    readonly id: NetworkId;
    readonly name: string;
    readonly state: NetworkState;
    readonly memberCount: number;
  }[];
  readonly standing: 'administrator' | StaffRole;
  readonly version: number;
}
