import type { LeaderView } from '@kreds/meetings/model';
import type { Say } from '@kreds/platform-web';
import { wallTime } from '../room-screen/wall-time';
import type { companionWords } from './companion.words';
import { myPart, type MyPart } from './my-part';
import { nameOf } from './round-seats';

type Round = NonNullable<NonNullable<LeaderView['current']>['round']>;
type T = Say<(typeof companionWords)['da']>;

/** "Først Poul, så dig" and the short line under it. */
export interface PartWords {
  readonly heading: string;
  readonly line: string;
}

/**
 * My part of the round in words.
 * @param now server time, epoch ms
 */
export function partWords(round: Round, view: LeaderView, now: number, t: T): PartWords {
  const part = myPart(round, view.me);
  if (part.kind === 'catch-up') {
    return { heading: t('part-catch-up'), line: t('part-catch-up-help', { lead: view.leadFirstName }) };
  }
  if (part.kind === 'absent') return { heading: t('part-absent'), line: t('part-absent-help') };
  return { heading: headingOf(part, t), line: roundLine(round, view.me.personId, now, t) };
}

function headingOf(part: MyPart, t: T): string {
  switch (part.kind) {
    case 'waiting':
      return queueHeading(part.ahead, part.somebodySpeaks, t);
    case 'done':
      return t('part-done');
    case 'passed':
      return t('part-passed');
    case 'complete':
      return t('part-complete');
    default:
      return t('part-none');
  }
}

const MANY = ['part-3', 'part-4', 'part-5', 'part-6', 'part-7', 'part-8'] as const;

function queueHeading(ahead: readonly string[], somebodySpeaks: boolean, t: T): string {
  const [name = '', other = ''] = ahead;
  if (ahead.length === 0) return somebodySpeaks ? t('part-next') : t('part-first');
  if (ahead.length === 1) return t('part-one-before', { name });
  if (ahead.length === 2) return t('part-two-before', { name, other });
  return t(MANY[Math.min(ahead.length, 8) - 3] ?? 'part-8');
}

/** Who has the word and, where the time is shown, for how long yet. Somebody over time is left in peace. */
function roundLine(round: Round, me: string, now: number, t: T): string {
  if (round.state === 'complete') return '';
  const name = nameOf(round, round.speaking);
  if (name === '') return beginsLine(round, me, t);
  if (round.state === 'held') return t('time-held');
  const time = round.turnClock ? wallTime(round.turnClock, now) : null;
  if (time === null || time.over || time.minutes === 0) return t('time-speaks', { name });
  return t('time-left', { name, count: time.minutes });
}

function beginsLine(round: Round, me: string, t: T): string {
  const next = nameOf(round, round.next);
  if (next === '' || round.next === me) return '';
  const hasBegun = round.seats.some((seat) => seat.state === 'done');
  return hasBegun ? t('time-next', { name: next }) : t('time-begins', { name: next });
}
