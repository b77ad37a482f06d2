import type { LeaderView } from '@kreds/meetings/model';
import type { Formats, Say } from '@kreds/platform-web';
import { wallTime } from '../room-screen/wall-time';
import { companionFace } from './companion-face';
import type { companionWords } from './companion.words';

type T = Say<(typeof companionWords)['da']>;

export interface CardWords {
  readonly heading: string;
  readonly line: string;
  readonly more: string;
}

/**
 * The words of a face that asks for nothing.
 * @param now server time, epoch ms
 */
export function cardWords(view: LeaderView, now: number, t: T, f: Pick<Formats, 'time'>): CardWords {
  switch (companionFace(view)) {
    case 'quiet':
      return { heading: t('quiet-heading'), line: quietLine(view, t, f), more: '' };
    case 'break':
      return breakWords(view, t, f);
    case 'segment':
      return segmentWords(view, now, t);
    case 'after':
      return { heading: t('after-heading'), line: t('after-help'), more: '' };
    case 'cancelled':
      return { heading: t('cancelled-heading'), line: t('cancelled-help'), more: '' };
    default:
      return lobbyWords(view, t);
  }
}

function lobbyWords(view: LeaderView, t: T): CardWords {
  const lead = view.leadFirstName;
  const seen = view.me.here ? t('lobby-here', { lead }) : t('lobby-not-here', { lead });
  return { heading: t('lobby-heading'), line: t('lobby-soon'), more: lead === '' ? '' : seen };
}

function quietLine(view: LeaderView, t: T, f: Pick<Formats, 'time'>): string {
  const title = view.current?.title ?? '';
  const until = view.current?.plannedUntil ?? null;
  return until === null ? t('quiet-help', { title }) : t('quiet-until', { title, time: f.time(until) });
}

function breakWords(view: LeaderView, t: T, f: Pick<Formats, 'time'>): CardWords {
  const until = view.current?.plannedUntil ?? null;
  return {
    heading: view.current?.title ?? '',
    line: until === null ? '' : t('break-back', { time: f.time(until) }),
    more: t('break-help'),
  };
}

function segmentWords(view: LeaderView, now: number, t: T): CardWords {
  const { current } = view;
  const time = current?.clock ? wallTime(current.clock, now) : null;
  const left = time === null || time.minutes === 0 ? '' : t('segment-left', { count: time.minutes });
  const then = view.nextTitle === null ? '' : t('then', { title: view.nextTitle });
  return { heading: current?.prompt || current?.title || '', line: left, more: then };
}
