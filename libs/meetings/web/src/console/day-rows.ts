import {
  dayLine,
  type Element,
  type FacilitatorSegment,
  type FacilitatorView,
  type SegmentId,
  type SegmentKind,
} from '@kreds/meetings/model';
import type { GlyphKind } from '@kreds/ui';

const MINUTE_MS = 60_000;

/** One line of the day as the console lists it. Minutes are whole and rounded to the nearest; instants epoch ms. */
export interface DayRow {
  readonly id: SegmentId;
  readonly name: string;
  readonly kind: SegmentKind;
  readonly element: Element | null;
  readonly glyph: GlyphKind;
  /** `left`: the group went past it and may still come back; `skipped`: it was taken out. */
  readonly state: 'passed' | 'now' | 'ahead' | 'skipped' | 'left';
  /** When it began or is expected to; null for what was skipped or left behind. */
  readonly startsAt: number | null;
  readonly plannedMinutes: number;
  readonly usedMinutes: number;
  /** Share of its time that is used; above 1 when it is over. */
  readonly used: number;
  readonly isProtected: boolean;
}

/** The day with real starts for what is past and forecast ones for what comes. */
export function dayRows(view: FacilitatorView, now: number): readonly DayRow[] {
  const line = new Map(dayLine(view, now).map((entry) => [entry.segmentId, entry]));
  return view.segments.map((segment) => {
    const entry = line.get(segment.id);
    const plannedMs = entry?.plannedMs ?? segment.plannedMs;
    const spentMs = entry?.spentMs ?? 0;
    return {
      id: segment.id,
      name: segmentName(segment),
      kind: segment.kind,
      element: segment.element,
      glyph: glyphOf(segment),
      state: stateOf(segment, view),
      startsAt: entry?.startsAt ?? null,
      plannedMinutes: minutes(plannedMs),
      usedMinutes: minutes(spentMs),
      used: plannedMs > 0 ? spentMs / plannedMs : 0,
      isProtected: segment.protectedMinMs > 0,
    };
  });
}

/** What everybody calls it, so that facilitator, wall and phones say the same. */
export function segmentName(segment: Pick<FacilitatorSegment, 'titlePublic'>): string {
  return segment.titlePublic;
}

export function glyphOf(segment: Pick<FacilitatorSegment, 'kind' | 'element'>): GlyphKind {
  if (segment.kind === 'round') return 'round';
  switch (segment.element) {
    case 'restitution':
      return 'restitution';
    case 'problem_solving':
      return 'problem-solving';
    case 'a_good_life':
      return 'good-life';
    case null:
      return 'other';
  }
}

function stateOf(segment: FacilitatorSegment, view: FacilitatorView): DayRow['state'] {
  if (segment.id === view.currentSegment) return 'now';
  if (segment.state === 'skipped') return 'skipped';
  if (segment.state === 'finished') return 'passed';
  const ids = view.segments.map(({ id }) => id);
  const isBehind = view.currentSegment !== null && ids.indexOf(segment.id) < ids.indexOf(view.currentSegment);
  return isBehind ? 'left' : 'ahead';
}

function minutes(ms: number): number {
  return Math.round(ms / MINUTE_MS);
}
