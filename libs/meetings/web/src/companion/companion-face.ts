import type { LeaderView } from '@kreds/meetings/model';

/** What fills a leader's phone: one thing at a time (experience.md 5). */
export const COMPANION_FACES = [
  'before',
  'lobby',
  'turn',
  'round',
  'quiet',
  'break',
  'segment',
  'held',
  'after',
  'cancelled',
] as const;
export type CompanionFace = (typeof COMPANION_FACES)[number];

/** Which face the phone has now. The whole meeting on hold wins over everything in it; a round wins over the quiet mode. */
export function companionFace(view: LeaderView): CompanionFace {
  switch (view.life) {
    case 'draft':
    case 'scheduled':
      return 'before';
    case 'lobby':
      return 'lobby';
    case 'cancelled':
      return 'cancelled';
    case 'ended':
    case 'sealed':
    case 'abandoned':
      return 'after';
    case 'held':
      return 'held';
    case 'running':
    case 'closing':
      return faceOfItem(view);
  }
}

function faceOfItem(view: LeaderView): CompanionFace {
  const { current } = view;
  if (current === null) return 'lobby';
  if (current.round !== null) return view.me.turn === 'speaking' ? 'turn' : 'round';
  if (current.kind === 'break') return 'break';
  return view.quiet ? 'quiet' : 'segment';
}

/** True from the open lobby to the end: then the wall can be blanked and the screen is kept awake. */
export function isDuringMeeting(face: CompanionFace): boolean {
  return face !== 'before' && face !== 'after' && face !== 'cancelled';
}
