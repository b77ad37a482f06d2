import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, effect, input, signal, type Type } from '@angular/core';
import type { LoadMeetingNotes } from './meeting-notes';

/** Shows what another domain brings to the live meeting, once it is loaded. The meeting never waits for it. */
@Component({
  selector: 'kreds-notes-slot',
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (part(); as found) {
    <ng-container *ngComponentOutlet="found; inputs: inputs()" />
  }`,
})
export class NotesSlot {
  readonly load = input.required<LoadMeetingNotes>();
  readonly inputs = input.required<Record<string, unknown>>();

  protected readonly part = signal<Type<unknown> | null>(null);

  constructor() {
    effect(() => {
      // Offline without the file in the browser's store: the meeting goes on without notes.
      this.load()().then(
        (found) => this.part.set(found),
        () => undefined,
      );
    });
  }
}
