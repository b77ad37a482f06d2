import { checkPlan, planTemplate, type SegmentId, type SegmentPlan } from '@kreds/meetings/model';
import { expectWords } from '@kreds/platform-web/testing';
import { blockLibraryWords } from './block-library.words';
import { newMeetingsWords } from './new-meetings.words';
import { changed, insertedAt, linesIn, moved, placeForNew, planLines, withMinutes, without } from './plan-changes';
import { PlanDraft } from './plan-draft';
import { planWords } from './plan.words';
import { segmentEditWords } from './segment-edit.words';
import { faultsIn, formOf, segmentOf } from './segment-form';
import { everyWeeks, faultsOfSeries, seriesBody } from './series-dates';

let made = 0;
const template = (): readonly SegmentPlan[] =>
  planTemplate(1, 'da', () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}` as SegmentId).segments;
const first = (segments: readonly SegmentPlan[]): SegmentPlan => {
  const [segment] = segments;
  if (!segment) throw new Error('an empty plan');
  return segment;
};

describe('the words of planning', () => {
  it.each([planWords, segmentEditWords, blockLibraryWords, newMeetingsWords])('are sound in both languages', (words) =>
    expectWords(words),
  );
});

describe('changes of a plan', () => {
  it('moves an item without losing or doubling one, also past the ends', () => {
    const segments = template();
    for (const [from, to] of [
      [0, 3],
      [5, 0],
      [2, 99],
      [2, -4],
    ] as const) {
      const after = moved(segments, from, to);
      expect(new Set(after)).toEqual(new Set(segments));
      expect(after).toHaveLength(segments.length);
    }
    expect(moved(segments, 0, 1)[1]).toBe(segments[0]);
    expect(moved(segments, 99, 0)).toBe(segments);
  });

  it('keeps the protected minutes below the length', () => {
    const segments = template();
    const takeAway = segments.find((segment) => segment.round?.purpose === 'take_away');
    const after = withMinutes(segments, takeAway?.id ?? first(segments).id, 12);
    expect(after.find((segment) => segment.id === takeAway?.id)).toMatchObject({
      plannedMs: 720_000,
      protectedMinMs: 720_000,
    });
  });

  it('never makes an item shorter than a minute or longer than four hours', () => {
    const segments = template();
    const { id } = first(segments);
    expect(first(withMinutes(segments, id, -3)).plannedMs).toBe(60_000);
    expect(first(withMinutes(segments, id, 999)).plannedMs).toBe(240 * 60_000);
  });

  it('puts something new before the last round, so that the plan stays one', () => {
    const segments = template();
    const talk = segments.find((segment) => segment.kind === 'talk') ?? first(segments);
    const extra = { ...talk, id: 'extra' as SegmentId };
    const after = insertedAt(segments, placeForNew(segments), extra);
    expect(checkPlan({ segments: [...after] }).ok).toBe(true);
    expect(checkPlan({ segments: [...insertedAt(segments, segments.length, extra)] }).ok).toBe(false);
    expect(placeForNew([])).toBe(0);
  });

  it('says when each item begins', () => {
    const lines = planLines(template(), 1_000);
    expect(lines.slice(0, 3).map((line) => line.startsAt)).toEqual([1_000, 301_000, 2_101_000]);
  });

  it('reads lines without empty ones', () => expect(linesIn(' a \n\n b\n')).toEqual(['a', 'b']));
});

describe('PlanDraft', () => {
  it('undoes step by step back to what was saved', () => {
    const draft = new PlanDraft();
    const segments = template();
    draft.begin(segments);
    draft.apply('removed', without(segments, first(segments).id));
    draft.apply('moved', moved(draft.segments(), 0, 2));
    expect([draft.unsaved(), draft.undoable()]).toEqual([true, 'moved']);
    draft.undo();
    expect(draft.undoable()).toBe('removed');
    draft.undo();
    expect([draft.unsaved(), draft.undoable(), draft.segments()]).toEqual([false, null, segments]);
  });

  it('is unsaved again when a saved step is undone', () => {
    const draft = new PlanDraft();
    const segments = template();
    draft.begin(segments);
    draft.apply('changed', changed(segments, first(segments).id, { titlePublic: 'Ny' }));
    draft.markSaved(draft.segments());
    expect(draft.unsaved()).toBe(false);
    draft.undo();
    expect(draft.unsaved()).toBe(true);
  });
});

describe('the fields of an item', () => {
  it('come back as the same item when nothing was changed', () => {
    for (const segment of template()) expect(segmentOf(segment, formOf(segment))).toEqual(segment);
  });

  it('name what cannot be used', () => {
    const form = { ...formOf(first(template())), titlePublic: ' ', minutes: '0', protectedMinutes: '9' };
    expect(faultsIn(form, false)).toEqual({ titlePublic: 'title-missing', minutes: 'minutes-wrong' });
    expect(faultsIn({ ...form, minutes: '5' }, false)).toMatchObject({ protectedMinutes: 'protected-wrong' });
    expect(faultsIn({ ...formOf(first(template())), perTurn: 'x' }, true)).toEqual({ perTurn: 'minutes-wrong' });
  });
});

describe('the dates of a series', () => {
  it('keep their weekday over the change to summer time', () => {
    expect(everyWeeks('2027-03-04', 3, 4)).toEqual(['2027-03-04', '2027-04-01', '2027-04-29']);
  });

  it('leave out empty rows and keep the numbers', () => {
    const form = { dates: ['', '2027-04-01'], start: '08:30', end: '11:30', place: ' Salen ', address: '' };
    expect(seriesBody(form, 3)).toEqual({
      meetings: [{ number: 4, date: '2027-04-01', start: '08:30', end: '11:30', place: 'Salen' }],
    });
    expect(faultsOfSeries(form)).toEqual([]);
  });

  it('say all that is missing at once', () => {
    expect(faultsOfSeries({ dates: [''], start: '11:30', end: '08:30', place: '', address: '' })).toEqual([
      'date-missing',
      'place-missing',
      'time-wrong',
    ]);
  });
});
