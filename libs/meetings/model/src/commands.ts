import * as z from 'zod';
import { AMENDMENT_CODES, ARRIVAL_CODES, ATTENDANCE_CODES } from './codes';
import type { CommandId, PersonId, SegmentId } from './ids';
import { TIME_VISIBILITIES } from './plan';

const MINUTE_MS = 60_000;
const person = z.uuid().transform((id) => id.toLowerCase() as PersonId);
const segment = z.uuid().transform((id) => id.toLowerCase() as SegmentId);
/** Relative milliseconds, never an absolute end: between minus and plus two hours. */
const deltaMs = z
  .int()
  .min(-120 * MINUTE_MS)
  .max(120 * MINUTE_MS)
  .refine((ms) => ms !== 0);

const envelope = {
  /** Made by the client, one per tap; a retry carries the same one. */
  commandId: z.uuid().transform((id) => id.toLowerCase() as CommandId),
  /** Which of the person's devices; log only. */
  device: z.string().max(64).optional(),
  /** The client's clock in epoch ms; log only, never trusted. */
  clientTime: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
};
/** Commands of the one who leads carry the baton's epoch as they saw it; an old one changes nothing (invariant 7). */
const holder = { ...envelope, batonEpoch: z.int().min(0) };
/** What the person saw as current; null before the first segment. */
const fromSegment = { fromSegment: segment.nullable() };
/** Who spoke when the person tapped; null when nobody did. */
const fromTurn = { fromTurn: person.nullable() };

const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** One step of a run that was led from the facilitator's device alone, with its offset from the first step. */
export const localStepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('segment'), segmentId: segment, offsetMs: z.int().min(0) }),
  z.strictObject({ step: z.literal('turn'), personId: person, offsetMs: z.int().min(0) }),
  z.strictObject({ step: z.literal('turn-ended'), personId: person, offsetMs: z.int().min(0) }),
  z.strictObject({ step: z.literal('turn-passed'), personId: person, offsetMs: z.int().min(0) }),
  z.strictObject({ step: z.literal('end'), offsetMs: z.int().min(0) }),
]);
export type LocalStep = z.infer<typeof localStepSchema>;

/** Every command of live-meeting.md 5, as it travels to `POST /api/meetings/:id/commands`. */
export const commandSchema = z.discriminatedUnion('type', [
  command('OpenLobby', { ...envelope }),
  command('Start', { ...holder }),
  command('End', { ...holder, ...fromSegment, closeAnyway: z.boolean().optional() }),
  command('Reopen', { ...holder }),
  command('GoTo', { ...holder, ...fromSegment, segmentId: segment, closeAnyway: z.boolean().optional() }),
  command('Skip', { ...holder, segmentId: segment, confirmProtected: z.boolean().optional() }),
  command('Hold', { ...envelope }),
  command('Resume', { ...envelope }),
  command('BeginTurn', { ...holder, ...fromSegment, ...fromTurn, personId: person }),
  command('HoldTurn', { ...holder, personId: person }),
  command('ResumeTurn', { ...holder, personId: person }),
  command('EndTurn', { ...envelope, batonEpoch: z.int().min(0).optional(), ...fromSegment, personId: person }),
  command('Pass', { ...envelope, batonEpoch: z.int().min(0).optional(), ...fromSegment, personId: person }),
  command('Defer', { ...envelope, batonEpoch: z.int().min(0).optional(), ...fromSegment, personId: person }),
  command('SetOrder', { ...holder, ...fromSegment, order: z.array(person).max(20) }),
  command('MarkAbsent', { ...holder, ...fromSegment, personId: person }),
  command('MarkBack', { ...holder, ...fromSegment, personId: person }),
  command('Retake', { ...holder, ...fromSegment, ...fromTurn, personId: person }),
  command('AddTime', {
    ...holder,
    target: z.enum(['segment', 'turn']),
    ms: deltaMs,
    confirmProtected: z.boolean().optional(),
  }),
  command('SetTime', {
    ...holder,
    segmentId: segment,
    plannedMs: z
      .int()
      .min(0)
      .max(240 * MINUTE_MS),
    confirmProtected: z.boolean().optional(),
  }),
  command('Replan', {
    ...holder,
    choice: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('take_pro_rata'), confirmProtected: z.boolean().optional() }),
      z.strictObject({ kind: z.literal('move_end') }),
      z.strictObject({ kind: z.literal('drop'), segmentId: segment, confirmProtected: z.boolean().optional() }),
    ]),
  }),
  command('SetTimeVisible', { ...holder, segmentId: segment, timeVisible: z.enum(TIME_VISIBILITIES) }),
  command('SetQuiet', { ...envelope, on: z.boolean() }),
  command('SetCurtain', { ...envelope, on: z.boolean() }),
  command('OfferBaton', { ...holder, to: person }),
  command('AcceptBaton', { ...envelope, batonEpoch: z.int().min(0) }),
  command('TakeBaton', { ...envelope, confirm: z.boolean().optional() }),
  command('Arrive', { ...envelope, personId: person, how: z.enum(ARRIVAL_CODES) }),
  command('Leave', { ...envelope, personId: person }),
  command('ConfirmAttendance', { ...envelope, personId: person, attendance: z.enum(ATTENDANCE_CODES) }),
  command('Undo', { ...envelope, batonEpoch: z.int().min(0).optional(), seq: z.int().min(1) }),
  command('NameSteward', { ...holder, personId: person.nullable() }),
  command('InsertBreak', {
    ...holder,
    segmentId: segment,
    ms: z
      .int()
      .min(MINUTE_MS)
      .max(60 * MINUTE_MS),
  }),
  command('Cancel', { ...envelope }),
  command('Abandon', { ...envelope }),
  command('Seal', { ...envelope }),
  command('Amend', {
    ...envelope,
    code: z.enum(AMENDMENT_CODES),
    personId: person.optional(),
    attendance: z.enum(ATTENDANCE_CODES).optional(),
    endedAt: z.int().min(0).optional(),
  }),
  command('AdoptLocalRun', {
    ...holder,
    fromSeq: z.int().min(0),
    steps: z.array(localStepSchema).min(1).max(200),
    /** Milliseconds from the first step to the hand-in, by the device's monotonic clock; without it, the last step's. */
    handedInOffsetMs: z.int().min(0).optional(),
  }),
]);
export type MeetingCommand = z.infer<typeof commandSchema>;
export type MeetingCommandType = MeetingCommand['type'];
export type CommandOf<T extends MeetingCommandType> = Extract<MeetingCommand, { type: T }>;
