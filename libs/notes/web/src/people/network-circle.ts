import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NetworkCircle as Circle } from '@kreds/notes/model';
import { Session, useWords } from '@kreds/platform-web';
import type { NetworkRelation } from '@kreds/programmes/model';
import { VaultServer } from '../vaults/vault-server';
import { networkCircleWords } from './network-circle.words';

/** Who may see the circle: those it is made of, and those who lead it. Nobody else is worth asking for. */
const INSIDE: readonly NetworkRelation[] = ['facilitator', 'co_facilitator', 'leader'];

/** "Kredsen" on a network's page: who is in, and the next step. It opens nothing and shows nothing of any note. */
@Component({
  selector: 'notes-network-circle',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (circle(); as circle) {
      <section class="card stack" aria-labelledby="network-circle">
        <h2 class="type-h3" id="network-circle">{{ t('heading') }}</h2>
        <p>{{ line() }}</p>
        @if (outside()) {
          <p>
            <a class="button button--second" routerLink="/join">{{ t('comeIn') }}</a>
          </p>
        } @else {
          <p>
            <a class="link link--alone" [routerLink]="['/networks', networkId(), 'circle']">{{
              circle.group ? t('who') : t('make')
            }}</a>
          </p>
          @if (circle.group) {
            <p>
              <a class="link link--alone" [routerLink]="['/networks', networkId(), 'notes']">{{ t('notes') }}</a>
            </p>
          }
        }
      </section>
    }
  `,
})
export class NetworkCircle {
  readonly networkId = input.required<string>();
  readonly relation = input.required<NetworkRelation>();

  protected readonly t = useWords(networkCircleWords);
  protected readonly circle = signal<Circle | null>(null);
  private readonly server = inject(VaultServer);
  private readonly session = inject(Session);

  private readonly mine = computed(() =>
    this.circle()?.people.find(({ personId }) => personId === this.session.me()?.personId),
  );
  /** Somebody who ought to be in and is not; where nothing is made yet, a facilitator makes it. */
  protected readonly outside = computed(() => {
    const [circle, mine] = [this.circle(), this.mine()];
    if (!circle || !mine || (mine.inGroup && !mine.keysChanged)) return false;
    return mine.part === 'leader' || circle.group !== null;
  });
  protected readonly line = computed(() => {
    const [circle, mine] = [this.circle(), this.mine()];
    if (!circle) return '';
    if (mine?.keysChanged) return this.t('changed');
    if (mine?.part === 'leader') return this.t(mine.inGroup ? 'youIn' : 'youOut');
    if (!circle.group) return this.t('notMade');
    const { people } = circle;
    return this.t('inside', { in: people.filter(({ inGroup }) => inGroup).length, all: people.length });
  });

  constructor() {
    effect(() => {
      const networkId = this.networkId();
      const inside = INSIDE.includes(this.relation());
      untracked(() => void (inside ? this.load(networkId) : this.circle.set(null)));
    });
  }

  /** Without an answer there is no card. */
  private async load(networkId: string): Promise<void> {
    const circle = await this.server.circle(networkId).catch(() => null);
    if (networkId === this.networkId()) this.circle.set(circle);
  }
}
