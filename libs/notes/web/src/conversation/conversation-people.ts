import { Injectable, inject } from '@angular/core';
import type { NetworkCircle } from '@kreds/notes/model';
import { Api } from '@kreds/platform-web';
import type { HomeFacts, NetworkRelation } from '@kreds/programmes/model';
import { VaultServer } from '../vaults/vault-server';

const RUNS: readonly NetworkRelation[] = ['facilitator', 'co_facilitator'];

/** What a facilitator has to know of a leader before a conversation vault begins. */
export interface LeaderToTalkWith {
  readonly networkId: string;
  /** Account name: what is shown until the leader has joined and the log says one. */
  readonly name: string;
  /** YYYY-MM-DD, suggested by the server. */
  readonly keepUntil: string;
}

/** Which of one's networks a leader belongs to. */
@Injectable({ providedIn: 'root' })
export class ConversationPeople {
  private readonly api = inject(Api);
  private readonly server = inject(VaultServer);

  /**
   * Looks in the named network, else in every one that the asker runs; null when the leader is in none of them. Rejects
   * with a ProblemError when nobody answers.
   */
  async find(leaderId: string, networkId?: string): Promise<LeaderToTalkWith | null> {
    for (const id of networkId ? [networkId] : await this.networksIRun()) {
      const found = leaderIn(await this.server.circle(id), leaderId);
      if (found) return found;
    }
    return null;
  }

  private async networksIRun(): Promise<readonly string[]> {
    const { networks } = await this.api.get<HomeFacts>('/api/me/home');
    return networks.filter(({ relation }) => RUNS.includes(relation)).map(({ id }) => id);
  }
}

function leaderIn({ networkId, keepUntil, people }: NetworkCircle, leaderId: string): LeaderToTalkWith | null {
  const leader = people.find(({ personId, part }) => personId === leaderId && part === 'leader');
  return leader ? { networkId, name: leader.name, keepUntil } : null;
}
