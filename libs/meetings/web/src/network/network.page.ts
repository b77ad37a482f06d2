import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api, useAction, useWords } from '@kreds/platform-web';
import type { NetworkDetail } from '@kreds/programmes/model';
import { KBanner } from '@kreds/ui';
import { NetworkMaterials } from '../materials/network-materials';
import { NetworkMeetings } from './network-meetings';
import { networkPageWords } from './network-page.words';

/** A network as its people see it: the next meeting, all six, the material between them, and who is in it. */
@Component({
  selector: 'kreds-network-page',
  imports: [KBanner, NetworkMaterials, NetworkMeetings, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './network.page.html',
  styleUrl: './network.page.css',
})
export class NetworkPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(networkPageWords);
  protected readonly loading = useAction();
  protected readonly network = signal<NetworkDetail | null>(null);
  private readonly api = inject(Api);

  protected readonly gone = computed(() => this.loading.code() === 'platform.not-found');
  protected readonly members = computed(() => (this.network()?.members ?? []).filter((member) => !member.left));

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.load());
    });
  }

  protected load(): Promise<boolean> {
    const id = this.id();
    return this.loading.run(async () => {
      const network = await this.api.get<NetworkDetail>(`/api/networks/${id}`);
      if (id === this.id()) this.network.set(network);
    });
  }
}
