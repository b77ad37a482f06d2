import type { MeetingCommandType } from './commands';
import type { PersonId } from './ids';
import { mayCommand, RIGHTS } from './rights';
import { ANNA, BO, CO, GUEST, LEAD, meetingFacts, personId, startedMeeting } from './testing';

const { state } = startedMeeting();
const now = { now: state.lastAt, holderUnreachableSince: null };
const may = (who: PersonId, type: MeetingCommandType, more: object = {}) =>
  mayCommand(state, type, who, { ...now, ...more });
const TYPES = Object.keys(RIGHTS)
  .filter((type) => type !== 'CurtainOn' && type !== 'CurtainOff')
  .concat('SetCurtain') as MeetingCommandType[];
const allowedTo = (who: PersonId) => TYPES.filter((type) => may(who, type)).toSorted();

describe('who may do what (live-meeting.md 4)', () => {
  it('lets the holder do everything', () => {
    expect(allowedTo(LEAD)).toEqual(TYPES.toSorted());
  });

  it('lets a co-facilitator keep the room safe, but not lead', () => {
    expect(allowedTo(CO)).toEqual(
      [
        'Abandon',
        'AcceptBaton',
        'Amend',
        'Arrive',
        'Cancel',
        'ConfirmAttendance',
        'Hold',
        'Leave',
        'OpenLobby',
        'Resume',
        'Seal',
        'SetCurtain',
        'SetQuiet',
        'TakeBaton',
      ].toSorted(),
    );
  });

  it('lets a leader blank the wall and undo an own step, and nothing else for others', () => {
    expect(allowedTo(ANNA)).toEqual(['SetCurtain', 'Undo']);
    expect(may(ANNA, 'SetCurtain', { on: false })).toBe(false);
  });

  it('lets a leader pass, defer, end, come and go for himself or herself only', () => {
    const own: readonly MeetingCommandType[] = ['Pass', 'Defer', 'EndTurn', 'Arrive', 'Leave'];
    expect(own.every((type) => may(ANNA, type, { target: ANNA }))).toBe(true);
    expect(own.some((type) => may(ANNA, type, { target: BO }))).toBe(false);
    expect(may(ANNA, 'Retake', { target: ANNA })).toBe(false);
  });

  it('lets a guest accept the lead that was offered, and blank the wall', () => {
    expect(allowedTo(GUEST)).toEqual(['AcceptBaton', 'SetCurtain', 'TakeBaton']);
  });

  it('lets a company representative, an administrator or an evaluator do nothing (M9)', () => {
    expect(allowedTo(personId('company'))).toEqual([]);
    expect(TYPES.some((type) => may(personId('company'), type, { target: personId('company') }))).toBe(false);
  });

  it('lets the steward carry on only while the baton is vacant for a minute', () => {
    const people = meetingFacts().people.filter((person) => person.role !== 'co_facilitator');
    const meeting = startedMeeting([ANNA], { people }).must('NameSteward', { personId: ANNA });
    const allowed = (vacantMs: number | null) =>
      TYPES.filter((type) =>
        mayCommand(meeting.state, type, ANNA, {
          now: meeting.now,
          holderUnreachableSince: vacantMs === null ? null : meeting.now - vacantMs,
        }),
      ).toSorted();
    expect(allowed(60_000)).toEqual(['EndTurn', 'GoTo', 'Hold', 'Resume', 'SetCurtain', 'Undo']);
    expect(allowed(59_999)).toEqual(['SetCurtain', 'Undo']);
    expect(allowed(null)).toEqual(['SetCurtain', 'Undo']);
  });
});
