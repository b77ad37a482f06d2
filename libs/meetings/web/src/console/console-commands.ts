import { Injectable, inject } from '@angular/core';
import type { AttendanceCode, PersonId, SegmentId, TimeVisibility } from '@kreds/meetings/model';
import { newUuid } from '@kreds/platform-web';
import { LiveMeetingStore, type Sent } from '../live/live-meeting.store';
import type { CommandBody } from '../live/snapshot';
import { ConsoleDesk } from './console-desk';

const MINUTE_MS = 60_000;
const BREAK_MINUTES = 10;

/** Refusals that a facilitator may confirm; the same command goes again with the flag. */
const CONFIRMABLE: Readonly<Record<string, 'closeAnyway' | 'confirmProtected' | 'confirm'>> = {
  'meetings.round-open': 'closeAnyway',
  'meetings.protected-minutes': 'confirmProtected',
  'meetings.confirm-take': 'confirm',
};

/** Everything a facilitator can set off. Each command names what the person saw, so that a late tap changes nothing. */
@Injectable()
export class ConsoleCommands {
  private readonly store = inject(LiveMeetingStore);
  private readonly desk = inject(ConsoleDesk);

  openLobby(): Promise<Sent> {
    return this.store.send({ type: 'OpenLobby' });
  }

  start(): Promise<Sent> {
    return this.store.send({ type: 'Start', ...this.epoch() });
  }

  /** @param closeAnyway the person has already said that an open round may be left */
  end(closeAnyway = false): Promise<Sent> {
    return this.store.send({ type: 'End', ...this.epoch(), ...this.from(), ...(closeAnyway ? { closeAnyway } : {}) });
  }

  reopen(): Promise<Sent> {
    return this.store.send({ type: 'Reopen', ...this.epoch() });
  }

  async goTo(segmentId: SegmentId): Promise<Sent> {
    const sent = await this.store.send({ type: 'GoTo', ...this.epoch(), ...this.from(), segmentId }, 'GoTo');
    if (sent === 'done') this.desk.backToGroup();
    return sent;
  }

  skip(segmentId: SegmentId): Promise<Sent> {
    return this.store.send({ type: 'Skip', ...this.epoch(), segmentId });
  }

  holdOrResume(): Promise<Sent> {
    return this.store.send({ type: this.desk.held() ? 'Resume' : 'Hold' }, 'Hold');
  }

  beginTurn(personId: PersonId): Promise<Sent> {
    const body = { ...this.epoch(), ...this.from(), ...this.speaking(), personId };
    return this.store.send({ type: this.mustRetake(personId) ? 'Retake' : 'BeginTurn', ...body }, 'BeginTurn');
  }

  endTurn(personId: PersonId): Promise<Sent> {
    return this.store.send({ type: 'EndTurn', ...this.epoch(), ...this.from(), personId }, 'BeginTurn');
  }

  holdOrResumeTurn(personId: PersonId): Promise<Sent> {
    const type = this.desk.turn()?.turnHeld ? 'ResumeTurn' : 'HoldTurn';
    return this.store.send({ type, ...this.epoch(), personId }, 'HoldTurn');
  }

  pass(personId: PersonId): Promise<Sent> {
    return this.store.send({ type: 'Pass', ...this.epoch(), ...this.from(), personId }, `person:${personId}`);
  }

  defer(personId: PersonId): Promise<Sent> {
    return this.store.send({ type: 'Defer', ...this.epoch(), ...this.from(), personId }, `person:${personId}`);
  }

  markAbsent(personId: PersonId): Promise<Sent> {
    return this.store.send({ type: 'MarkAbsent', ...this.epoch(), ...this.from(), personId }, `person:${personId}`);
  }

  markBack(personId: PersonId): Promise<Sent> {
    return this.store.send({ type: 'MarkBack', ...this.epoch(), ...this.from(), personId }, `person:${personId}`);
  }

  arrive(personId: PersonId, how: 'in_room' | 'online' = 'in_room'): Promise<Sent> {
    return this.store.send({ type: 'Arrive', personId, how }, `person:${personId}`);
  }

  leave(personId: PersonId): Promise<Sent> {
    return this.store.send({ type: 'Leave', personId }, `person:${personId}`);
  }

  /** Before the record is sealed attendance is confirmed; afterwards a correction is added to it (N3). */
  attend(personId: PersonId, attendance: AttendanceCode): Promise<Sent> {
    if (this.desk.view()?.life === 'sealed') {
      return this.store.send(
        { type: 'Amend', code: 'attendance_wrong', personId, attendance },
        `attendance:${personId}`,
      );
    }
    return this.store.send({ type: 'ConfirmAttendance', personId, attendance }, `attendance:${personId}`);
  }

