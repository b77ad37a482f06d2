import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api, useAction, useWords } from '@kreds/platform-web';
import type { NetworkRelation } from '@kreds/programmes/model';
import { KBanner } from '@kreds/ui';
import { plans } from '../relation';
import type { MaterialView } from '@kreds/meetings/model';
import { AddMaterial } from './add-material';
import { MaterialRow } from './material-row';
import { materialsWords } from './materials.words';
import { SavedSounds } from './saved-sounds';
import { SoundPlayer } from './sound-player';

/** What the members of a network may hear and open; those who plan add to it and take away. */
@Component({
  selector: 'kreds-network-materials',
  imports: [AddMaterial, KBanner, MaterialRow, RouterLink],
  providers: [SoundPlayer],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack stack--tight">
      <h2 class="type-h2">{{ t('heading') }}</h2>
      <p class="muted">{{ t(known() && materials().length === 0 ? 'empty' : 'lead') }}</p>
      @if (loading.problem()) {
        <k-banner tone="attention" [heading]="t('failed')" [text]="loading.problem()">
          <button type="button" class="button button--second button--small" (click)="load()">
            {{ t('try-again') }}
          </button>
        </k-banner>
      }
      @if (removing.problem()) {
        <k-banner tone="danger" [heading]="removing.problem()" />
      }
      @if (materials().length > 0) {
        <ul class="row-list row-list--closed">
          @for (material of materials(); track material.id) {
            <li kreds-material [material]="material">
              @if (mayPlan()) {
                @if (asked() === material.id) {
                  <button
                    type="button"
                    class="button button--danger button--small"
                    [attr.aria-busy]="removing.busy()"
                    (click)="remove(material.id)"
                  >
                    {{ t('remove-sure') }}
                  </button>
                  <button type="button" class="button button--quiet button--small" (click)="asked.set(null)">
                    {{ t('keep') }}
                  </button>
                } @else {
                  <button type="button" class="button button--muted button--small" (click)="asked.set(material.id)">
                    {{ t('remove') }}
                  </button>
                }
              }
            </li>
          }
        </ul>
      }
      <div class="cluster">
        @if (saved.sounds().length > 0) {
          <a class="link" routerLink="/sounds">{{ t('all-saved') }}</a>
        }
        @if (mayPlan()) {
          <button type="button" class="button button--second" (click)="adding.set(true)">{{ t('add') }}</button>
        }
      </div>
      @if (mayPlan()) {
        <kreds-add-material
          [networkId]="networkId()"
          [open]="adding()"
          (closed)="adding.set(false)"
          (added)="afterAdded()"
        />
      }
    </section>
  `,
})
export class NetworkMaterials {
  readonly networkId = input.required<string>();
  readonly relation = input.required<NetworkRelation>();

  protected readonly t = useWords(materialsWords);
  protected readonly saved = inject(SavedSounds);
  protected readonly loading = useAction();
  protected readonly removing = useAction();
  protected readonly adding = signal(false);
  /** The material about which "really?" stands. */
  protected readonly asked = signal<string | null>(null);
  private readonly api = inject(Api);
  private readonly found = signal<readonly MaterialView[] | null>(null);

  protected readonly known = computed(() => this.found() !== null);
  protected readonly materials = computed(() => this.found() ?? []);
  protected readonly mayPlan = computed(() => plans(this.relation()));

  constructor() {
    void this.saved.load();
    effect(() => {
      this.networkId();
      untracked(() => void this.load());
    });
  }

  protected load(): Promise<boolean> {
    const networkId = this.networkId();
    return this.loading.run(async () => {
      const materials = await this.api.get<readonly MaterialView[]>(`/api/networks/${networkId}/materials`);
      if (networkId === this.networkId()) this.found.set(materials);
    });
  }

  protected afterAdded(): void {
    this.adding.set(false);
    void this.load();
  }

  protected async remove(id: string): Promise<void> {
    const done = await this.removing.run(() => this.api.delete(`/api/materials/${id}`));
    this.asked.set(null);
    if (done) await this.load();
  }
}
