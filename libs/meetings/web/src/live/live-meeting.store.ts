import { DestroyRef, Injectable, type Signal, computed, inject, signal } from '@angular/core';
import type { CommandReply, MeetingFact } from '@kreds/meetings/model';
import {
  Api,
  CommandOutbox,
  KeyHolds,
  LIVE_SOCKETS,
  LiveLink,
  type LinkState,
  ProblemError,
  ServerClock,
  newUuid,
  useSentences,
} from '@kreds/platform-web';
import { afterFact } from './after-fact';
import type { CommandBody, FacilitatorSnapshot, LeaderSnapshot, LiveSnapshot, PersonPresence } from './snapshot';
import { presenceOf } from './presence-message';
import { hearingRefresh } from './refresh-messages';

/** A command that was not carried out, kept so that the person can confirm and send it again. */
export interface Refused {
  readonly code: string;
  readonly title: string;
  readonly body: CommandBody;
}

export type Sent = 'done' | 'refused' | 'unanswered';

/** How many facts are remembered, to say what undo would take back. */
const MOST_FACTS = 60;
/** A fact comes within this time of the answer, else the snapshot is fetched, ms. */
const FACT_PATIENCE_MS = 600;
/** Nothing of a meeting that is over for good changes any more. */
const GONE = ['platform.not-found', 'platform.sign-in-needed'];

/**
 * One running meeting as this device sees it: the snapshot, then facts in order, and every command with one id until it is
 * answered (live-meeting.md 7 and 8). Provided by a page; call {@link follow} once.
 */
@Injectable()
export class LiveMeetingStore {
  private readonly api = inject(Api);
  private readonly clock = inject(ServerClock);
  private readonly outbox = inject(CommandOutbox);
  private readonly openSocket = inject(LIVE_SOCKETS);
  private readonly sentenceOf = useSentences();
  private readonly destroyed = inject(DestroyRef);

  private readonly link = signal<LiveLink<LiveSnapshot> | undefined>(undefined);
  private readonly online = signal<readonly PersonPresence[] | undefined>(undefined);
  private readonly busy = signal<ReadonlySet<string>>(new Set());
  private readonly lastRefusal = signal<Refused | null>(null);
  private readonly heard = signal<readonly MeetingFact[]>([]);
  private meetingId = '';

  readonly snapshot = computed(() => this.link()?.snapshot());
  readonly facilitator = computed((): FacilitatorSnapshot | null => {
    const snapshot = this.snapshot();
    if (snapshot?.audience !== 'facilitator') return null;
    return { ...snapshot, presence: this.online() ?? snapshot.presence };
  });
  readonly leader = computed((): LeaderSnapshot | null => {
    const snapshot = this.snapshot();
    return snapshot?.audience === 'leader' ? snapshot : null;
  });
  /** Server time in epoch ms, once a second. */
  readonly now: Signal<number> = this.clock.now;
  /** True when only whole minutes are known well enough to be shown. */
  readonly coarse = this.clock.coarse;
  readonly state = computed((): LinkState => this.link()?.state() ?? 'catching_up');
  /** Nobody may follow this meeting from here: not there, or not yours. */
  readonly gone = computed(() => this.snapshot() === undefined && GONE.includes(this.link()?.code() ?? ''));
  readonly refusal = this.lastRefusal.asReadonly();
  readonly facts = this.heard.asReadonly();
  /** True while at least one command waits for its answer. */
  readonly sending = computed(() => this.busy().size > 0);

  constructor() {
    // Being in a meeting is using the app: nothing locks while it is followed (confidentiality.md 3.6).
    const letGo = inject(KeyHolds).hold();
    this.destroyed.onDestroy(() => {
      letGo();
      this.link()?.close();
    });
  }

  /** @param as `room-guest` for a borrowed phone that was let in at the door */
  follow(meetingId: string, as: 'account' | 'room-guest' = 'account'): void {
    if (this.meetingId === meetingId) return;
    this.link()?.close();
    this.meetingId = meetingId;
    const link = new LiveLink<LiveSnapshot>(
      {
        wish: { topic: 'meeting', id: meetingId, as },
        fetch: () => this.fetch(meetingId),
        apply: (snapshot, fact) => afterFact(snapshot, fact),
      },
      { open: hearingRefresh(this.openSocket, () => void this.refresh()), clock: this.clock },
    );
    link.facts.subscribe(({ event, payload }) => this.hear({ ...(payload as object), type: event } as MeetingFact));
    link.messages.subscribe(({ event, payload }) => this.receive(event, payload));
    this.link.set(link);
  }

  refresh(): Promise<void> {
    return this.link()?.refresh() ?? Promise.resolve();
  }

  /** Whether the command behind this control waits for its answer. */
  pending(control: string): boolean {
    return this.busy().has(control);
  }

  /**
   * Sends one command with one id until it is answered. A second tap on the same control meanwhile does nothing. After a
   * refusal the screen is brought to the present and {@link refusal} says why, in one sentence.
   */
  async send(body: CommandBody, control: string = body.type): Promise<Sent> {
    if (this.pending(control)) return 'unanswered';
    this.lastRefusal.set(null);
    this.busy.update((busy) => new Set([...busy, control]));
    try {
      const command = { ...body, commandId: newUuid(), clientTime: Date.now() };
      const reply = await this.outbox.send<CommandReply>(`/api/meetings/${this.meetingId}/commands`, command, 'now');
      this.expect(reply.kind === 'already_true' ? reply.seq : reply.seqTo);
      return 'done';
    } catch (error) {
      this.lastRefusal.set({ code: codeOf(error), title: this.sentenceOf(error), body });
      void this.refresh();
      return error instanceof ProblemError && error.unanswered ? 'unanswered' : 'refused';
    } finally {
      this.busy.update((busy) => new Set([...busy].filter((one) => one !== control)));
    }
  }

  forgetRefusal(): void {
    this.lastRefusal.set(null);
  }

  /** What was answered should soon be seen here; where no fact brings it, the snapshot does. */
  private expect(seq: number): void {
    setTimeout(
      () => {
        if ((this.snapshot()?.seq ?? 0) < seq) void this.refresh();
      },
      this.link()?.means() === 'polling' ? 0 : FACT_PATIENCE_MS,
    );
  }

  private async fetch(meetingId: string): Promise<LiveSnapshot> {
    const snapshot = await this.api.get<LiveSnapshot>(`/api/meetings/${meetingId}/live`);
    this.online.set(undefined);
    return snapshot;
  }

  private hear(fact: MeetingFact): void {
    this.heard.update((heard) => [...heard, fact].slice(-MOST_FACTS));
  }

  private receive(event: string, payload: unknown): void {
    if (event === 'meeting.presence.v1') this.online.set(presenceOf(payload));
    else void this.refresh();
  }
}

function codeOf(error: unknown): string {
  return error instanceof ProblemError ? error.code : 'web.unexpected';
}
