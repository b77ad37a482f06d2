import type { LeaderView } from '@kreds/meetings/model';
import type { CommandBody } from '../live/snapshot';
import { nameOf } from './round-seats';

/** What a leader can do with one tap. The last four are the steward's, while nobody leads. */
export const COMPANION_ACTS = [
  'done',
  'pass',
  'defer',
  'curtain',
  'undo',
  'steward-hold',
  'steward-resume',
  'steward-end-turn',
  'steward-next',
] as const;
export type CompanionAct = (typeof COMPANION_ACTS)[number];

/**
 * The command of a tap, naming what the person saw (`fromSegment`), so that a tap on an old picture changes nothing.
 * Null when the picture has moved on and there is nothing left to ask for.
 */
export function wishFor(act: CompanionAct, view: LeaderView): CommandBody | null {
  const fromSegment = view.current?.id ?? null;
  const personId = view.me.personId;
  switch (act) {
    case 'done':
      return { type: 'EndTurn', fromSegment, personId };
    case 'pass':
      return { type: 'Pass', fromSegment, personId };
    case 'defer':
      return { type: 'Defer', fromSegment, personId };
    case 'curtain':
      return { type: 'SetCurtain', on: true };
    case 'undo':
      return view.me.undo === null ? null : { type: 'Undo', seq: view.me.undo.seq };
    default:
      return stewardWish(act, view);
  }
}

function stewardWish(act: CompanionAct, view: LeaderView): CommandBody | null {
  const { stewardWith } = view.me;
  if (!view.me.stewardMay || stewardWith === null) return null;
  const { batonEpoch, nextSegment } = stewardWith;
  const fromSegment = view.current?.id ?? null;
  const speaking = view.current?.round?.speaking ?? null;
  if (act === 'steward-hold') return { type: 'Hold' };
  if (act === 'steward-resume') return { type: 'Resume' };
  if (act === 'steward-end-turn') {
    return speaking === null ? null : { type: 'EndTurn', batonEpoch, fromSegment, personId: speaking };
  }
  return nextSegment === null ? null : { type: 'GoTo', batonEpoch, fromSegment, segmentId: nextSegment };
}

/** Which of the steward's buttons to show now; none while somebody leads. */
export function stewardActs(view: LeaderView): readonly CompanionAct[] {
  if (!view.me.stewardMay) return [];
  if (view.life === 'held') return ['steward-resume'];
  const round = view.current?.round;
  const othersSpeak = round !== undefined && round !== null && othersTurn(round, view.me.personId);
  return [
    ...(othersSpeak ? (['steward-end-turn'] as const) : []),
    ...(view.me.stewardWith?.nextSegment ? (['steward-next'] as const) : []),
    'steward-hold',
  ];
}

function othersTurn(round: NonNullable<NonNullable<LeaderView['current']>['round']>, me: string): boolean {
  return round.speaking !== null && round.speaking !== me && nameOf(round, round.speaking) !== '';
}
