import type { Intention, MeetingLine, NoteBody, Reflection } from '@kreds/notes/model';
import { intentionsOf, logOf, monthsOf, type OwnNote, searchLog } from './log-entries';

const note = <Body extends NoteBody>(id: string, body: Body, at = 0): OwnNote<Body> => ({ id, body, version: 1, at });
const reflection = (day: string, text: string, more: Partial<Reflection> = {}): Reflection => ({
  schema: 1,
  kind: 'reflection',
  text,
  day,
  prompt: null,
  mood: null,
  energy: null,
  shared: [],
  ...more,
});
const line = (text: string): MeetingLine => ({
  schema: 1,
  kind: 'meeting-line',
  text,
  meetingId: 'm' as MeetingLine['meetingId'],
  part: 'take-away',
  shared: [],
});
const intention = (text: string, state: Intention['state']): Intention => ({
  schema: 1,
  kind: 'intention',
  text,
  meetingId: null,
  cueCard: false,
  state,
  outcome: '',
  shared: [],
});

describe('the log', () => {
  it('has reflections and lines from meetings, newest day first, and nothing else', () => {
    const log = logOf([
      note('a', reflection('2026-11-04', 'Gik en tur')),
      note('b', line('Pausen er arbejde'), Date.UTC(2026, 11, 8, 10)),
      note('c', reflection('2026-12-04', 'Ro')),
      note('d', intention('Gå kl. 16', 'open')),
    ]);
    expect(log.map(({ day, text }) => `${day} ${text}`)).toEqual([
      '2026-12-08 Pausen er arbejde',
      '2026-12-04 Ro',
      '2026-11-04 Gik en tur',
    ]);
  });

  it('counts a meeting line to the Danish day, also after midnight there', () => {
    expect(logOf([note('a', line('Sent'), Date.UTC(2026, 6, 1, 22, 30))])[0]?.day).toBe('2026-07-02');
  });

  it('leaves out what has no words, but keeps a day that has only its energy', () => {
    const log = logOf([
      note('a', reflection('2026-12-01', '  ')),
      note('b', reflection('2026-12-02', '', { energy: 2 })),
    ]);
    expect(log.map(({ day }) => day)).toEqual(['2026-12-02']);
  });

  it('is grouped by month', () => {
    const log = logOf(['2026-12-08', '2026-12-04', '2026-11-30'].map((day, at) => note(day, reflection(day, 'x'), at)));
    expect(monthsOf(log).map(({ month, entries }) => `${month} ${entries.length}`)).toEqual(['2026-12 2', '2026-11 1']);
    expect(monthsOf([])).toEqual([]);
  });

  it('is searched in the words and in the question they answer', () => {
    const log = logOf([
      note('a', reflection('2026-12-02', 'Nej til mødet', { prompt: 'said-no' })),
      note('b', reflection('2026-12-01', 'Ro')),
    ]);
    const ask = (): string => 'Hvornår sagde du nej?';
    expect(searchLog(log, 'hvornaar', ask)).toHaveLength(1);
    expect(searchLog(log, 'ro', ask)).toHaveLength(1);
    expect(searchLog(log, 'skov', ask)).toHaveLength(0);
    expect(searchLog(log, ' ', ask)).toHaveLength(2);
  });
});

describe('what one means to try', () => {
  it('shows open ones first, then those that are settled', () => {
    const all = intentionsOf([
      note('a', intention('Prøvet', 'tried'), 3),
      note('b', intention('Gammel', 'open'), 1),
      note('c', intention('Ny', 'open'), 2),
      note('d', intention(' ', 'open'), 4),
    ]);
    expect(all.map(({ body }) => body.text)).toEqual(['Ny', 'Gammel', 'Prøvet']);
  });
});
