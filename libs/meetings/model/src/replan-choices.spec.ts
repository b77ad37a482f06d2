import fc from 'fast-check';
import { forecast } from './forecast';
import { replanChoices, type ReplanChoice } from './replan-choices';
import { meetingAt, MINUTE, segmentId, startedMeeting, type TestMeeting } from './testing';

const TAKE_AWAY = segmentId('takeAway');

/** A meeting whose talk has taken `minutes`; it is behind by what goes beyond the plan. */
function talkingFor(minutes: number): TestMeeting {
  return meetingAt(segmentId('talk')).wait(minutes);
}
function choiceOf<K extends ReplanChoice['kind']>(
  meeting: TestMeeting,
  kind: K,
): Extract<ReplanChoice, { kind: K }> | undefined {
  return replanChoices(meeting.state, meeting.now).find(
    (one): one is Extract<ReplanChoice, { kind: K }> => one.kind === kind,
  );
}
const endOf = ({ state, now }: TestMeeting): number => forecast(state, now).endsAt;
/** The test plan leaves 90 minutes from the talk on, of which the talk has 30; later than that the group is behind. */
const late = fc.integer({ min: 91, max: 130 });

describe('what a choice promises', () => {
  it('is what spreading the minutes brings, and the take-away round keeps its time', () => {
    fc.assert(
      fc.property(late, (minutes) => {
        const meeting = talkingFor(minutes);
        const before = meeting.segment(TAKE_AWAY).clock.plannedMs;
        const choice = choiceOf(meeting, 'take_pro_rata');
        meeting.must('Replan', { choice: { kind: 'take_pro_rata' } });
        expect(endOf(meeting)).toBe(choice?.endsAt);
        expect(Math.max(0, forecast(meeting.state, meeting.now).behindMs)).toBe(choice?.missingMs);
        expect(meeting.segment(TAKE_AWAY).clock.plannedMs).toBe(before);
      }),
    );
  });

  it('is what moving the end brings', () => {
    fc.assert(
      fc.property(late, (minutes) => {
        const meeting = talkingFor(minutes);
        const choice = choiceOf(meeting, 'move_end');
        meeting.must('Replan', { choice: { kind: 'move_end' } });
        expect(meeting.state.plannedEnd).toBe(choice?.plannedEnd);
        expect(replanChoices(meeting.state, meeting.now)).toEqual([]);
      }),
    );
  });

  it('is what dropping each offered item brings', () => {
    const options = choiceOf(talkingFor(100), 'drop')?.options ?? [];
    expect(options.map((option) => option.segmentId)).toEqual([segmentId('pause'), segmentId('close')]);
    for (const option of options) {
      const meeting = talkingFor(100);
      meeting.must('Replan', { choice: { kind: 'drop', segmentId: option.segmentId } });
      expect(endOf(meeting)).toBe(option.endsAt);
    }
  });

  it('never includes the protected round, which the rules refuse to drop unless confirmed', () => {
    const meeting = talkingFor(100);
    expect(meeting.give('Replan', { choice: { kind: 'drop', segmentId: TAKE_AWAY } })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'meetings.protected-minutes' },
    });
  });
});

describe('nothing is promised', () => {
  it('while the group keeps its time, and the rules refuse to re-plan then', () => {
    const meeting = startedMeeting().wait(2);
    expect(replanChoices(meeting.state, meeting.now)).toEqual([]);
    expect(meeting.give('Replan', { choice: { kind: 'move_end' } })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'meetings.nothing-to-replan' },
    });
  });

  it('for a meeting on hold other than what holds when it goes on at once', () => {
    const meeting = talkingFor(100).must('Hold');
    const held = replanChoices(meeting.state, meeting.now);
    meeting.must('Resume');
    expect(replanChoices(meeting.state, meeting.now)).toEqual(held);
    expect(forecast(meeting.state, meeting.now + MINUTE).behindMs).toBe(
      forecast(meeting.state, meeting.now).behindMs + MINUTE,
    );
  });
});
