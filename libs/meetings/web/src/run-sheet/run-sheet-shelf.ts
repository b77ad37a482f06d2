import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { Api, ProblemError, Session } from '@kreds/platform-web';
import { DeviceDrawer } from './device-drawer';
import type { LocalRun } from './local-run';
import type { RunSheet } from '@kreds/meetings/model';

/** A kept sheet holds names, so it stays no longer than the meeting and the day after. Ms. */
const KEPT_FOR_MS = 36 * 3_600_000;
const SOON_MS = 400;

interface KeptSheet {
  readonly sheet: RunSheet;
  /** Epoch ms on this device. */
  readonly keptAt: number;
}

/** What came of asking for a sheet: fresh from the server, or as it was kept on this device. */
export interface FoundSheet {
  readonly sheet: RunSheet;
  readonly keptAt: number;
  readonly fresh: boolean;
}

/**
 * Run sheets on this device and the run that was led from it. Sheets go when somebody signs out and when they are old; a run
 * holds ids and times alone and stays until it is handed in or let go.
 */
@Injectable({ providedIn: 'root' })
export class RunSheetShelf {
  private readonly api = inject(Api);
  private readonly drawer = inject(DeviceDrawer);
  private readonly session = inject(Session);
  private readonly run = signal<LocalRun | null>(null);
  private soon: ReturnType<typeof setTimeout> | undefined;

  readonly localRun = this.run.asReadonly();
  /** A run with at least one step waits to be handed in. */
  readonly waiting = computed(() => (this.run()?.steps.length ?? 0) > 0);

  constructor() {
    effect(() => {
      if (this.session.state() === 'anonymous') untracked(() => void this.dropSheets(() => true));
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.soon));
    void this.dropSheets(({ keptAt }) => Date.now() - keptAt > KEPT_FOR_MS);
  }

  /** Keeps the sheet as it is a moment from now; many facts in a row fetch it once. */
  keepSoon(meetingId: string): void {
    if (this.soon === undefined) void this.readRun(meetingId);
    clearTimeout(this.soon);
    this.soon = setTimeout(() => void this.fetch(meetingId).catch(() => undefined), SOON_MS);
  }

  /** The sheet from the server, else the one that was kept. @throws ProblemError when there is neither, or it is not ours */
  async find(meetingId: string): Promise<FoundSheet> {
    try {
      return { sheet: await this.fetch(meetingId), keptAt: Date.now(), fresh: true };
    } catch (error) {
      if (error instanceof ProblemError && !error.unanswered) throw error;
      const kept = await this.drawer.read<KeptSheet>(sheetKey(meetingId));
      if (!kept) throw error;
      return { ...kept, fresh: false };
    }
  }

  async readRun(meetingId: string): Promise<LocalRun | null> {
    this.run.set((await this.drawer.read<LocalRun>(runKey(meetingId))) ?? null);
    return this.run();
  }

  async keepRun(run: LocalRun): Promise<void> {
    this.run.set(run);
    await this.drawer.keep(runKey(run.meetingId), run);
  }

  async dropRun(meetingId: string): Promise<void> {
    this.run.set(null);
    await this.drawer.drop(runKey(meetingId));
  }

  private async fetch(meetingId: string): Promise<RunSheet> {
    const sheet = await this.api.get<RunSheet>(`/api/meetings/${meetingId}/run-sheet`, { patience: 6_000 });
    await this.drawer.keep(sheetKey(meetingId), { sheet, keptAt: Date.now() } satisfies KeptSheet);
    return sheet;
  }

  private async dropSheets(old: (kept: KeptSheet) => boolean): Promise<void> {
    for (const key of await this.drawer.keys()) {
      if (!key.startsWith('sheet:')) continue;
      const kept = await this.drawer.read<KeptSheet>(key);
      if (kept && old(kept)) await this.drawer.drop(key);
    }
  }
}

function sheetKey(meetingId: string): string {
  return `sheet:${meetingId}`;
}

function runKey(meetingId: string): string {
  return `run:${meetingId}`;
}