  setOrder(order: readonly PersonId[]): Promise<Sent> {
    return this.store.send({ type: 'SetOrder', ...this.epoch(), ...this.from(), order: [...order] });
  }

  giveMinute(target: 'segment' | 'turn', ms = MINUTE_MS): Promise<Sent> {
    return this.store.send({ type: 'AddTime', ...this.epoch(), target, ms }, `AddTime:${target}`);
  }

  setTime(segmentId: SegmentId, plannedMs: number): Promise<Sent> {
    return this.store.send({ type: 'SetTime', ...this.epoch(), segmentId, plannedMs }, `SetTime:${segmentId}`);
  }

  replan(choice: Extract<CommandBody, { type: 'Replan' }>['choice']): Promise<Sent> {
    return this.store.send({ type: 'Replan', ...this.epoch(), choice });
  }

  showTime(segmentId: SegmentId, timeVisible: TimeVisibility): Promise<Sent> {
    return this.store.send({ type: 'SetTimeVisible', ...this.epoch(), segmentId, timeVisible });
  }

  insertBreak(): Promise<Sent> {
    const segmentId = newUuid() as SegmentId;
    return this.store.send({ type: 'InsertBreak', ...this.epoch(), segmentId, ms: BREAK_MINUTES * MINUTE_MS });
  }

  setQuiet(on: boolean): Promise<Sent> {
    return this.store.send({ type: 'SetQuiet', on });
  }

  setCurtain(on: boolean): Promise<Sent> {
    return this.store.send({ type: 'SetCurtain', on });
  }

  undo(seq: number): Promise<Sent> {
    return this.store.send({ type: 'Undo', ...this.epoch(), seq });
  }

  offerBaton(to: PersonId): Promise<Sent> {
    return this.store.send({ type: 'OfferBaton', ...this.epoch(), to });
  }

  acceptBaton(): Promise<Sent> {
    return this.store.send({ type: 'AcceptBaton', ...this.epoch() }, 'Baton');
  }

  /** While whoever leads is there, the server asks for a second confirm; see {@link confirmLabel}. */
  takeBaton(): Promise<Sent> {
    return this.store.send({ type: 'TakeBaton' }, 'Baton');
  }

  nameSteward(personId: PersonId | null): Promise<Sent> {
    return this.store.send({ type: 'NameSteward', ...this.epoch(), personId });
  }

  abandon(): Promise<Sent> {
    return this.store.send({ type: 'Abandon' });
  }

  cancel(): Promise<Sent> {
    return this.store.send({ type: 'Cancel' });
  }

  seal(): Promise<Sent> {
    return this.store.send({ type: 'Seal' });
  }

  /** Whether the last refusal may be confirmed, and of which kind it is. */
  confirmable(code: string): 'closeAnyway' | 'confirmProtected' | 'confirm' | null {
    return CONFIRMABLE[code] ?? null;
  }

  /** Sends the refused command again, with the person's yes. What it names as seen stays as it was seen. */
  async confirm(): Promise<Sent | null> {
    const refusal = this.store.refusal();
    const flag = refusal ? CONFIRMABLE[refusal.code] : undefined;
    if (!refusal || !flag) return null;
    const sent = await this.store.send(confirmed(refusal.body, flag));
    if (sent === 'done' && refusal.body.type === 'GoTo') this.desk.backToGroup();
    return sent;
  }

  private epoch(): { readonly batonEpoch: number } {
    return { batonEpoch: this.desk.view()?.baton.epoch ?? 0 };
  }

  private from(): { readonly fromSegment: SegmentId | null } {
    return { fromSegment: this.desk.view()?.currentSegment ?? null };
  }

  private speaking(): { readonly fromTurn: PersonId | null } {
    return { fromTurn: this.desk.turn()?.speaking ?? null };
  }

  /** Who has passed, was away, or had a turn in a round that is over gets it back by retaking. */
  private mustRetake(personId: PersonId): boolean {
    const round = this.desk.current()?.round;
    const state = round?.turns.find((turn) => turn.personId === personId)?.state;
    return state === 'passed' || state === 'absent' || (state === 'done' && round?.state === 'complete');
  }
}

function confirmed(body: CommandBody, flag: 'closeAnyway' | 'confirmProtected' | 'confirm'): CommandBody {
  if (body.type === 'Replan') return { ...body, choice: { ...body.choice, [flag]: true } } as CommandBody;
  return { ...body, [flag]: true } as CommandBody;
}
