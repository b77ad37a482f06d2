import { TestBed } from '@angular/core/testing';
import type { Intention, Reflection, StagePlacement } from '@kreds/notes/model';
import { LanguageStore, useFormats, useWords } from '@kreds/platform-web';
import { expectWords } from '@kreds/platform-web/testing';
import type { OwnNote } from './log-entries';
import { logAsJson, logAsPage, type LogFileContext } from './log-file';
import { logFileWords } from './log-file.words';

const NOW = Date.UTC(2026, 11, 8, 9, 5);
const reflection: Reflection = {
  schema: 1,
  kind: 'reflection',
  text: 'Første linje\n<script>alert("ro")</script> & mere',
  day: '2026-12-08',
  prompt: 'enough',
  mood: null,
  energy: 4,
  shared: [{ vault: 'v', object: 'o', readers: ['Mette', 'dig'], at: NOW }],
};
const intention: Intention = {
  schema: 1,
  kind: 'intention',
  text: 'Gå kl. 16',
  meetingId: null,
  cueCard: true,
  state: 'tried',
  outcome: 'To gange',
  shared: [],
};
const stage: StagePlacement = {
  schema: 1,
  kind: 'stage-placement',
  stage: 3,
  day: '2026-12-01',
  text: 'Midt',
  shared: [],
};
const notes: readonly OwnNote[] = [
  { id: 'a', body: reflection, version: 2, at: NOW },
  { id: 'b', body: intention, version: 1, at: NOW },
  { id: 'c', body: stage, version: 1, at: NOW },
];

function context(): LogFileContext {
  TestBed.inject(LanguageStore).choose('da');
  return TestBed.runInInjectionContext(() => ({
    language: 'da' as const,
    t: useWords(logFileWords),
    f: useFormats(),
    now: NOW,
  }));
}

describe("taking one's own log out", () => {
  it('has every note as it is kept, for another program', () => {
    const file: unknown = JSON.parse(logAsJson(notes, NOW));
    expect(file).toEqual({
      madeAt: '2026-12-08T09:05:00.000Z',
      notes: notes.map(({ id, version, body }) => ({ id, at: '2026-12-08T09:05:00.000Z', version, body })),
    });
  });

  it('reads as a page: date, question, words, level, readers and how it went', () => {
    const page = logAsPage(notes, context());
    for (const words of [
      'Tirsdag den 8. december 2026',
      'Hentet tirsdag den 8. december 2026 kl. 10.05',
      'Hvornår er noget godt nok for dig?',
      'Energi: 4 af 5',
      'Delt med Mette, dig',
      'Sådan gik det: To gange',
      'Midt',
    ]) {
      expect(page).toContain(words);
    }
  });

  it('keeps signs in a text as text, and fetches nothing', () => {
    const page = logAsPage(notes, context());
    expect(page).toContain('&lt;script&gt;alert(&quot;ro&quot;)&lt;/script&gt; &amp; mere');
    expect(page).not.toMatch(/<script|src=|href=|url\(/);
  });

  it('says so when there is nothing', () => {
    expect(logAsPage([], context())).toContain('Der er ikke noget i din log endnu.');
  });

  it('has sound words', () => expectWords(logFileWords));
});
