import { promptOfWeek, weekOf } from './prompt-of-week';
import { promptById, PROMPTS } from './prompts';

describe('the question of the week', () => {
  it('stays from Monday to Sunday, also over New Year', () => {
    const days = ['2026-12-28', '2026-12-31', '2027-01-01', '2027-01-03'];
    expect(new Set(days.map(weekOf)).size).toBe(1);
    expect(new Set(days.map((day) => promptOfWeek(day)?.id)).size).toBe(1);
  });

  it('is another one on the next Monday, and none returns within half a year', () => {
    const mondays = Array.from({ length: PROMPTS.length }, (_, week) =>
      new Date(Date.UTC(2027, 0, 4 + week * 7)).toISOString().slice(0, 10),
    );
    expect(new Set(mondays.map((day) => promptOfWeek(day)?.id)).size).toBe(PROMPTS.length);
  });

  it('can be swapped for each of the others before one comes again', () => {
    const swapped = PROMPTS.map((_, swaps) => promptOfWeek('2027-01-04', swaps)?.id);
    expect(new Set(swapped).size).toBe(PROMPTS.length);
  });

  it('shows no question of next week as a first swap', () => {
    expect(promptOfWeek('2027-01-04', 1)?.id).not.toBe(promptOfWeek('2027-01-11')?.id);
  });

  it('has none without a list', () => expect(promptOfWeek('2027-01-04', 0, [])).toBeNull());
});

describe('the questions', () => {
  it('are at least two dozen, each with its own id and its own words', () => {
    expect(PROMPTS.length).toBeGreaterThanOrEqual(24);
    for (const part of ['id', 'da', 'en'] as const) {
      expect(new Set(PROMPTS.map((prompt) => prompt[part])).size).toBe(PROMPTS.length);
    }
  });

  it('ask in one short line, with no exclamation mark and no word about stress', () => {
    for (const { da, en } of PROMPTS) {
      for (const text of [da, en]) {
        expect(text).toMatch(/^[^!]+\?$/);
        expect(text).not.toMatch(/stress/i);
        expect(text.split(' ').length).toBeLessThanOrEqual(12);
      }
    }
  });

  it('are found by their id, and an unknown id is no question', () => {
    expect(promptById('enough')?.da).toBe('Hvornår er noget godt nok for dig?');
    expect(promptById('from-a-newer-version')).toBeNull();
    expect(promptById(null)).toBeNull();
  });
});
