import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PersonId } from '@kreds/meetings/model';
import { useWords } from '@kreds/platform-web';
import type { Sent } from '../../live/live-meeting.store';
import { NotesSlot } from '../../live/notes-slot';
import { ConsoleCommands } from '../console-commands';
import { ConsoleDesk } from '../console-desk';
import { ConsoleNotesDesk } from '../console-notes-desk';
import { peopleWords } from '../people.words';

/** What can be done about one person now; what makes no sense is left out. */
@Component({
  selector: 'kreds-person-sheet',
  imports: [NotesSlot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ul class="stack stack--tight">
      @for (choice of choices(); track choice.label) {
        <li>
          <button
            type="button"
            class="button"
            [class]="choice.first ? 'button--primary' : 'button--second'"
            (click)="act(choice.run)"
          >
            {{ choice.label }}
          </button>
          @if (choice.note) {
            <p class="muted note">{{ choice.note }}</p>
          }
        </li>
      }
    </ul>
    @if (notes.load; as load) {
      <kreds-notes-slot class="about" [load]="load" [inputs]="noteInputs()" />
    }`,
  styles: `
    ul {
      padding: 0;
      list-style: none;
    }
    .button {
      width: 100%;
      justify-content: flex-start;
    }
    .about {
      display: block;
      margin-top: 20px;
    }
    .note {
      padding: 4px 20px 8px;
      font-size: 0.875rem;
      line-height: 1.25rem;
    }
  `,
})
export class PersonSheet {
  readonly personId = input.required<PersonId>();

  private readonly desk = inject(ConsoleDesk);
  private readonly commands = inject(ConsoleCommands);
  protected readonly notes = inject(ConsoleNotesDesk);
  private readonly t = useWords(peopleWords);
  protected readonly noteInputs = computed(() => this.notes.about(this.personId()));

  protected readonly choices = computed(() => [...this.turnChoices(), ...this.roomChoices()]);

  private turnChoices(): readonly Choice[] {
    const id = this.personId();
    const [row, name] = [this.desk.rows().find(({ personId }) => personId === id), this.desk.nameOf(id)];
    if (!row || !this.desk.leads() || !this.desk.underWay() || !this.desk.current()?.round) return [];
    const held = this.desk.held();
    const give = { label: this.t('give-word', { name }), first: true, run: () => this.commands.beginTurn(id) };
    const retake = { label: this.t('retake', { name }), run: () => this.commands.beginTurn(id) };
    const minute = { label: this.t('give-minute'), run: () => this.commands.giveMinute('turn') };
    const pass = { label: this.t('pass'), note: this.t('pass-note'), run: () => this.commands.pass(id) };
    const defer = { label: this.t('defer'), run: () => this.commands.defer(id) };
    const absent = { label: this.t('absent'), note: this.t('absent-note'), run: () => this.commands.markAbsent(id) };
    const back = { label: this.t('back'), first: true, run: () => this.commands.markBack(id) };
    switch (row.state) {
      case 'speaking':
      case 'held':
        return this.desk.turn()?.time ? [minute, pass, defer, absent] : [pass, defer, absent];
      case 'next':
      case 'waiting':
        return held ? [pass, defer, absent] : [give, pass, defer, absent];
      case 'deferred':
        return held ? [pass, absent] : [give, pass, absent];
      case 'done':
      case 'passed':
        return held ? [] : [retake];
      case 'absent':
        return [back];
      case 'here':
        return [back];
      case 'not_here':
      case 'apology':
        return [];
    }
  }

  private roomChoices(): readonly Choice[] {
    const id = this.personId();
    if (!this.desk.assists() || this.desk.over()) return [];
    if (this.desk.person(id)?.here) {
      const note = this.desk.current()?.round && this.desk.underWay() ? this.t('leave-note') : '';
      return [{ label: this.t('leave'), note, run: () => this.commands.leave(id) }];
    }
    return [
      { label: this.t('arrive'), first: true, run: () => this.commands.arrive(id) },
      { label: this.t('arrive-online'), run: () => this.commands.arrive(id, 'online') },
    ];
  }

  protected async act(run: () => Promise<Sent>): Promise<void> {
    this.desk.close();
    await run();
  }
}

interface Choice {
  readonly label: string;
  readonly note?: string;
  readonly first?: boolean;
  readonly run: () => Promise<Sent>;
}
