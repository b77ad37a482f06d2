import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api, LanguageStore, Session, useAction, useWords } from '@kreds/platform-web';
import type { NetworkDetail, NetworkRight } from '@kreds/programmes/model';
import { KBanner } from '@kreds/ui';
import { BackLink } from '../fields/back-link';
import { OpenForm } from '../fields/open-form';
import { NetworkJourneys } from '../journey/network-journeys';
import { kindWords } from '../words/kinds.words';
import { NetworkPeople } from './network-people';
import { mayHere } from './network-rights';
import { NetworkSettings } from './network-settings';
import { NetworkWidget } from './network-widget';
import { NETWORK_CIRCLE, NETWORK_MATERIALS, NETWORK_MEETINGS } from './network-widgets';
import { networkWords } from './network.words';
import { StartNetwork } from './start-network';

/** A network as its people see it: the meetings, who is in it, the way of its leaders. Each sees what the server sends. */
@Component({
  selector: 'programmes-network-page',
  imports: [
    BackLink,
    KBanner,
    NetworkJourneys,
    NetworkPeople,
    NetworkSettings,
    NetworkWidget,
    RouterLink,
    StartNetwork,
  ],
  providers: [OpenForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './network.page.html',
  styles: `
    /* Room for a name with two actions beside it. */
    .people {
      --aside: 470px;
    }
  `,
})
export class NetworkPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(networkWords);
  protected readonly kind = useWords(kindWords);
  protected readonly loading = useAction();
  protected readonly language = inject(LanguageStore).current;
  protected readonly network = signal<NetworkDetail | null>(null);
  protected readonly meetings = inject(NETWORK_MEETINGS, { optional: true });
  protected readonly circle = inject(NETWORK_CIRCLE, { optional: true });
  protected readonly materials = inject(NETWORK_MATERIALS, { optional: true });
  /** Counts up when who is in it has changed, so that the paths are fetched again. */
  protected readonly changes = signal(0);
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  protected readonly gone = computed(() => this.loading.code() === 'platform.not-found');
  protected readonly manages = computed(() => this.may('network.manage'));
  protected readonly starts = computed(() => this.may('network.start') && this.network()?.state === 'forming');
  protected readonly runsJourneys = computed(() => this.may('journeys.write'));
  /** Those who run it see everybody's path, a leader the own one; a guest sees none. */
  protected readonly seesJourneys = computed(
    () => this.may('journeys.read-all') || this.network()?.relation === 'leader',
  );
  protected readonly ledBy = computed(() => {
    const names = (this.network()?.facilitators ?? []).map(({ displayName }) => displayName);
    return names.length > 0 ? this.t('ledBy', { names: names.join(', ') }) : this.t('nobodyLeads');
  });

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
      if (id !== this.id()) return;
      this.network.set(network);
      this.changes.update((count) => count + 1);
    });
  }

  private may(right: NetworkRight): boolean {
    const network = this.network();
    return network !== null && mayHere(network, this.session.me()?.administrator ?? false, right);
  }
}
