import type { Element, SegmentId, SegmentKind } from '@kreds/meetings/model';
import type { RunSheet } from '@kreds/meetings/model';

const MINUTE_MS = 60_000;

/** One item of the printed sheet, with planned times. Instants epoch ms. */
export interface SheetLine {
  readonly id: SegmentId;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly minutes: number;
  readonly name: string;
  readonly kind: SegmentKind;
  readonly element: Element | null;
  readonly ask: string;
  readonly says: readonly string[];
  readonly materials: readonly string[];
  readonly cautions: readonly string[];
  readonly isProtected: boolean;
  /** First names in today's speaking order; empty when the item is no round. */
  readonly order: readonly string[];
}

/** The plan from its planned start; what was skipped is left out. */
export function sheetLines({ state, people }: RunSheet): readonly SheetLine[] {
  const names = new Map(people.map(({ personId, firstName }) => [personId, firstName]));
  const leaders = state.people.filter(({ role, member }) => role === 'leader' && member);
  let next = state.plannedStart;
  return state.segments
    .filter(({ state: life }) => life !== 'skipped')
    .map(({ plan, clock, protectedMinMs }) => {
      const lengthMs = clock.plannedMs + clock.adjustedMs;
      const startsAt = next;
      next += lengthMs;
      return {
        id: plan.id,
        startsAt,
        endsAt: next,
        minutes: Math.round(lengthMs / MINUTE_MS),
        name: plan.titlePublic,
        kind: plan.kind,
        element: plan.element,
        ask: plan.prompt,
        says: plan.script
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        materials: plan.materials,
        cautions: plan.cautions,
        isProtected: protectedMinMs > 0,
        order: plan.round === null ? [] : leaders.map(({ personId }) => names.get(personId) ?? ''),
      };
    });
}
