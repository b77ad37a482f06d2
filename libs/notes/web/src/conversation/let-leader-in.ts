import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { VAULT_KEYS } from '../keys/vault-keys';
import { DoorDialog } from '../people/door-dialog';
import type { DoorRules } from '../people/door-keeper';
import { LettingIn } from '../people/letting-in';
import { useKeyAction } from '../people/use-key-action';
import type { Shelf } from '../vaults/shelf';
import { conversationWords } from './conversation.words';

/**
 * How a leader comes into the conversation that a facilitator began: with a code in the room or by phone, or at once when
 * this person has checked her keys before (5.3). She becomes a keeper of it too; what was written before is asked about
 * afterwards.
 */
@Component({
  selector: 'notes-let-leader-in',
  imports: [DoorDialog, KBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack stack--tight no-print">
      <p class="muted">{{ t(known() ? 'let-in-known' : 'let-in-why') }}</p>
      <div class="cluster">
        @if (known()) {
          <button class="button button--second" type="button" (click)="add()">{{ t('let-in') }}</button>
        } @else {
          <button class="button button--second" type="button" (click)="way.set('qr')">{{ t('let-in') }}</button>
          <button class="button button--quiet" type="button" (click)="way.set('voice')">{{ t('let-in-phone') }}</button>
        }
      </div>
      @if (adding.problem()) {
        <k-banner tone="danger" [heading]="adding.problem()" />
      }
    </div>
    <notes-door-dialog [open]="way() !== null" [shelf]="shelf()" [rules]="rules()" (closed)="way.set(null)" />
  `,
  // With nothing to say it takes no room, not even the gap of a stack.
  styles: ':host { display: contents }',
})
export class LetLeaderIn {
  readonly shelf = input.required<Shelf>();
  readonly leaderId = input.required<string>();

  protected readonly t = useWords(conversationWords);
  protected readonly adding = useKeyAction();
  protected readonly way = signal<DoorRules['how'] | null>(null);
  protected readonly known = signal(false);
  /** Nobody but the leader becomes a keeper; nothing earlier goes along with the code. */
  protected readonly rules = computed<DoorRules>(() => {
    const leaderId = this.leaderId();
    return {
      how: this.way() ?? 'qr',
      roleOf: (uid) => (uid === leaderId ? 'admin' : 'member'),
      grantsEarlier: false,
    };
  });
  private readonly keys = inject(VAULT_KEYS);
  private readonly letting = inject(LettingIn);

  constructor() {
    effect(() => {
      const leaderId = this.leaderId();
      untracked(() => void this.look(leaderId));
    });
  }

  protected async add(): Promise<void> {
    await this.adding.run(() =>
      this.letting.known(this.shelf(), { uid: this.leaderId(), role: 'admin', grantsEarlier: false }),
    );
  }

  private async look(leaderId: string): Promise<void> {
    const people = await this.keys.knownPeople().then(
      (answer) => answer.people,
      () => [],
    );
    this.known.set(people.some(({ uid }) => uid === leaderId));
  }
}
