import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonId } from '@kreds/meetings/model';
import { Api, useAction, useFormats, useWords } from '@kreds/platform-web';
import { KBanner, iconWifiSlash } from '@kreds/ui';
import { LiveMeetingStore } from '../live/live-meeting.store';
import { RunSheetShelf } from '../run-sheet/run-sheet-shelf';
import { takesPart } from './circle-rows';
import { ConsoleCommands } from './console-commands';
import { ConsoleDesk } from './console-desk';
import { consoleWords } from './console.words';
import { hintOf } from './hints';
import { RefusalBanner } from './refusal-banner';

/** The one thing that needs an answer now, in the flow of the page. */
@Component({
  selector: 'kreds-hint-line',
  imports: [KBanner, RefusalBanner, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hint-line.html',
  styleUrl: './hint-line.css',
})
export class HintLine {
  protected readonly store = inject(LiveMeetingStore);
  protected readonly desk = inject(ConsoleDesk);
  protected readonly commands = inject(ConsoleCommands);
  private readonly shelf = inject(RunSheetShelf);
  private readonly api = inject(Api);
  protected readonly t = useWords(consoleWords);
  protected readonly f = useFormats();
  protected readonly answering = useAction();
  protected readonly iconOffline = iconWifiSlash;
  private readonly dismissed = signal<ReadonlySet<string>>(new Set());

  protected readonly hint = computed(() => {
    const [view, baton, time] = [this.desk.view(), this.desk.baton(), this.desk.time()];
    if (!view || !baton || !time) return null;
    return hintOf({
      view,
      baton,
      time,
      doors: this.desk.doors(),
      serverAway: this.desk.serverAway(),
      link: this.store.state(),
      now: this.desk.now(),
      refused: this.store.refusal() !== null,
      localRun: this.shelf.waiting(),
      dismissed: this.dismissed(),
    });
  });

  protected readonly holder = computed(() => this.desk.baton()?.holderName ?? '');
  protected readonly speaker = computed(() => this.desk.nameOf(this.desk.turn()?.speaking ?? null));
  protected readonly leaders = computed(() => this.desk.view()?.people.filter(takesPart) ?? []);

  protected dismiss(what: string): void {
    this.dismissed.update((all) => new Set([...all, what]));
  }

  protected giveBack(from: number, until: number): void {
    const target = this.desk.turn()?.time ? 'turn' : 'segment';
    void this.commands.giveMinute(target, Math.max(1, Math.round(until - from)));
    this.dismiss(`away:${until}`);
  }

  protected letIn(doorId: string, personId: PersonId | null): void {
    const path = `/api/meetings/${this.desk.view()?.meetingId ?? ''}/doors/${doorId}`;
    void this.answering.run(() => this.api.post(path, { personId })).then(() => this.store.refresh());
  }

  protected reload(): void {
    location.reload();
  }
}
