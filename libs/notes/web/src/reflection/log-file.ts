import type { Language } from '@kreds/kernel';
import type { Intention, NoteBody } from '@kreds/notes/model';
import { beginning, type Formats, localDate, type Say } from '@kreds/platform-web';
import { intentionsOf, isIntention, isLogNote, type LogEntry, logOf, type OwnNote } from './log-entries';
import type { logFileWords } from './log-file.words';
import { promptById } from './prompts';

export interface LogFileContext {
  readonly language: Language;
  readonly t: Say<(typeof logFileWords)['da']>;
  /** In that language. */
  readonly f: Pick<Formats, 'time' | 'longDate'>;
  /** Epoch ms. */
  readonly now: number;
}

/** Everything of one's own as it is kept, for another program: `{ madeAt, notes: [{ id, at, version, body }] }`. */
export function logAsJson(notes: readonly OwnNote[], now: number): string {
  const kept = notes.map(({ id, at, version, body }) => ({ id, at: new Date(at).toISOString(), version, body }));
  return JSON.stringify({ madeAt: new Date(now).toISOString(), notes: kept }, null, 2);
}

/** The same as one readable page without scripts or anything fetched: opened anywhere, printed as it is. */
export function logAsPage(notes: readonly OwnNote[], context: LogFileContext): string {
  const { language, t, f, now } = context;
  const other = notes
    .filter((note) => !isLogNote(note) && !isIntention(note))
    .filter(({ body }) => textOf(body) !== '');
  const parts = [
    section(
      t('reflections'),
      logOf(notes).map((entry) => entryPart(entry, context)),
    ),
    section(
      t('intentions'),
      intentionsOf(notes).map((note) => intentionPart(note, context)),
    ),
    section(
      t('other'),
      other.map(({ body, at }) => article(dayLine(localDate(at), context), [voice(textOf(body))])),
    ),
  ].filter((part) => part !== '');
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(t('title'))}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(t('title'))}</h1>`,
    small(t('made', { day: f.longDate(now), time: f.time(now) })),
    small(t('care')),
    ...(parts.length > 0 ? parts : [`<p>${escaped(t('empty'))}</p>`]),
    '</body></html>',
  ].join('\n');
}

const STYLE =
  'body{max-width:38rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 Georgia,serif;color:#14282b}' +
  'h2{margin-top:2.5rem;break-after:avoid}article{margin:1.5rem 0;break-inside:avoid}h3{margin:0}' +
  'p{margin:.25rem 0;white-space:pre-wrap}.small{font:.875rem/1.5 sans-serif;color:#425355}';

function entryPart({ note, day, text, prompt, mood, energy, shared }: LogEntry, context: LogFileContext): string {
  const { language, t } = context;
  const asked = promptById(prompt)?.[language];
  const from = note.body.kind === 'meeting-line' ? t(note.body.part) : asked;
  return article(dayLine(day, context), [
    from ? small(from) : '',
    voice(text),
    mood === null ? '' : small(t('mood', { level: mood })),
    energy === null ? '' : small(t('energy', { level: energy })),
    ...shared.map(({ readers }) => small(t('sharedWith', { names: readers.join(', ') }))),
  ]);
}

function intentionPart({ body, at }: OwnNote<Intention>, context: LogFileContext): string {
  const { t } = context;
  const outcome = body.outcome.trim() === '' ? '' : small(t('outcome', { text: body.outcome }));
  return article(dayLine(localDate(at), context), [voice(body.text), small(t(body.state)), outcome]);
}

/** The words of kinds that this page has no heading for. */
function textOf(body: NoteBody): string {
  return 'text' in body ? body.text.trim() : '';
}

function dayLine(day: string, { f }: LogFileContext): string {
  return beginning(f.longDate(day));
}

function section(heading: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `<section><h2>${escaped(heading)}</h2>\n${parts.join('\n')}</section>`;
}

function article(heading: string, parts: readonly string[]): string {
  return `<article><h3>${escaped(heading)}</h3>${parts.join('')}</article>`;
}

function voice(text: string): string {
  return text === '' ? '' : `<p>${escaped(text)}</p>`;
}

function small(text: string): string {
  return `<p class="small">${escaped(text)}</p>`;
}

/** What people wrote stays text in the file, whatever signs are in it. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
