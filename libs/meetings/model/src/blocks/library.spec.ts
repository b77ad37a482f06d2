import { LANGUAGES } from '@kreds/kernel';
import type { SegmentId } from '../ids';
import { ELEMENTS, segmentPlanSchema } from '../plan';
import { segmentFromBlock, type BlockWords } from './block';
import { blockOf, BLOCKS } from './library';

let ids = 0;
const newId = (): SegmentId => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}` as SegmentId;

describe('the library of blocks', () => {
  it('holds 16 to 20 blocks with keys of their own', () => {
    expect(BLOCKS.length).toBeGreaterThanOrEqual(16);
    expect(BLOCKS.length).toBeLessThanOrEqual(20);
    expect(new Set(BLOCKS.map(({ key }) => key)).size).toBe(BLOCKS.length);
  });

  it('has every element and every form', () => {
    expect(new Set(BLOCKS.map(({ element }) => element))).toEqual(new Set(ELEMENTS));
    expect(new Set(BLOCKS.map(({ kind }) => kind)).size).toBe(4);
  });

  it('makes each block an item that the schema accepts, with materials, room needs and cautions', () => {
    for (const block of BLOCKS) {
      for (const language of LANGUAGES) {
        const segment = segmentFromBlock(block, language, newId());
        expect(segmentPlanSchema.parse(segment)).toEqual(segment);
        const words = block.words[language];
        expect(segment.materials).toEqual([...words.materials, ...words.room]);
        expect(segment.cautions).toEqual(words.cautions);
        expect(segment.plannedMs).toBe(block.minutes * 60_000);
      }
    }
  });

  it('takes other minutes where the plan wants them', () => {
    expect(segmentFromBlock(blockOf('direction'), 'da', newId(), 20).plannedMs).toBe(20 * 60_000);
  });

  it('knows no block by another key', () => {
    expect(() => blockOf('no-such-block')).toThrow('no-such-block');
  });

  it('says the same things in both languages', () => {
    for (const { words } of BLOCKS) expect(shapeOf(words.en)).toEqual(shapeOf(words.da));
  });
});

/** How many lines stand where, whatever they say. */
function shapeOf(words: BlockWords): readonly (number | boolean)[] {
  const { title, prompt, script, materials, room, cautions } = words;
  return [title !== '', prompt !== '', script.length, materials.length, room.length, cautions.length];
}
