import type { MeetingId } from '@kreds/meetings/model';

/**
 * What stands inside a sealed object. Every body has a `schema` of its own kind; a reader keeps a body of a newer schema
 * untouched and says that a newer Kreds has written it.
 */
interface Body<Kind extends string> {
  readonly schema: 1;
  readonly kind: Kind;
}

/** Five steps from 1 (empty) to 5 (full), both optional. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** Where a line was written. */
export type MeetingPart = 'check-in' | 'take-away';

/** A leader's reflection: personal vault, type 3. */
export interface Reflection extends Body<'reflection'> {
  readonly text: string;
  /** Local day it is about, YYYY-MM-DD. */
  readonly day: string;
  /** Which of our questions it answers; null for none. */
  readonly prompt: string | null;
  readonly mood: Level | null;
  readonly energy: Level | null;
  /** Copies that the leader made for others: each is an object of its own in their vault. */
  readonly shared: readonly SharedCopy[];
}

export interface SharedCopy {
  readonly vault: string;
  readonly object: string;
  /** As named on the screen when it was shared. */
  readonly readers: readonly string[];
  readonly at: number;
}

/** A line written during a meeting's round, personal vault, type 3: what I say, or what I take with me. */
export interface MeetingLine extends Body<'meeting-line'> {
  readonly text: string;
  readonly meetingId: MeetingId;
  readonly part: MeetingPart;
  readonly shared: readonly SharedCopy[];
}

/** What somebody means to try: personal vault, type 3. Private; its owner may bring it to the next check-in. */
export interface Intention extends Body<'intention'> {
  readonly text: string;
  /** The meeting it came from, if any. */
  readonly meetingId: MeetingId | null;
  /** Show it to me, and to nobody else, at the next check-in (B4, K2). */
  readonly cueCard: boolean;
  readonly state: 'open' | 'tried' | 'let-go';
  /** How it went, in own words. */
  readonly outcome: string;
  readonly shared: readonly SharedCopy[];
}

/** What a leader copied to the facilitator, conversation vault, type 4; or to the network, group vault, type 1. */
export interface SharedLine extends Body<'shared-line'> {
  readonly text: string;
  readonly from: 'reflection' | MeetingPart | 'intention';
  readonly meetingId: MeetingId | null;
  /** For the facilitator's preparation of the next meeting (K4). */
  readonly bring: boolean;
}

/** A facilitator's note in the live meeting: vault of the facilitators, type 1. */
export interface MeetingNote extends Body<'meeting-note'> {
  readonly text: string;
  readonly meetingId: MeetingId;
  readonly segmentId: string | null;
  /** The leader it is about; one note is about one person at most (N4). */
  readonly personId: string | null;
}

/** The group's shared notes, type 1: one block of a meeting's notes, in the order of `place`. */
export interface GroupNote extends Body<'group-note'> {
  readonly text: string;
  readonly meetingId: MeetingId | null;
  /** Order in the document: a number between its neighbours', so that two people adding at once change nothing of the other's. */
  readonly place: number;
}

/** What the group has agreed on, type 1, group vault. */
export interface WorkingRule extends Body<'working-rule'> {
  readonly text: string;
  readonly place: number;
}

export const CONVERSATIONS = ['screening', 'opening', 'midway', 'closing'] as const;
export type ConversationStep = (typeof CONVERSATIONS)[number];

/** Notes of an individual conversation, conversation vault, type 4. */
export interface ConversationNote extends Body<'conversation-note'> {
  readonly text: string;
  readonly step: ConversationStep;
  readonly place: number;
}

/** S3-34: what strains, sorted. */
export const STRAIN_SORTS = ['can-change', 'cannot-influence', 'share-or-redefine'] as const;
export interface StrainFactor extends Body<'strain-factor'> {
  readonly text: string;
  readonly sort: (typeof STRAIN_SORTS)[number] | null;
}

/** S3-35: codes of problems that return across leaders. */
export const PROBLEM_CODES = [
  'no-holiday-for-years',
  'company-economy',
  'values-under-pressure',
  'large-portfolio',
  'alone-with-hard-tasks',
] as const;
export interface ProblemCodes extends Body<'problem-codes'> {
  readonly codes: readonly (typeof PROBLEM_CODES)[number][];
}

/** What gives strength; conversation vault, type 4. */
export interface Resource extends Body<'resource'> {
  readonly text: string;
}

/** S3-85: what I control, can influence, or is a condition. */
export const CONTROL_SORTS = ['control', 'influence', 'condition'] as const;
export interface ControlItem extends Body<'control-item'> {
  readonly text: string;
  readonly sort: (typeof CONTROL_SORTS)[number] | null;
}

/** S3-84: where the leader places her/himself in the seven stages: personal vault; shared only by its owner. */
export interface StagePlacement extends Body<'stage-placement'> {
  readonly stage: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly day: string;
  readonly text: string;
  readonly shared: readonly SharedCopy[];
}

/** S3-83. */
export const ACTION_CODES = [
  'talk-with-own-manager',
  'extra-resources',
  'own-working-time-rules',
  'breaks-between-tasks',
  'openness',
  'delegation',
  'other',
] as const;
export interface NewAction extends Body<'new-action'> {
  readonly code: (typeof ACTION_CODES)[number];
  readonly text: string;
  readonly state: 'planned' | 'under-way' | 'kept' | 'dropped';
}

/** S3-82. */
export const OBSTACLE_CODES = [
  'workplace',
  'own-dutifulness',
  'busy-everyday',
  'expectations-of-others',
  'other',
] as const;
export interface Obstacle extends Body<'obstacle'> {
  readonly code: (typeof OBSTACLE_CODES)[number];
  readonly text: string;
}

export type NoteBody =
  | Reflection
  | MeetingLine
  | Intention
  | SharedLine
  | MeetingNote
  | GroupNote
  | WorkingRule
  | ConversationNote
  | StrainFactor
  | ProblemCodes
  | Resource
  | ControlItem
  | StagePlacement
  | NewAction
  | Obstacle;
export type NoteKind = NoteBody['kind'];
