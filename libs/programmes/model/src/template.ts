import * as z from 'zod';
import { MEETINGS_PER_NETWORK } from './size';

/** What a leader's path is made of (S3-6). Meetings carry a number, the other kinds occur once. */
export const JOURNEY_KINDS = [
  'screening_call',
  'opening_conversation',
  'meeting',
  'midway_conversation',
  'closing_conversation',
  'closing_company_meeting',
  'theme_day',
] as const;
export type JourneyKind = (typeof JOURNEY_KINDS)[number];

const templateStepSchema = z.strictObject({
  kind: z.enum(JOURNEY_KINDS),
  /** 1 to 6 for meetings, null otherwise. */
  meetingNumber: z.int().min(1).max(MEETINGS_PER_NETWORK).nullable(),
  /** The leader and the company may leave it out. */
  optional: z.boolean(),
});

/**
 * The frame of a programme. It is copied into the programme when that is made, with its version: a later version of
 * the template never changes a programme that runs (J6).
 */
export const programmeTemplateSchema = z.strictObject({
  version: z.int().min(1),
  steps: z.array(templateStepSchema).min(1).max(40),
  /** Local times of a network meeting, `HH:mm` (S3-39). */
  meetingStart: z.string().regex(/^\d{2}:\d{2}$/),
  meetingEnd: z.string().regex(/^\d{2}:\d{2}$/),
});
export type ProgrammeTemplate = z.infer<typeof programmeTemplateSchema>;
export type TemplateStep = ProgrammeTemplate['steps'][number];

const once = (kind: JourneyKind, optional = false): TemplateStep => ({ kind, meetingNumber: null, optional });
const meeting = (meetingNumber: number): TemplateStep => ({ kind: 'meeting', meetingNumber, optional: false });

/** Twelve steps: a call, three conversations, six meetings, the company's closing meeting, the theme day. */
export const STANDARD_TEMPLATE: ProgrammeTemplate = {
  version: 1,
  steps: [
    once('screening_call'),
    once('opening_conversation'),
    meeting(1),
    meeting(2),
    meeting(3),
    once('midway_conversation'),
    meeting(4),
    meeting(5),
    meeting(6),
    once('closing_conversation'),
    once('closing_company_meeting', true),
    once('theme_day', true),
  ],
  meetingStart: '08:30',
  meetingEnd: '11:30',
};

export interface TemplateChoices {
  readonly closingCompanyMeeting: boolean;
  readonly themeDay: boolean;
}

/** The standard template without the parts that a programme does not hold. */
export function templateFor(choices: TemplateChoices): ProgrammeTemplate {
  const left = new Set<JourneyKind>();
  if (!choices.closingCompanyMeeting) left.add('closing_company_meeting');
  if (!choices.themeDay) left.add('theme_day');
  return { ...STANDARD_TEMPLATE, steps: STANDARD_TEMPLATE.steps.filter((step) => !left.has(step.kind)) };
}
