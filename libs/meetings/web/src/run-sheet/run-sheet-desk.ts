import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { CommandReply, FacilitatorView, SegmentId } from '@kreds/meetings/model';
import { Api, CommandOutbox, newUuid, useAction, isProblem } from '@kreds/platform-web';
import type { FacilitatorSnapshot, LiveSnapshot } from '../live/snapshot';
import { localMeeting } from './local-meeting';
import { beginRun, type LocalTap, withStep, withoutLast } from './local-run';
import { type FoundSheet, RunSheetShelf } from './run-sheet-shelf';

const TICK_MS = 1_000;
const KNOCK_EVERY_MS = 5_000;

/** How handing in stands: nothing to hand in, possible, done, or overtaken by somebody else. */
export type HandIn = 'none' | 'possible' | 'not-leading' | 'done' | 'overtaken';

/**
 * The run sheet of one meeting on this device: the sheet, the run that is led from it, and whether the server is there
 * again. Holder's steps are never sent by themselves: they are handed in once, by a tap (live-meeting.md 5a).
 */
@Injectable()
export class RunSheetDesk {
  private readonly api = inject(Api);
  private readonly outbox = inject(CommandOutbox);
  private readonly shelf = inject(RunSheetShelf);
  private meetingId = '';

  readonly loading = useAction();
  readonly sending = useAction();
  private readonly found = signal<FoundSheet | null>(null);
  private readonly moment = signal(Date.now());
  private readonly server = signal<FacilitatorSnapshot | null>(null);
  private readonly handedIn = signal<'no' | 'done' | 'overtaken'>('no');

  readonly sheet = computed(() => this.found()?.sheet ?? null);
  readonly keptAt = computed(() => (this.found()?.fresh ? null : (this.found()?.keptAt ?? null)));
  readonly run = this.shelf.localRun;
  /** Server time as this device can tell it alone, epoch ms: its own clock, put right by what the sheet said when it came. */
  readonly now = computed(() => this.moment() + this.offset());
  readonly serverThere = computed(() => this.server() !== null);
  readonly there = computed((): FacilitatorView | null => this.server()?.view ?? null);
  readonly view = computed((): FacilitatorView | null => {
    const sheet = this.sheet();
    return sheet ? localMeeting(sheet, this.run(), this.now()) : null;
  });
  readonly handIn = computed((): HandIn => {
    if (this.handedIn() !== 'no') return this.handedIn() === 'done' ? 'done' : 'overtaken';
    const server = this.server();
    if (!server || (this.run()?.steps.length ?? 0) === 0) return 'none';
    return server.view.baton.holder === server.me ? 'possible' : 'not-leading';
  });

  constructor() {
    const tick = setInterval(() => this.moment.set(Date.now()), TICK_MS);
    const knock = setInterval(() => void this.knock(), KNOCK_EVERY_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(tick);
      clearInterval(knock);
    });
  }

  open(meetingId: string): void {
    this.meetingId = meetingId;
    void this.loading.run(async () => {
      const found = await this.shelf.find(meetingId);
      await this.shelf.readRun(meetingId);
      this.found.set(found);
      await this.knock();
    });
  }

  /** Begins to lead from here, where the device last saw the group. */
  begin(): void {
    const sheet = this.sheet();
    if (!sheet || this.run()) return;
    this.handedIn.set('no');
    void this.shelf.keepRun(beginRun(this.meetingId, newUuid(), sheet.state.seq, this.now()));
  }

  tap(tap: LocalTap): void {
    const run = this.run();
    this.moment.set(Date.now());
    if (run) void this.shelf.keepRun(withStep(run, tap, this.now()));
  }

  strikeLast(): void {
    const run = this.run();
    if (run && run.steps.length > 0) void this.shelf.keepRun(withoutLast(run));
  }

  /** Hands the steps in, once, under one command id; a refusal because the group has moved on leaves them here. */
  handOver(): void {
    void this.sending.run(async () => {
      const [run, server] = [this.run(), this.server()];
      if (!run || !server) return;
      if (server.view.life === 'scheduled') await this.send({ type: 'OpenLobby', commandId: newUuid() });
      try {
        await this.send({
          type: 'AdoptLocalRun',
          commandId: run.commandId,
          batonEpoch: server.view.baton.epoch,
          fromSeq: run.fromSeq,
          steps: run.steps,
          handedInOffsetMs: Math.max(run.steps.at(-1)?.offsetMs ?? 0, Math.round(this.now() - run.beganAt)),
        });
      } catch (error) {
        if (!isProblem(error, 'meetings.local-run-overtaken')) throw error;
        this.handedIn.set('overtaken');
        await this.knock();
        return;
      }
      this.handedIn.set('done');
      await this.shelf.dropRun(this.meetingId);
    });
  }

  /** Moves the group to where this device is; offered when the steps themselves can no longer be taken over. */
  goThere(segmentId: SegmentId): void {
    void this.sending.run(async () => {
      const view = this.server()?.view;
      if (!view) return;
      await this.send({
        type: 'GoTo',
        commandId: newUuid(),
        batonEpoch: view.baton.epoch,
        fromSegment: view.currentSegment,
        segmentId,
        closeAnyway: true,
      });
      await this.letGo();
    });
  }

  async letGo(): Promise<void> {
    await this.shelf.dropRun(this.meetingId);
    this.handedIn.set('no');
    this.open(this.meetingId);
  }

  private async send(command: { readonly commandId: string } & Readonly<Record<string, unknown>>): Promise<void> {
    await this.outbox.send<CommandReply>(`/api/meetings/${this.meetingId}/commands`, command, 'now');
  }

  /** Looks whether the server is there; a refusal is an answer too, but not one to lead by. */
  private async knock(): Promise<void> {
    try {
      const snapshot = await this.api.get<LiveSnapshot>(`/api/meetings/${this.meetingId}/live`, { patience: 4_000 });
      this.server.set(snapshot.audience === 'facilitator' ? snapshot : null);
    } catch {
      this.server.set(null);
    }
  }

  private offset(): number {
    const found = this.found();
    return found ? found.sheet.serverNow - found.keptAt : 0;
  }
}
