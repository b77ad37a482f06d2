import type {
  ACTION_CODES,
  CONTROL_SORTS,
  ConversationStep,
  Level,
  MeetingPart,
  NewAction,
  OBSTACLE_CODES,
  PROBLEM_CODES,
  StagePlacement,
  STRAIN_SORTS,
} from '@kreds/notes/model';

/** Whole days before today, at least one, and the local time on that day. */
export type Past = readonly [daysAgo: number, time: string];

/** First part of somebody's address: `kirsten`. */
export type Who = string;

/** What a leader writes for themselves; some of it copied to others. */
export interface PersonalTexts {
  readonly who: Who;
  readonly reflections: readonly ReflectionText[];
  readonly lines?: readonly LineText[];
  readonly intentions?: readonly IntentionText[];
  readonly placements?: readonly {
    readonly on: Past;
    readonly stage: StagePlacement['stage'];
    readonly text: string;
  }[];
}

export interface ReflectionText {
  readonly on: Past;
  readonly text: string;
  /** Id of one of our questions. */
  readonly prompt?: string;
  readonly mood?: Level;
  readonly energy?: Level;
  /** Copied to the conversation with the facilitator, to be brought to the next meeting. */
  readonly toFacilitator?: boolean;
}

/** Written during the round of a meeting that has been held. */
export interface LineText {
  readonly meeting: number;
  readonly part: MeetingPart;
  readonly text: string;
  /** Copied to the network. */
  readonly toNetwork?: boolean;
}

export interface IntentionText {
  readonly on: Past;
  /** Number of the meeting that it came from. */
  readonly meeting: number;
  readonly text: string;
  readonly cueCard: boolean;
  readonly state: 'open' | 'tried' | 'let-go';
  readonly outcome?: string;
  readonly toFacilitator?: boolean;
}

/** One leader and the facilitator. */
export interface ConversationTexts {
  readonly leader: Who;
  /** How the leader's keys were checked at the opening conversation; null while the facilitator writes alone. */
  readonly checked: 'qr' | 'voice' | null;
  /** What the facilitator wrote before the leader came; handed over to the leader. */
  readonly prepared: readonly string[];
  readonly notes: readonly { readonly step: ConversationStep; readonly by: Who; readonly text: string }[];
  readonly strain: readonly { readonly text: string; readonly sort: (typeof STRAIN_SORTS)[number] | null }[];
  readonly themes: readonly (typeof PROBLEM_CODES)[number][];
  readonly resources: readonly string[];
  readonly control: readonly { readonly text: string; readonly sort: (typeof CONTROL_SORTS)[number] | null }[];
  readonly actions: readonly {
    readonly code: (typeof ACTION_CODES)[number];
    readonly text: string;
    readonly state: NewAction['state'];
  }[];
  readonly obstacles: readonly { readonly code: (typeof OBSTACLE_CODES)[number]; readonly text: string }[];
}

/** Items of a plan that notes of the facilitators stand at. */
export type PlanItem = 'check-in' | 'work' | 'take-away';

export interface NetworkTexts {
  /** Leaders who are in the group's vault, in the order in which they came. */
  readonly inGroup: readonly Who[];
  /** Leaders who have ticked the agreement and wait for a code. */
  readonly waiting: readonly Who[];
  readonly rules: readonly { readonly by: Who; readonly text: string }[];
  /** `meeting` is null for what stands between the meetings. */
  readonly notes: readonly { readonly meeting: number | null; readonly by: Who; readonly text: string }[];
  /** Of those who lead, for themselves. */
  readonly leads: readonly {
    readonly meeting: number;
    readonly by: Who;
    readonly item: PlanItem | null;
    readonly about?: Who;
    readonly text: string;
  }[];
  readonly conversations: readonly ConversationTexts[];
  readonly personal: readonly PersonalTexts[];
}
