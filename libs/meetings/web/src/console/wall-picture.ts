import type { FacilitatorView } from '@kreds/meetings/model';
import type { RingSeatState } from '@kreds/ui';

/** What stands on the wall now, told from the same state that the server makes the wall's picture from. */
export const WALL_FACES = ['curtain', 'lobby', 'held', 'over', 'round', 'break', 'segment'] as const;
export type WallShown = (typeof WALL_FACES)[number];

export function wallShown(view: FacilitatorView): WallShown {
  if (view.curtain) return 'curtain';
  switch (view.life) {
    case 'draft':
    case 'scheduled':
    case 'lobby':
      return 'lobby';
    case 'held':
      return 'held';
    case 'running':
    case 'closing': {
      const segment = view.segments.find(({ id }) => id === view.currentSegment);
      if (segment?.round) return 'round';
      return segment?.kind === 'break' ? 'break' : 'segment';
    }
    case 'ended':
    case 'sealed':
    case 'cancelled':
    case 'abandoned':
      return 'over';
  }
}

/** The seats of the thumbnail; empty when the wall shows no round. */
export function wallSeats(view: FacilitatorView): readonly RingSeatState[] {
  if (wallShown(view) !== 'round') return [];
  const round = view.segments.find(({ id }) => id === view.currentSegment)?.round;
  return (round?.turns ?? []).flatMap((turn): readonly RingSeatState[] => {
    switch (turn.state) {
      case 'absent':
        return [];
      case 'speaking':
        return ['now'];
      case 'done':
      case 'passed':
        return ['done'];
      case 'waiting':
      case 'deferred':
        return [turn.personId === round?.next ? 'next' : 'ahead'];
    }
  });
}
