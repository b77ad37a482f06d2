import type { Language, Worded } from '@kreds/kernel';
import { segmentFromBlock } from './blocks/block';
import { blockOf } from './blocks/library';
import type { SegmentId } from './ids';
import type { Plan, SegmentPlan } from './plan';
import { FRAME_WORDS, type FrameItem } from './templates-words';

const MINUTE_MS = 60_000;
/** 08.30 to 11.30 (S3-39). */
export const TEMPLATE_MINUTES = 180;
export const TEMPLATES_IN_SERIES = 6;

/** One meeting's theme: its opening, and how its 75 minutes of themed work are split by form. */
interface Theme {
  readonly title: Worded;
  readonly opening: string;
  readonly work: readonly (readonly [block: string, minutes: number])[];
}

/** Yoga opens meetings 1, 2, 4 and 5: four of six (S3-43, I-24). Each element gets its share over the series (S3-44). */
const THEMES: readonly Theme[] = [
  {
    title: { da: 'Det, der tager, og det, der giver', en: 'What takes and what gives' },
    opening: 'yoga-on-the-chair',
    work: [
      ['what-takes-and-gives', 30],
      ['on-a-scale', 30],
      ['first-small-step', 15],
    ],
  },
  {
    title: { da: 'Pauser, der virker', en: 'Pauses that work' },
    opening: 'yoga-on-the-mat',
    work: [
      ['pauses-that-work', 30],
      ['the-week-on-a-sheet', 30],
      ['my-pause-tomorrow', 15],
    ],
  },
  {
    title: { da: 'Mellem flere hensyn', en: 'Between several sides' },
    opening: 'breathing-space',
    work: [
      ['between-two-sides', 25],
      ['one-tells-two-listen', 35],
      ['yes-and-no', 15],
    ],
  },
  {
    title: { da: 'Retning', en: 'Direction' },
    opening: 'yoga-on-the-mat',
    work: [
      ['direction', 30],
      ['a-day-that-went-well', 30],
      ['three-lines', 15],
    ],
  },
  {
    title: { da: 'Det tungeste, ikke alene', en: 'The heaviest part, not alone' },
    opening: 'yoga-on-the-chair',
    work: [
      ['the-heaviest-tenth', 25],
      ['one-tells-two-listen', 35],
      ['first-small-step', 15],
    ],
  },
  {
    title: { da: 'Det, du tager med videre', en: 'What you take onwards' },
    opening: 'silent-walk',
    work: [
      ['what-has-changed', 30],
      ['worth-holding-on-to', 25],
      ['letter-from-a-year-ahead', 20],
    ],
  },
];

/** A seventh meeting begins the themes again, so that a longer series has a plan too. */
function themeOf(meetingNumber: number): Theme {
  const theme = THEMES[(Math.max(1, Math.trunc(meetingNumber)) - 1) % THEMES.length];
  if (theme === undefined) throw new Error('there are no themes');
  return theme;
}

/** The theme of a meeting, as it may stand in an agenda. */
export function meetingTheme(meetingNumber: number, language: Language): string {
  return themeOf(meetingNumber).title[language];
}

/**
 * The plan that a meeting begins with: 180 minutes from 08.30, to be changed by the facilitator. It always passes
 * `checkPlan`.
 * @param meetingNumber 1 to 6; the themes begin again after that
 * @param newId gives every item its own id
 */
export function planTemplate(meetingNumber: number, language: Language, newId: () => SegmentId): Plan {
  const theme = themeOf(meetingNumber);
  const [talk, ...ownWork] = theme.work.map(([key, minutes]) =>
    segmentFromBlock(blockOf(key), language, newId(), minutes),
  );
  if (talk === undefined) throw new Error('a theme begins with a talk');
  const frame = (item: FrameItem, minutes: number, rest: Partial<SegmentPlan>): SegmentPlan =>
    frameSegment(item, meetingNumber, language, newId(), { plannedMs: minutes * MINUTE_MS, ...rest });
  return {
    segments: [
      frame('arrive', 5, { kind: 'arrive' }),
      segmentFromBlock(blockOf(theme.opening), language, newId(), 30),
      frame('checkIn', 30, { ...CHECK_IN }),
      talk,
      frame('break', 10, { kind: 'break', timeVisible: 'all' }),
      ...ownWork,
      frame('takeAway', 25, { ...TAKE_AWAY }),
      frame('close', 5, { kind: 'close' }),
    ],
  };
}

const CHECK_IN: Partial<SegmentPlan> = {
  kind: 'round',
  timeVisible: 'all',
  round: { purpose: 'check_in', perTurnMs: 4 * MINUTE_MS, startRule: 'rotate' },
};
const TAKE_AWAY: Partial<SegmentPlan> = {
  kind: 'round',
  timeVisible: 'all',
  protectedMinMs: 20 * MINUTE_MS,
  round: { purpose: 'take_away', perTurnMs: 3 * MINUTE_MS, startRule: 'rotate' },
};

function frameSegment(
  item: FrameItem,
  meetingNumber: number,
  language: Language,
  id: SegmentId,
  rest: Partial<SegmentPlan>,
): SegmentPlan {
  const words = FRAME_WORDS[language][item];
  const isFirst = meetingNumber === 1;
  return {
    id,
    kind: 'arrive',
    element: null,
    titlePublic: words.title,
    titlePrivate: '',
    prompt: (isFirst ? words.firstPrompt : undefined) ?? words.prompt,
    script: words.script.join('\n'),
    plannedMs: MINUTE_MS,
    protectedMinMs: 0,
    timeVisible: 'none',
    quiet: false,
    round: null,
    materials: [...words.materials],
    cautions: [...words.cautions],
    ...rest,
  };
}
