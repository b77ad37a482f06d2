import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '@kreds/kernel';
import type { MeetingId, PersonId } from '@kreds/meetings/model';
import { CLOCK } from '@kreds/platform-api';
import {
  closed,
  type DeviceTrace,
  DOWN_MS,
  NO_TRACE,
  opened,
  POLL_MS,
  seen,
  statusOf,
  unreachableSince,
  UP_MS,
} from './presence-status';
import type { PersonPresence } from '@kreds/meetings/model';

/** The steward may carry on after this long without a leader, ms (live-meeting.md 4). */
const VACANT_MS = 60_000;

/**
 * Who is on line in which meeting, in this process's memory alone: never in the log, never in the database. It tells its
 * listener when a status may have changed; what follows from that is decided elsewhere.
 */
@Injectable()
export class Presence implements OnModuleDestroy {
  private readonly meetings = new Map<MeetingId, Map<PersonId, DeviceTrace>>();
  private readonly polling = new Set<string>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly bornAt: number;
  private changed: (meetingId: MeetingId, personId: PersonId) => void = () => undefined;

  constructor(@Inject(CLOCK) private readonly clock: Clock) {
    this.bornAt = clock.now();
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  listen(changed: (meetingId: MeetingId, personId: PersonId) => void): void {
    this.changed = changed;
  }

  open(meetingId: MeetingId, personId: PersonId): void {
    this.note(meetingId, personId, opened(this.traceOf(meetingId, personId), this.clock.now()));
    this.later(UP_MS, meetingId, personId);
  }

  close(meetingId: MeetingId, personId: PersonId): void {
    this.note(meetingId, personId, closed(this.traceOf(meetingId, personId), this.clock.now()));
    this.later(DOWN_MS, meetingId, personId);
    this.later(VACANT_MS, meetingId, personId);
  }

  /** A request of a device; it counts for those that poll because they cannot hold a socket. */
  touch(meetingId: MeetingId, personId: PersonId): void {
    const trace = seen(this.traceOf(meetingId, personId), this.clock.now());
    this.peopleOf(meetingId).set(personId, trace);
    if (trace.sockets === 0) this.watchPolling(meetingId, personId);
  }

  /** Polling ends without a word, so one timer per person looks whether it still goes on. */
  private watchPolling(meetingId: MeetingId, personId: PersonId): void {
    const key = `${meetingId}|${personId}`;
    if (this.polling.has(key)) return;
    this.polling.add(key);
    this.later(POLL_MS + DOWN_MS, meetingId, personId, () => {
      this.polling.delete(key);
      const { sockets, lastSeen } = this.traceOf(meetingId, personId);
      const stillPolls = sockets === 0 && lastSeen !== null && this.clock.now() - lastSeen < POLL_MS + DOWN_MS;
      if (stillPolls) this.watchPolling(meetingId, personId);
    });
  }

  /** Since when somebody has no connected device, epoch ms; null while there is one. */
  unreachableSince(meetingId: MeetingId, personId: PersonId): number | null {
    return unreachableSince(this.traceOf(meetingId, personId), this.clock.now(), this.bornAt);
  }

  /** How long somebody has had no connected device, ms; null while there is one. */
  goneForMs(meetingId: MeetingId, personId: PersonId): number | null {
    const since = this.unreachableSince(meetingId, personId);
    return since === null ? null : this.clock.now() - since;
  }

  of(meetingId: MeetingId, people: readonly PersonId[]): readonly PersonPresence[] {
    const now = this.clock.now();
    return people.map((personId) => ({
      personId,
      status: statusOf(this.traceOf(meetingId, personId), now, this.bornAt),
    }));
  }

  private note(meetingId: MeetingId, personId: PersonId, trace: DeviceTrace): void {
    this.peopleOf(meetingId).set(personId, trace);
    this.changed(meetingId, personId);
  }

  private later(ms: number, meetingId: MeetingId, personId: PersonId, first?: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      first?.();
      this.changed(meetingId, personId);
    }, ms + 50);
    timer.unref();
    this.timers.add(timer);
  }

  private peopleOf(meetingId: MeetingId): Map<PersonId, DeviceTrace> {
    const people = this.meetings.get(meetingId) ?? new Map<PersonId, DeviceTrace>();
    this.meetings.set(meetingId, people);
    return people;
  }

  private traceOf(meetingId: MeetingId, personId: PersonId): DeviceTrace {
    return this.meetings.get(meetingId)?.get(personId) ?? NO_TRACE;
  }
}
