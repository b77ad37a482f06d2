import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import {
  Api,
  DeviceStorage,
  LIVE_SOCKETS,
  LanguageStore,
  LiveLink,
  ProblemError,
  ServerClock,
} from '@kreds/platform-web';
import { hearingRefresh } from '../live/refresh-messages';
import { type WallSnapshot, wallAfterFact } from './wall-snapshot';

/** Says that this browser was made a wall once; the cookie itself cannot be read here. Nothing about the meeting. */
const KEY = 'kreds.wall';
const TRY_AGAIN_MS = 3_000;

/** looking: nobody knows yet · unpaired: a code is needed · showing: there is a picture, be it from a moment ago. */
export type WallState = 'looking' | 'unpaired' | 'showing';

/**
 * The wall of one meeting, known by its own cookie. A reload goes on where it was; a lost line keeps the last picture; a
 * wall that was closed from the console shows nothing any more.
 */
@Injectable()
export class WallLink {
  private readonly api = inject(Api);
  private readonly clock = inject(ServerClock);
  private readonly openSocket = inject(LIVE_SOCKETS);
  private readonly storage = inject(DeviceStorage);
  private readonly language = inject(LanguageStore);
  private readonly link = signal<LiveLink<WallSnapshot> | undefined>(undefined);
  private readonly needsCode = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private left = false;

  readonly picture = computed(() => (this.closed() ? null : (this.link()?.snapshot()?.view ?? null)));
  /** Server time in epoch ms, once a second. */
  readonly now = this.clock.now;
  readonly lineLost = computed(() => {
    const state = this.link()?.state();
    return state === 'offline' || state === 'problem';
  });
  readonly state = computed((): WallState => {
    if (this.needsCode() || this.closed()) return 'unpaired';
    return this.picture() === null ? 'looking' : 'showing';
  });
  private readonly closed = computed(() => isClosed(this.link()?.code() ?? ''));

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.left = true;
      clearTimeout(this.timer);
      this.link()?.close();
    });
    if (this.storage.read(KEY) === 'paired') void this.look();
    else this.needsCode.set(true);
  }

  /** Makes this browser the wall. Rejects with a ProblemError, `meetings.code-unknown` for a wrong or old code. */
  async pair(code: string): Promise<void> {
    await this.api.post('/api/wall/open', { code });
    this.storage.keep(KEY, 'paired');
    this.link()?.close();
    this.link.set(undefined);
    this.needsCode.set(false);
    await this.look();
  }

  private async look(): Promise<void> {
    try {
      const wall = await this.fetch();
      if (!this.left) this.follow(wall);
    } catch (error) {
      if (this.left) return;
      if (error instanceof ProblemError && !error.unanswered) {
        this.storage.keep(KEY, null);
        this.needsCode.set(true);
      } else {
        this.timer = setTimeout(() => void this.look(), TRY_AGAIN_MS);
      }
    }
  }

  private follow(wall: WallSnapshot): void {
    const link: LiveLink<WallSnapshot> = new LiveLink<WallSnapshot>(
      {
        wish: { topic: 'wall', id: wall.meetingId, as: 'room-screen' },
        fetch: () => this.fetch(),
        apply: wallAfterFact,
      },
      { open: hearingRefresh(this.openSocket, () => void link.refresh()), clock: this.clock },
    );
    this.link.set(link);
  }

  private async fetch(): Promise<WallSnapshot> {
    const wall = await this.api.get<WallSnapshot>('/api/wall/live');
    if (wall.language !== this.language.current()) this.language.choose(wall.language);
    return wall;
  }
}

/** The cookie opens nothing any more: the walls were closed, or the meeting is gone. */
function isClosed(code: string): boolean {
  return code === 'platform.sign-in-needed' || code === 'platform.not-found';
}
