import { Injectable, inject, signal } from '@angular/core';
import { Api } from '../http/api';
import { ProblemError, isProblem } from '../http/problem-error';
import { webProblemWords } from '../http/web-problems';
import { randomBetween } from '../ids/new-uuid';
import { LanguageStore } from '../language/language-store';
import { sayIn } from '../words/say';

/** A command says what its sender saw, and carries the id under which it happens at most once. */
export interface Command {
  readonly commandId: string;
}

/**
 * `now`: who leads means this moment; without a line it is refused at once, and after 12 s without an answer it is given
 * up, because the group has moved on. `keep`: a person's own text or choice; it waits for the line as long as it takes.
 */
export type Urgency = 'now' | 'keep';

const ATTEMPT_MS = 5_000;
const GIVE_UP_MS = 12_000;
const LONGEST_PAUSE_MS = 4_000;
const FIRST_PAUSE_MS = 400;

/**
 * Sends commands one after the other, each with the same id until the server has answered, so that a command that got
 * through unnoticed happens once (live-meeting.md 7). A refusal is an answer.
 */
@Injectable({ providedIn: 'root' })
export class CommandOutbox {
  private readonly api = inject(Api);
  private readonly say = sayIn(webProblemWords, inject(LanguageStore).current);
  private readonly lanes: Record<Urgency, Promise<unknown>> = { now: Promise.resolve(), keep: Promise.resolve() };
  private readonly unanswered = signal(0);

  /** How many commands have no answer yet. */
  readonly waiting = this.unanswered.asReadonly();

  /**
   * Posts the command and resolves with the server's answer. Rejects with the server's refusal, with `web.not-sent` when
   * it was not sent for want of a line, or with `web.no-answer` when nobody knows whether it arrived.
   */
  async send<Answer>(path: string, command: Command, urgency: Urgency = 'now'): Promise<Answer> {
    if (urgency === 'now' && !navigator.onLine) throw this.notSent();
    const until = urgency === 'now' ? Date.now() + GIVE_UP_MS : Infinity;
    this.unanswered.update((count) => count + 1);
    const mine = this.lanes[urgency].then(() => this.untilAnswered<Answer>(path, command, until));
    this.lanes[urgency] = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.unanswered.update((count) => count - 1);
    }
  }

  private async untilAnswered<Answer>(path: string, command: Command, until: number): Promise<Answer> {
    let tried: ProblemError | undefined;
    for (let attempt = 0; ; attempt++) {
      if (Date.now() >= until) throw tried ?? this.notSent();
      try {
        return await this.api.post<Answer>(path, command, { patience: ATTEMPT_MS });
      } catch (error) {
        if (!isProblem(error) || !error.unanswered) throw error;
        tried = error;
      }
      await pause(attempt);
    }
  }

  private notSent(): ProblemError {
    return new ProblemError('web.not-sent', this.say('not-sent'), 0);
  }
}

/** Longer from try to try, cut short when the line comes back. */
function pause(attempt: number): Promise<void> {
  const longest = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(attempt, 10), LONGEST_PAUSE_MS);
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, randomBetween(longest / 2, longest));
    window.addEventListener('online', go);
  });
}
