import { Injectable } from '@nestjs/common';
import type { VaultAbout } from '@kreds/notes/model';
import { NetworkReader } from '@kreds/programmes/api';
import type { NetworkId, PersonId } from '@kreds/programmes/model';

/** Whose screens hear at once that a door opens. Others who may join find it by asking. */
@Injectable()
export class WhoMayJoin {
  constructor(private readonly networks: NetworkReader) {}

  async of(about: VaultAbout): Promise<readonly PersonId[]> {
    switch (about.kind) {
      case 'group':
        return [...(await this.leaders(about.networkId)), ...(await this.facilitators(about.networkId))];
      case 'facilitators':
        return this.facilitators(about.networkId);
      case 'conversation':
        return [about.leaderId];
      case 'screening':
      case 'evaluation':
      case 'personal':
        return [];
    }
  }

  private async leaders(networkId: NetworkId): Promise<readonly PersonId[]> {
    return (await this.networks.membersOf(networkId)).map((member) => member.personId);
  }

  private async facilitators(networkId: NetworkId): Promise<readonly PersonId[]> {
    const leading = (await this.networks.facilitatorsOf(networkId)).filter(({ part }) => part !== 'guest');
    return leading.map((one) => one.personId);
  }
}
