import { DOCUMENT, DestroyRef, Injectable, inject, signal } from '@angular/core';
import { Api, isProblem } from '@kreds/platform-web';
import type { EnterAnswer, KnockAnswer } from '@kreds/meetings/model';

const KEY = 'kreds.door';
const ASK_EVERY_MS = 2_000;

/** out: nothing asked for · waiting: the sign stands here · open: let in · closed: turned away or too late. */
export type DoorState = 'out' | 'waiting' | 'open' | 'closed';

/**
 * Knocks with the room code and asks every two seconds whether somebody has opened. The ticket is kept for this tab alone,
 * so that a reload does not lose the place in the queue; it is gone when the door is.
 */
@Injectable()
export class WaitingAtDoor {
  private readonly api = inject(Api);
  private readonly storage = inject(DOCUMENT).defaultView?.sessionStorage;
  private readonly place = signal<DoorState>('out');
  private readonly said = signal('');
  private readonly lost = signal(false);
  private readonly entered = signal('');
  private ticket = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly state = this.place.asReadonly();
  /** Two digits to say aloud. */
  readonly sign = this.said.asReadonly();
  /** True while the server does not answer; the asking goes on. */
  readonly lineLost = this.lost.asReadonly();
  /** The meeting that was opened. */
  readonly meetingId = this.entered.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    this.goOnWaiting();
  }

  /** Rejects with a ProblemError when the code opens no meeting. */
  async knock(roomCode: string): Promise<void> {
    const answer = await this.api.post<KnockAnswer>('/api/door', { roomCode });
    this.ticket = answer.ticket;
    this.keep(JSON.stringify({ ticket: answer.ticket, sign: answer.sign }));
    this.wait(answer.sign);
  }

  leave(): void {
    clearTimeout(this.timer);
    this.keep(null);
    this.ticket = '';
    this.place.set('out');
  }

  private wait(sign: string): void {
    this.said.set(sign);
    this.place.set('waiting');
    this.askLater();
  }

  private askLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), ASK_EVERY_MS);
  }

  private async ask(): Promise<void> {
    const asked = this.ticket;
    try {
      const answer = await this.api.post<EnterAnswer>('/api/door/enter', { ticket: asked });
      if (asked !== this.ticket) return;
      this.lost.set(false);
      if (answer.state === 'waiting') return this.askLater();
      this.keep(null);
      this.entered.set(answer.meetingId);
      this.place.set('open');
    } catch (error) {
      if (asked !== this.ticket) return;
      if (isProblem(error, 'meetings.door-closed')) {
        this.keep(null);
        this.place.set('closed');
        return;
      }
      this.lost.set(true);
      this.askLater();
    }
  }

  private goOnWaiting(): void {
    const kept = this.read();
    if (!kept) return;
    this.ticket = kept.ticket;
    this.wait(kept.sign);
  }

  private read(): { readonly ticket: string; readonly sign: string } | undefined {
    try {
      const kept: unknown = JSON.parse(this.storage?.getItem(KEY) ?? 'null');
      if (typeof kept !== 'object' || kept === null || !('ticket' in kept) || !('sign' in kept)) return undefined;
      return { ticket: String(kept.ticket), sign: String(kept.sign) };
    } catch {
      return undefined;
    }
  }

  private keep(value: string | null): void {
    try {
      if (value === null) this.storage?.removeItem(KEY);
      else this.storage?.setItem(KEY, value);
    } catch {
      // Without storage a reload asks for the code again.
    }
  }
}
