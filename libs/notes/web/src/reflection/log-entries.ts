import type { Intention, Level, MeetingLine, NoteBody, Reflection, SharedCopy } from '@kreds/notes/model';
import { localDate } from '@kreds/platform-web';
import { isFound } from './find-in-text';

/** What the log needs to know of a note; a shelf's notes have it. */
export interface OwnNote<Body extends NoteBody = NoteBody> {
  readonly id: string;
  readonly body: Body;
  readonly version: number;
  /** Author's clock, epoch ms. */
  readonly at: number;
}

export type LogBody = Reflection | MeetingLine;

/** One thing in the log: a reflection, or a line from a meeting. */
export interface LogEntry {
  readonly note: OwnNote<LogBody>;
  /** Local day that it is about, YYYY-MM-DD. */
  readonly day: string;
  readonly text: string;
  readonly prompt: string | null;
  readonly mood: Level | null;
  readonly energy: Level | null;
  readonly shared: readonly SharedCopy[];
}

export interface LogMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly entries: readonly LogEntry[];
}

export function isLogNote(note: OwnNote): note is OwnNote<LogBody> {
  return note.body.kind === 'reflection' || note.body.kind === 'meeting-line';
}

export function isIntention(note: OwnNote): note is OwnNote<Intention> {
  return note.body.kind === 'intention';
}

/** The log, newest day first; lines without words are left out. */
export function logOf(notes: readonly OwnNote[]): readonly LogEntry[] {
  return notes
    .filter(isLogNote)
    .filter(({ body }) => body.text.trim() !== '' || hasLevel(body))
    .map(entryOf)
    .sort((a, b) => b.day.localeCompare(a.day) || b.note.at - a.note.at || a.note.id.localeCompare(b.note.id));
}

/** Only entries with all words of the search, in the text or in the question that it answers. */
export function searchLog(
  log: readonly LogEntry[],
  search: string,
  promptText: (id: string) => string,
): readonly LogEntry[] {
  if (search.trim() === '') return log;
  return log.filter(({ text, prompt }) => isFound(`${text} ${prompt === null ? '' : promptText(prompt)}`, search));
}

/** In months, newest first. */
export function monthsOf(log: readonly LogEntry[]): readonly LogMonth[] {
  const months = new Map<string, LogEntry[]>();
  for (const entry of log) {
    const month = entry.day.slice(0, 7);
    const entries = months.get(month);
    if (entries) entries.push(entry);
    else months.set(month, [entry]);
  }
  return [...months].map(([month, entries]) => ({ month, entries }));
}

/** What one means to try: open ones first, then newest first. */
export function intentionsOf(notes: readonly OwnNote[]): readonly OwnNote<Intention>[] {
  const rank = ({ body }: OwnNote<Intention>): number => (body.state === 'open' ? 0 : 1);
  return notes
    .filter(isIntention)
    .filter(({ body }) => body.text.trim() !== '')
    .sort((a, b) => rank(a) - rank(b) || b.at - a.at || a.id.localeCompare(b.id));
}

function hasLevel(body: LogBody): boolean {
  return body.kind === 'reflection' && (body.mood !== null || body.energy !== null);
}

function entryOf(note: OwnNote<LogBody>): LogEntry {
  const { body, at } = note;
  const common = { note, text: body.text, shared: body.shared };
  if (body.kind === 'meeting-line') {
    return { ...common, day: localDate(at), prompt: null, mood: null, energy: null };
  }
  return { ...common, day: body.day, prompt: body.prompt, mood: body.mood, energy: body.energy };
}
