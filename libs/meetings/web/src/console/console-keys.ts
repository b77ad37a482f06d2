import { Injectable, inject } from '@angular/core';
import { ConsoleCommands } from './console-commands';
import { ConsoleDesk } from './console-desk';
import { ConsoleNotesDesk } from './console-notes-desk';
import { KeyChoice } from './key-choice';
import { intentOf, type KeyIntent, pressedIn } from './key-map';

/** The keyboard of the console. Arrows move only the look; the group moves by its buttons. */
@Injectable()
export class ConsoleKeys {
  private readonly desk = inject(ConsoleDesk);
  private readonly commands = inject(ConsoleCommands);
  private readonly choice = inject(KeyChoice);
  private readonly notes = inject(ConsoleNotesDesk);

  pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || this.desk.view() === null) return;
    const where = this.desk.sheet() === null ? pressedIn(event.target) : 'sheet';
    const intent = intentOf(event, where, this.choice.on());
    if (intent === null || !this.carryOut(intent)) return;
    event.preventDefault();
  }

  /** @returns false when the key means nothing just now, so that the browser may have it */
  private carryOut(intent: KeyIntent): boolean {
    switch (intent.kind) {
      case 'overview':
        this.desk.open({ kind: 'keys' });
        return true;
      case 'look':
        this.desk.look(intent.step);
        return true;
      case 'close':
        if (!this.desk.lookingAway()) return false;
        this.desk.backToGroup();
        return true;
      case 'curtain':
        return this.curtain();
      case 'notes':
        return this.notes.ask();
      case 'start_or_pause':
        return this.startOrPause();
      case 'minute':
        return this.minute();
      case 'person':
        return this.person(intent.place);
    }
  }

  private curtain(): boolean {
    const on = !(this.desk.view()?.curtain ?? false);
    if (!on && !this.desk.assists()) return false;
    void this.commands.setCurtain(on);
    return true;
  }

  private startOrPause(): boolean {
    if (this.desk.view()?.life === 'lobby' && this.desk.leads()) {
      void this.commands.start();
      return true;
    }
    if (!this.desk.underWay() || !this.desk.assists()) return false;
    void this.commands.holdOrResume();
    return true;
  }

  private minute(): boolean {
    if (!this.desk.underWay() || !this.desk.leads()) return false;
    void this.commands.giveMinute(this.desk.turn()?.time ? 'turn' : 'segment');
    return true;
  }

  private person(place: number): boolean {
    if (!this.desk.leads() || !this.desk.underWay() || this.desk.held() || !this.desk.current()?.round) return false;
    const row = this.desk.rows().find((one) => one.place === place);
    if (!row || row.personId === this.desk.turn()?.speaking) return false;
    void this.commands.beginTurn(row.personId);
    return true;
  }
}
