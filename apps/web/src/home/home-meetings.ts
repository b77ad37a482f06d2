import { Injectable, computed, inject, signal } from '@angular/core';
import { Api, useAction } from '@kreds/platform-web';
import type { HomeFacts, NetworkSummary } from '@kreds/programmes/model';
import { type HomeMeeting, type MeetingLine } from './meeting-line';

/** The meetings of the networks a person leads or belongs to. Provided by the home page, so that each visit is fresh. */
@Injectable()
export class HomeMeetings {
  private readonly api = inject(Api);
  private readonly found = signal<readonly HomeMeeting[] | undefined>(undefined);
  private readonly bare = signal<readonly NetworkSummary[]>([]);
  readonly loading = useAction();

  readonly known = computed(() => this.found() !== undefined);
  readonly meetings = computed(() => this.found() ?? []);
  /** Networks without a single meeting. */
  readonly empty = this.bare.asReadonly();

  async load(facts: HomeFacts, relations: readonly string[]): Promise<void> {
    const networks = facts.networks.filter((network) => relations.includes(network.relation));
    await this.loading.run(async () => {
      const lists = await Promise.all(networks.map((network) => this.of(network)));
      this.found.set(lists.flat());
      this.bare.set(networks.filter((network, index) => network.state !== 'finished' && lists[index]?.length === 0));
    });
  }

  private async of(network: NetworkSummary): Promise<readonly HomeMeeting[]> {
    const lines = await this.api.get<readonly MeetingLine[]>(`/api/networks/${network.id}/meetings`);
    const of = lines.filter((line) => line.life !== 'cancelled').length;
    return lines.map((line) => ({ ...line, network, of }));
  }
}
