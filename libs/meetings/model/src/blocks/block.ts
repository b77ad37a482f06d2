import type { Language } from '@kreds/kernel';
import type { SegmentId } from '../ids';
import type { Element, Method, SegmentPlan } from '../plan';

/** The four forms a meeting is built from (S3-45): restitution, conversation, group work and work by oneself. */
export const BLOCK_KINDS = ['restorative', 'talk', 'group_work', 'individual'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A block's words in one language. */
export interface BlockWords {
  /** May stand on the wall. */
  readonly title: string;
  /** For facilitators: how it is done. */
  readonly titlePrivate: string;
  /** The question to the room; empty when there is none. */
  readonly prompt: string;
  /** What the facilitator may say, one thought a line. */
  readonly script: readonly string[];
  readonly materials: readonly string[];
  /** What the room must offer. */
  readonly room: readonly string[];
  /** What to look out for, and for whom it is not. */
  readonly cautions: readonly string[];
}

/** A ready-made part of a meeting that a facilitator puts into a plan (L1). */
export interface Block {
  /** Never changes, whatever the words become. */
  readonly key: string;
  readonly element: Element;
  readonly kind: BlockKind;
  readonly minutes: number;
  readonly method?: Method;
  /** Led by an instructor (S3-43). */
  readonly yoga?: boolean;
  readonly words: Readonly<Record<Language, BlockWords>>;
}

/**
 * The block as an item of a plan: minutes, materials, room needs and cautions follow (L1). It is a copy, so that later
 * changes to the library change no plan.
 * @param minutes other than the block's own, where the plan has less or more room
 */
export function segmentFromBlock(
  block: Block,
  language: Language,
  id: SegmentId,
  minutes: number = block.minutes,
): SegmentPlan {
  const words = block.words[language];
  const isQuiet = block.kind === 'restorative' || block.kind === 'individual';
  return {
    id,
    kind: block.kind,
    element: block.element,
    titlePublic: words.title,
    titlePrivate: words.titlePrivate,
    prompt: words.prompt,
    script: words.script.join('\n'),
    plannedMs: minutes * 60_000,
    protectedMinMs: 0,
    timeVisible: TIME_SHOWN[block.kind],
    quiet: isQuiet,
    round: null,
    ...(block.yoga === undefined ? {} : { yoga: block.yoga }),
    ...(block.method === undefined ? {} : { method: block.method }),
    materials: [...words.materials, ...words.room],
    cautions: [...words.cautions],
  };
}

/** No clock while people rest; in a conversation the facilitator keeps the time; at work all see it. */
const TIME_SHOWN: Readonly<Record<BlockKind, SegmentPlan['timeVisible']>> = {
  restorative: 'none',
  talk: 'facilitator',
  group_work: 'all',
  individual: 'all',
};
