import type { Block } from './block';
import { GROUP_WORK_BLOCKS } from './group-work';
import { INDIVIDUAL_BLOCKS } from './individual';
import { RESTORATIVE_BLOCKS } from './restorative';
import { TALK_BLOCKS } from './talks';

/**
 * The library that facilitators pick from, in the order of a meeting (L1). Marked pure, since a bundler keeps a spread: a
 * leader's phone that only reads a clock need not carry these words.
 */
export const BLOCKS: readonly Block[] = /* @__PURE__ */ RESTORATIVE_BLOCKS.concat(
  TALK_BLOCKS,
  GROUP_WORK_BLOCKS,
  INDIVIDUAL_BLOCKS,
);

/** @throws Error for a key that is not in the library */
export function blockOf(key: string): Block {
  const block = BLOCKS.find((candidate) => candidate.key === key);
  if (block === undefined) throw new Error(`no block has the key ${key}`);
  return block;
}
