import { type Signal, computed, signal } from '@angular/core';
import { type Observable, Subject } from 'rxjs';
import { isProblem } from '../http/problem-error';
import { randomBetween } from '../ids/new-uuid';
import { type ApplyFact, type Fact, FactLog, type LiveSnapshot, type Progress, factOf } from './fact-log';
import type { LiveWish, OpenLiveSocket } from './live-socket';
import type { ServerClock } from './server-clock';
import { SocketKeeper } from './socket-keeper';
import { type Waking, watchWaking } from './waking';

/** The four honest states (live-meeting.md 8). */
export const LINK_STATES = ['live', 'catching_up', 'offline', 'problem'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** A message without a place in the log, such as who is here. */
export interface LiveMessage {
  readonly event: string;
  readonly payload: unknown;
}

export interface LiveLinkOptions<Snapshot extends LiveSnapshot> {
  readonly wish: LiveWish;
  /** Fetches everything the audience may see now. Rejects with a ProblemError. */
  readonly fetch: () => Promise<Snapshot>;
  /** How a fact changes the snapshot. Left out, every fact fetches a fresh one. */
  readonly apply?: ApplyFact<Snapshot>;
  /** Events that have no place in a log although they carry a number called `seq`: they arrive as messages. */
  readonly unordered?: readonly string[];
}

export interface LiveLinkParts {
  readonly open: OpenLiveSocket;
  readonly clock: ServerClock;
}

const SOCKET_PATIENCE_MS = 5_000;
const POLL_EVERY_MS = 2_000;
/** The clock is measured again, and a fact lost on the way is caught up with. */
const CHECK_EVERY_MS = 60_000;
const FETCH_AGAIN_MS = [1_000, 3_000] as const;
const REFUSED_AGAIN_MS = [15_000, 30_000] as const;

/**
 * Follows one thing live: a snapshot, then facts in order. A gap, a reconnect or waking up means "fetch the snapshot", so
 * that a lost message is never a lost fact. Where no socket comes up within 5 s the snapshot is polled every 2 s, and the
 * socket is tried on. Made by `followLive`; `close` ends it.
 */
export class LiveLink<Snapshot extends LiveSnapshot> {
  private readonly latest = signal<Snapshot | undefined>(undefined);
  private readonly connected = signal(false);
  private readonly polling = signal(false);
  /** A snapshot was fetched since the connection last came up or was doubted. */
  private readonly fresh = signal(false);
  private readonly trouble = signal<'offline' | 'problem' | undefined>(undefined);
  private readonly refusal = signal('');
  private readonly factStream = new Subject<Fact>();
  private readonly messageStream = new Subject<LiveMessage>();
  private readonly log: FactLog<Snapshot>;
  private readonly keeper: SocketKeeper;
  private readonly endings: (() => void)[];
  private fetching: Promise<void> | undefined;
  private fetchAgain = false;
  private later: ReturnType<typeof setTimeout> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private poll: ReturnType<typeof setInterval> | undefined;
  /** Refused: the fast polling rests until an answer comes. */
  private resting = false;
  private closed = false;

  /** The newest state that is known; undefined until the first snapshot came. */
  readonly snapshot: Signal<Snapshot | undefined> = this.latest.asReadonly();
  readonly state: Signal<LinkState> = computed(() => {
    const upToDate = this.fresh() && (this.connected() || this.polling());
    return this.trouble() ?? (upToDate ? 'live' : 'catching_up');
  });
  /** How the screen is kept up to date: at once, or every two seconds. */
  readonly means: Signal<'socket' | 'polling'> = computed(() => (this.polling() ? 'polling' : 'socket'));
  /** The code of the refusal while the state is `problem`, e.g. `platform.not-found`; else empty. */
  readonly code: Signal<string> = this.refusal.asReadonly();
  /** Facts in the order of the log, each once, when the snapshot holds them. */
  readonly facts: Observable<Fact> = this.factStream.asObservable();
  readonly messages: Observable<LiveMessage> = this.messageStream.asObservable();

  constructor(
    private readonly options: LiveLinkOptions<Snapshot>,
    private readonly parts: LiveLinkParts,
  ) {
    this.log = new FactLog(options.apply);
    this.keeper = new SocketKeeper(parts.open, options.wish, {
      opened: () => this.opened(),
      closed: () => this.lost(),
      failed: (code) => this.lost(code),
      message: (event, payload) => this.receive(event, payload),
    });
    const check = setInterval(() => this.check(), CHECK_EVERY_MS);
    this.endings = [parts.clock.follow(), watchWaking((reason) => this.wake(reason)), () => clearInterval(check)];
    if (!navigator.onLine) this.trouble.set('offline');
    this.beginPatience();
    this.keeper.connect();
    void this.refresh();
  }

  /** Fetches the snapshot. While one is on its way, one more is fetched after it, because it may be older than the wish. */
  refresh(): Promise<void> {
    if (this.closed) return Promise.resolve();
    this.fetchAgain = true;
    this.fetching ??= this.fetchUntilQuiet().finally(() => (this.fetching = undefined));
    return this.fetching;
  }

  /** Takes a state that came another way, such as with the answer to a command. An older one changes nothing. */
  take(snapshot: Snapshot): void {
    this.progress(this.log.adopt(snapshot));
  }

  /** Tells the server something that nobody has to answer and nothing is lost without. Without a line nothing is said. */
  tell(event: string, payload: object): void {
    this.keeper.tell(event, payload);
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.keeper.stop();
    this.stopPolling();
    clearTimeout(this.later);
    for (const end of this.endings) end();
    this.factStream.complete();
    this.messageStream.complete();
  }

  private opened(): void {
    this.connected.set(true);
    this.stopPolling();
    this.doubt();
    void this.parts.clock.measure(() => this.keeper.ping());
  }

  private lost(code?: string): void {
    this.connected.set(false);
    this.fresh.set(false);
    if (code) this.refused(code);
    else if (!navigator.onLine) this.trouble.set('offline');
    this.beginPatience();
  }

  private wake(reason: Waking): void {
    if (reason === 'offline') {
      this.keeper.distrust();
      return this.trouble.set('offline');
    }
    this.trouble.set(undefined);
    if (this.keeper.renew()) {
      this.connected.set(false);
      this.beginPatience();
    }
    this.doubt();
  }

  /** What is shown may be old: nothing more is applied to it before a snapshot has come. */
  private doubt(): void {
    this.fresh.set(false);
    this.log.hold();
    void this.refresh();
  }

  private check(): void {
    void this.refresh();
    if (this.connected()) void this.parts.clock.measure(() => this.keeper.ping());
  }

  private receive(event: string, payload: unknown): void {
    const fact = this.options.unordered?.includes(event) ? undefined : factOf(event, payload);
    if (fact) this.progress(this.log.receive(fact));
    else this.messageStream.next({ event, payload });
  }

  private progress({ told, stuck }: Progress): void {
    this.latest.set(this.log.snapshot);
    for (const fact of told) this.factStream.next(fact);
    if (stuck) void this.refresh();
  }

  private beginPatience(): void {
    if (this.polling()) return;
    this.patience ??= setTimeout(() => this.startPolling(), SOCKET_PATIENCE_MS);
  }

  private startPolling(): void {
    this.patience = undefined;
    if (this.closed || this.connected()) return;
    this.polling.set(true);
    if (!this.resting) void this.refresh();
    this.poll = setInterval(() => void (this.resting || this.refresh()), POLL_EVERY_MS);
  }

  private stopPolling(): void {
    clearTimeout(this.patience);
    clearInterval(this.poll);
    this.patience = undefined;
    this.poll = undefined;
    this.polling.set(false);
  }

  private async fetchUntilQuiet(): Promise<void> {
    while (this.fetchAgain && !this.closed) {
      this.fetchAgain = false;
      await this.fetchOnce();
    }
  }

  private async fetchOnce(): Promise<void> {
    clearTimeout(this.later);
    const sent = performance.now();
    try {
      const snapshot = await this.options.fetch();
      if (this.closed) return;
      this.trouble.set(undefined);
      this.refusal.set('');
      this.resting = false;
      if (!this.connected() && snapshot.serverNow !== undefined) {
        this.parts.clock.take({ sent, received: performance.now(), server: snapshot.serverNow });
      }
      const { told, stuck } = this.log.adopt(snapshot);
      this.progress({ told, stuck: false });
      this.fresh.set(!this.fetchAgain);
      // The server answered with less than it had told: asked again, but not in a circle.
      if (stuck) this.fetchLater(FETCH_AGAIN_MS);
    } catch (error) {
      if (!this.closed) this.failed(error);
    }
  }

  private failed(error: unknown): void {
    this.fresh.set(false);
    const refusal = isProblem(error) && error.status >= 400 ? error.code : undefined;
    if (refusal) this.refused(refusal);
    else this.trouble.set('offline');
    this.resting = isProblem(error) && error.status >= 400 && error.status < 500;
    this.fetchLater(this.resting ? REFUSED_AGAIN_MS : FETCH_AGAIN_MS);
  }

  private refused(code: string): void {
    this.trouble.set('problem');
    this.refusal.set(code);
  }

  private fetchLater([least, most]: readonly [number, number]): void {
    clearTimeout(this.later);
    this.later = setTimeout(() => void this.refresh(), randomBetween(least, most));
  }
}
