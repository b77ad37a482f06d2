import { ChangeDetectionStrategy, Component, computed, effect, input, output, signal, untracked } from '@angular/core';
import type { Language } from '@kreds/kernel';
import { BLOCKS, planTemplate, segmentFromBlock, type SegmentId, type SegmentPlan } from '@kreds/meetings/model';
import { newUuid, useWords } from '@kreds/platform-web';
import { KDialog, KElementGlyph } from '@kreds/ui';
import { glyphOf } from '../network/network-coverage';
import { blockLibraryWords } from './block-library.words';
import { minutesOf, placeForNew } from './plan-changes';

const KINDS = ['restorative', 'talk', 'group_work', 'individual'] as const;
/** Parts that no block stands for: they come from the template of the meeting. */
const FRAME_KINDS: readonly SegmentPlan['kind'][] = ['arrive', 'round', 'break', 'close'];

const newId = (): SegmentId => newUuid() as SegmentId;

/** The library of blocks (L1): chosen here, put into the plan as a copy at the place that is named. */
@Component({
  selector: 'kreds-block-library',
  imports: [KDialog, KElementGlyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './block-library.html',
})
export class BlockLibrary {
  readonly open = input.required<boolean>();
  readonly segments = input.required<readonly SegmentPlan[]>();
  readonly meetingNumber = input.required<number>();
  /** The group's language: what is put in is read by the group. */
  readonly language = input.required<Language>();
  readonly closed = output();
  readonly put = output<{ readonly place: number; readonly segment: SegmentPlan }>();

  protected readonly t = useWords(blockLibraryWords);
  protected readonly glyph = glyphOf;
  protected readonly place = signal(0);

  protected readonly groups = computed(() => {
    const language = this.language();
    const frame = planTemplate(this.meetingNumber(), language, newId).segments.filter((segment) =>
      FRAME_KINDS.includes(segment.kind),
    );
    const blocks = BLOCKS.map((block) => segmentFromBlock(block, language, newId()));
    return [
      ...KINDS.map((kind) => ({ name: kind, segments: blocks.filter((segment) => segment.kind === kind) })),
      { name: 'frame' as const, segments: frame },
    ];
  });

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.place.set(placeForNew(this.segments())));
    });
  }

  protected minutes(segment: SegmentPlan): number {
    return minutesOf(segment.plannedMs);
  }

  protected choose(segment: SegmentPlan): void {
    this.put.emit({ place: this.place(), segment: { ...segment, id: newId() } });
  }

  protected takePlace(value: string): void {
    this.place.set(Number(value));
  }
}
