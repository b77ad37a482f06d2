import { Injectable, computed, inject, signal } from '@angular/core';
import type { MeetingId, PersonId } from '@kreds/meetings/model';
import { CONSOLE_NOTES, type ConsoleNotesInputs } from '../live/meeting-notes';
import { ConsoleDesk } from './console-desk';

/** What the facilitators' notes are told about the meeting. Where nothing is bound, there are no notes. */
@Injectable()
export class ConsoleNotesDesk {
  private readonly desk = inject(ConsoleDesk);
  private readonly presses = signal(0);

  readonly load = inject(CONSOLE_NOTES, { optional: true });

  /** Beside the item that is looked at. */
  readonly besideItem = computed(() => this.inputsFor(null, ''));

  /** @returns false when there is nothing to open, so that the browser may have the key */
  ask(): boolean {
    if (!this.load) return false;
    this.presses.update((count) => count + 1);
    return true;
  }

  about(personId: PersonId): Record<string, unknown> {
    return { ...this.inputsFor(personId, this.desk.nameOf(personId)), asked: 0 };
  }

  private inputsFor(personId: PersonId | null, personName: string): Record<string, unknown> {
    const view = this.desk.view();
    const shown = this.desk.before() ? null : this.desk.shown();
    const leaders = this.desk.before() ? (view?.people ?? []).filter(({ role }) => role === 'leader') : [];
    return {
      meetingId: view?.meetingId ?? ('' as MeetingId),
      segmentId: shown?.id ?? null,
      segmentTitle: shown?.titlePublic ?? '',
      personId,
      personName,
      curtain: view?.curtain ?? false,
      asked: this.presses(),
      leaders: leaders.map((person) => person.personId),
    } satisfies ConsoleNotesInputs;
  }
}
