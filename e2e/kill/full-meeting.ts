import type { FacilitatorView, PersonId } from '@kreds/meetings/model';
import { randomUUID } from 'node:crypto';

/** One tap of a whole meeting, made from what the console shows at that moment. */
export interface Step {
  readonly by: 'lead' | 'co';
  readonly command: object;
}
type Making = (view: FacilitatorView) => Step;

const lead = (command: object): Step => ({ by: 'lead', command });
const co = (command: object): Step => ({ by: 'co', command });
const epoch = (view: FacilitatorView) => ({ batonEpoch: view.baton.epoch });
const here = (view: FacilitatorView) => ({ ...epoch(view), fromSegment: view.currentSegment });

const leaders = (view: FacilitatorView): readonly PersonId[] =>
  view.people.filter((person) => person.role === 'leader').map((person) => person.personId);
const leader = (view: FacilitatorView, at: number): PersonId => {
  const found = leaders(view)[at];
  if (!found) throw new Error('the demo network has fewer leaders');
  return found;
};
const turns = (view: FacilitatorView) =>
  view.segments.find((segment) => segment.id === view.currentSegment)?.round?.turns ?? [];
const speaking = (view: FacilitatorView): PersonId | null =>
  turns(view).find((turn) => turn.state === 'speaking')?.personId ?? null;
const waiting = (view: FacilitatorView): PersonId => {
  const found = turns(view).find((turn) => turn.state === 'waiting' || turn.state === 'deferred');
  if (!found) throw new Error('nobody waits');
  return found.personId;
};

const next: Making = (view) => {
  const at = view.segments.findIndex((segment) => segment.id === view.currentSegment);
  const to = view.segments.slice(at + 1).find((segment) => segment.state === 'upcoming');
  return lead({ type: 'GoTo', ...here(view), segmentId: to?.id, closeAnyway: true });
};
const begin: Making = (view) =>
  lead({ type: 'BeginTurn', ...here(view), fromTurn: speaking(view), personId: waiting(view) });
const turn =
  (type: string, whose: (view: FacilitatorView) => PersonId | null): Making =>
  (view) =>
    lead({ type, ...here(view), personId: whose(view) });
const fenced =
  (type: string, fields: object = {}): Making =>
  (view) =>
    lead({ type, ...epoch(view), ...fields });
const plain =
  (type: string, fields: object = {}): Making =>
  () =>
    lead({ type, ...fields });
const undoLast: Making = (view) => lead({ type: 'Undo', ...epoch(view), seq: view.undo?.seq });

const round: readonly Making[] = [
  begin,
  fenced('AddTime', { target: 'turn', ms: 60_000 }),
  (view) => lead({ type: 'HoldTurn', ...epoch(view), personId: speaking(view) }),
  (view) => lead({ type: 'ResumeTurn', ...epoch(view), personId: speaking(view) }),
  begin,
  turn('Pass', waiting),
  turn('Defer', speaking),
  begin,
  plain('Hold'),
  plain('Resume'),
  turn('EndTurn', speaking),
  undoLast,
  turn('MarkAbsent', waiting),
  (view) =>
    lead({ type: 'MarkBack', ...here(view), personId: turns(view).find((one) => one.state === 'absent')?.personId }),
  (view) =>
    lead({
      type: 'SetOrder',
      ...here(view),
      order: turns(view)
        .filter((one) => one.state === 'waiting' || one.state === 'deferred')
        .map((one) => one.personId)
        .reverse(),
    }),
];

/** A meeting from the lobby to the seal, with nearly every command of the tables in it. */
export const FULL_MEETING: readonly Making[] = [
  plain('OpenLobby'),
  ...[0, 1, 2, 3, 4].map(
    (at): Making =>
      (view) =>
        lead({ type: 'Arrive', personId: leader(view, at), how: 'in_room' }),
  ),
  ...[0, 1, 2].map(
    (at): Making =>
      (view) =>
        co({ type: 'ConfirmAttendance', personId: leader(view, at), attendance: 'present' }),
  ),
  fenced('Start'),
  plain('SetQuiet', { on: true }),
  next,
  undoLast,
  next,
  next,
  ...round,
  (view) => lead({ type: 'Arrive', personId: leader(view, 5), how: 'in_room' }),
  next,
  (view) => lead({ type: 'SetTimeVisible', ...epoch(view), segmentId: view.currentSegment, timeVisible: 'all' }),
  fenced('AddTime', { target: 'segment', ms: 120_000 }),
  (view) => lead({ type: 'InsertBreak', ...epoch(view), segmentId: randomUUID(), ms: 300_000 }),
  plain('SetCurtain', { on: true }),
  plain('SetCurtain', { on: false }),
  next,
  () => co({ type: 'TakeBaton', confirm: true }),
  (view) => co({ type: 'OfferBaton', ...epoch(view), to: view.people[0]?.personId }),
  (view) => lead({ type: 'AcceptBaton', ...epoch(view) }),
  next,
  next,
  next,
  next,
  ...round.slice(0, 6),
  (view) => lead({ type: 'Leave', personId: leader(view, 2) }),
  next,
  (view) => lead({ type: 'End', ...here(view), closeAnyway: true }),
  fenced('Reopen'),
  (view) => lead({ type: 'End', ...here(view), closeAnyway: true }),
  plain('Seal'),
  (view) => lead({ type: 'Amend', code: 'attendance_wrong', personId: leader(view, 0), attendance: 'left_early' }),
];
