import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PersonId, TIME_VISIBILITIES } from '@kreds/meetings/model';
import { LanguageStore, Session, useWords } from '@kreds/platform-web';
import type { Sent } from '../../live/live-meeting.store';
import { barWords } from '../bar.words';
import { stewardCandidates } from '../baton-part';
import { ConsoleCommands } from '../console-commands';
import { ConsoleDesk } from '../console-desk';
import { segmentName } from '../day-rows';

/** After a meeting has been over for a day it may be sealed by anybody who led; before that by choice. */
const LIVE_ENDINGS: readonly string[] = ['ended', 'abandoned'];

/** The rarer choices of the meeting, in the order of how often they are needed. */
@Component({
  selector: 'kreds-more-sheet',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './more-sheet.html',
  styleUrl: './more-sheet.css',
})
export class MoreSheet {
  protected readonly desk = inject(ConsoleDesk);
  protected readonly commands = inject(ConsoleCommands);
  protected readonly t = useWords(barWords);
  private readonly session = inject(Session);
  private readonly language = inject(LanguageStore);

  protected readonly otherLanguage = computed(() => (this.language.current() === 'da' ? 'en' : 'da'));
  protected readonly quiet = computed(() => this.desk.view()?.quiet ?? false);
  protected readonly code = computed(() => (this.desk.view()?.roomCode ?? '').replace(/(...)(?=.)/g, '$1 '));
  protected readonly skippable = computed(() => {
    const next = this.desk.next();
    return next ? { id: next.id, name: segmentName(next) } : null;
  });
  protected readonly times = computed(() =>
    TIME_VISIBILITIES.map((value) => ({ value, label: this.t(`time-${value}`) })),
  );
  protected readonly stewards = computed(() => {
    const view = this.desk.view();
    return view ? stewardCandidates(view) : [];
  });
  protected readonly maySeal = computed(() => LIVE_ENDINGS.includes(this.desk.view()?.life ?? ''));

  protected readonly setQuiet = (): Promise<Sent> => this.commands.setQuiet(!this.quiet());
  protected readonly insertBreak = (): Promise<Sent> => this.commands.insertBreak();
  protected readonly takeBaton = (): Promise<Sent> => this.commands.takeBaton();
  /** Offering to oneself takes the offer back. */
  protected readonly withdraw = (): Promise<Sent> | Promise<'done'> => {
    const me = this.desk.me();
    return me ? this.commands.offerBaton(me) : Promise.resolve('done');
  };

  protected switchLanguage(): void {
    void this.session.chooseLanguage(this.otherLanguage());
  }

  protected skip(): void {
    const next = this.desk.next();
    if (next) void this.act(() => this.commands.skip(next.id));
  }

  protected offer(to: PersonId): void {
    void this.act(() => this.commands.offerBaton(to));
  }

  /** The same name again takes the naming back. */
  protected steward(personId: PersonId): void {
    const named = this.desk.view()?.steward === personId;
    void this.act(() => this.commands.nameSteward(named ? null : personId));
  }

  protected async act(run: () => Promise<Sent>): Promise<void> {
    this.desk.close();
    await run();
  }
}
