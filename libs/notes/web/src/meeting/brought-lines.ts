import { Injectable, inject, signal } from '@angular/core';
import type { PersonId } from '@kreds/meetings/model';
import { Vaults } from '../vaults/vaults';
import type { Note } from '../vaults/note';
import type { Shelf } from '../vaults/shelf';

/** One line that a leader chose to bring. */
export interface BroughtLine {
  readonly id: string;
  /** As the signed log calls its author. */
  readonly name: string;
  readonly text: string;
}

/**
 * Lines that were copied for the next meeting (K4): marked as brought by their author, a leader of this circle, since the
 * meeting before. Whatever was not marked stays out.
 */
export function broughtLines(
  notes: readonly Note[],
  leaders: readonly string[],
  since: number,
): readonly BroughtLine[] {
  return notes
    .filter(({ author, at }) => at >= since && leaders.includes(author.uid))
    .flatMap(({ id, author, body, at }) =>
      body.kind === 'shared-line' && body.bring && body.text.trim() !== ''
        ? [{ id, name: author.name, text: body.text, at }]
        : [],
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'da') || a.at - b.at)
    .map(({ id, name, text }) => ({ id, name, text }));
}

/** Where they come from: the network's own vault, and the conversations with its leaders. */
@Injectable({ providedIn: 'root' })
export class BroughtLines {
  private readonly vaults = inject(Vaults);
  private readonly shelves = signal<readonly Shelf[]>([]);

  async open(networkId: string, leaders: readonly PersonId[]): Promise<void> {
    await this.vaults.load();
    const shelves = this.vaults
      .mine()
      .filter(({ about }) =>
        about.kind === 'conversation'
          ? leaders.includes(about.leaderId)
          : about.kind === 'group' && about.networkId === networkId,
      )
      .map(({ about }) => this.vaults.shelf(about));
    await Promise.all(shelves.map((shelf) => shelf.open()));
    this.shelves.set(shelves);
  }

  of(leaders: readonly PersonId[], since: number): readonly BroughtLine[] {
    const notes = this.shelves().flatMap((shelf) => shelf.notes());
    return broughtLines(notes, leaders, since);
  }
}
