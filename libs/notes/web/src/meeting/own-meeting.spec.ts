import type { MeetingId } from '@kreds/meetings/model';
import { expectWords } from '@kreds/platform-web/testing';
import { logOf, type OwnNote } from '../reflection/log-entries';
import { meetingWords } from './meeting.words';
import { blankIntention, blankLine, blankReflection, cueCards, intentionFrom, keepsItem } from './own-meeting';

const [M3, M4] = ['m3' as MeetingId, 'm4' as MeetingId];
const note = <Body extends OwnNote['body']>(id: string, body: Body, at = 0) => ({ id, body, version: 1, at });

describe('my own cue card', () => {
  const log = logOf([
    note('a', { ...blankReflection('2026-12-08'), text: 'Pausen' }),
    note('b', { ...blankLine(M4, 'check-in'), text: 'Skrevet lige nu' }, Date.UTC(2027, 0, 1)),
  ]);

  it('is what I asked to be shown', () => {
    const asked = [note('i', blankIntention(M3, 'Gå kl. 16', true)), note('j', blankIntention(M3, 'Andet'))];
    expect(cueCards(asked, log, M4)).toEqual([{ kind: 'intention', text: 'Gå kl. 16' }]);
  });

  it('is what I wrote last, when I asked for nothing; never what I write in this meeting', () => {
    expect(cueCards([note('i', blankIntention(M4, 'Til næste gang', true))], log, M4)).toEqual([
      { kind: 'last', text: 'Pausen' },
    ]);
  });

  it('is none without anything written', () => expect(cueCards([], [], M4)).toEqual([]));

  it('does not come back after it was tried', () => {
    const tried = [note('i', { ...blankIntention(M3, 'Gå kl. 16', true), state: 'tried' as const })];
    expect(cueCards(tried, [], M4)).toEqual([]);
  });
});

describe('what came from a meeting', () => {
  it('is found while it is open', () => {
    const one = note('i', blankIntention(M3, 'Gå kl. 16'));
    expect(intentionFrom([one], M3)).toBe(one);
    expect(intentionFrom([one], M4)).toBeUndefined();
    expect(intentionFrom([note('i', { ...one.body, state: 'let-go' as const })], M3)).toBeUndefined();
  });
});

describe('a field in a meeting', () => {
  it.each([
    [{ focused: true, touched: true, text: '' }, true],
    [{ focused: false, touched: true, text: 'midt i' }, true],
    [{ focused: false, touched: true, text: ' ' }, false],
    [{ focused: false, touched: false, text: 'fra før' }, false],
  ])('%j keeps its item: %s', (field, keeps) => expect(keepsItem(field)).toBe(keeps));

  it('has sound words', () => expectWords(meetingWords));
});
