import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { PersonId } from '@kreds/meetings/model';
import { randomBetween, useWords } from '@kreds/platform-web';
import { KIcon, iconArrowDown, iconArrowUp, iconDotsSixVertical, iconShuffle } from '@kreds/ui';
import { LiveMeetingStore } from '../../live/live-meeting.store';
import { ConsoleCommands } from '../console-commands';
import { ConsoleDesk } from '../console-desk';
import { peopleWords } from '../people.words';
import { moved, shuffled } from '../reorder';

/** Who waits, in order: by arrows, by dragging, or by lot. Those who have spoken stay put. */
@Component({
  selector: 'kreds-order-sheet',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './order-sheet.html',
  styleUrl: './order-sheet.css',
})
export class OrderSheet {
  protected readonly store = inject(LiveMeetingStore);
  protected readonly desk = inject(ConsoleDesk);
  private readonly commands = inject(ConsoleCommands);
  protected readonly t = useWords(peopleWords);
  protected readonly icons = {
    up: iconArrowUp,
    down: iconArrowDown,
    handle: iconDotsSixVertical,
    shuffle: iconShuffle,
  };
  protected readonly said = signal('');

  /** As the server knows it; a fresh order replaces what was half arranged, so that nobody is left out. */
  private readonly waiting = computed(
    () =>
      this.desk
        .current()
        ?.round?.turns.filter(({ state }) => state === 'waiting' || state === 'deferred')
        .map(({ personId }) => personId) ?? [],
    { equal: (one, other) => one.length === other.length && one.every((id, at) => id === other[at]) },
  );
  protected readonly order = linkedSignal((): readonly PersonId[] => this.waiting());
  protected readonly people = computed(() => this.order().map((id) => ({ id, name: this.desk.nameOf(id) })));
  protected readonly changed = computed(() => this.order().some((id, at) => id !== this.waiting()[at]));

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.move(previousIndex, currentIndex);
  }

  protected move(from: number, to: number): void {
    const id = this.order()[from];
    this.order.update((order) => moved(order, from, to));
    if (id) this.said.set(this.t('order-moved', { name: this.desk.nameOf(id), place: this.order().indexOf(id) + 1 }));
  }

  protected shuffle(): void {
    this.order.update((order) => shuffled(order, (below) => Math.floor(randomBetween(0, below))));
    const [first] = this.order();
    if (first) this.said.set(this.t('order-moved', { name: this.desk.nameOf(first), place: 1 }));
  }

  protected async save(): Promise<void> {
    if (!this.changed()) return this.desk.close();
    const sent = await this.commands.setOrder(this.order());
    if (sent !== 'unanswered') this.desk.close();
  }
}
