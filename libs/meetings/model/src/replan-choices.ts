import { lengthMs } from './clock';
import { dayOf, type Day, type DaySource } from './day';
import { forecast, movedEnd, proRataLengths } from './forecast';
import type { SegmentId } from './ids';
import { isUnderWay } from './whereabouts';

/** What the facilitator may choose when the group is behind, each with what it would lead to. Lengths ms, instants epoch ms. */
export type ReplanChoice =
  | {
      readonly kind: 'take_pro_rata';
      /** Items that become shorter, in order. */
      readonly lengths: readonly { readonly segmentId: SegmentId; readonly fromMs: number; readonly toMs: number }[];
      readonly endsAt: number;
      /** What cannot be taken because the later items have no more to give; zero when the promise is kept. */
      readonly missingMs: number;
    }
  | { readonly kind: 'move_end'; readonly plannedEnd: number }
  | {
      readonly kind: 'drop';
      /** Items that may be left out; those with protected minutes are not offered. */
      readonly options: readonly { readonly segmentId: SegmentId; readonly savesMs: number; readonly endsAt: number }[];
    };

/**
 * The choices of live-meeting.md 12 in the order they are offered. A choice without any effect is left out, and nothing
 * is offered while the group keeps its promised end.
 */
export function replanChoices(source: DaySource, now: number): readonly ReplanChoice[] {
  const { behindMs, endsAt } = forecast(source, now);
  const day = dayOf(source);
  if (!isUnderWay(day) || behindMs <= 0) return [];
  return [
    ...spreading(source, now, behindMs, endsAt),
    { kind: 'move_end', plannedEnd: movedEnd(source, now) },
    ...dropping(day, endsAt),
  ];
}

function spreading(source: DaySource, now: number, behindMs: number, endsAt: number): readonly ReplanChoice[] {
  const before = new Map(dayOf(source).segments.map((segment) => [segment.id, lengthMs(segment.clock)]));
  const lengths = proRataLengths(source, now).map(({ segmentId, plannedMs }) => ({
    segmentId,
    fromMs: before.get(segmentId) ?? plannedMs,
    toMs: plannedMs,
  }));
  if (lengths.length === 0) return [];
  const takenMs = lengths.reduce((sum, { fromMs, toMs }) => sum + fromMs - toMs, 0);
  const missingMs = Math.max(0, behindMs - takenMs);
  return [{ kind: 'take_pro_rata', lengths, endsAt: endsAt - takenMs, missingMs }];
}

function dropping(day: Day, endsAt: number): readonly ReplanChoice[] {
  const options = day.ahead
    .filter((segment) => segment.protectedMinMs === 0)
    .map((segment) => {
      const savesMs = lengthMs(segment.clock);
      return { segmentId: segment.id, savesMs, endsAt: endsAt - savesMs };
    });
  return options.length === 0 ? [] : [{ kind: 'drop', options }];
}
