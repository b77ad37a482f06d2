import { Injectable } from '@nestjs/common';
import { PersonReader } from '@kreds/identity/api';
import { AGREEMENT_VERSION, type OpenDoors } from '@kreds/notes/model';
import type { AccountContext } from '@kreds/platform-api';
import { AdmissionRules } from '../log/admission-rules';
import { aboutOf } from '../vaults/about';
import { DoorBook } from './door-book';

/** The doors that stand open for whoever asks; they type twelve characters, and the client knows which door is meant. */
@Injectable()
export class ListDoors {
  constructor(
    private readonly doors: DoorBook,
    private readonly people: PersonReader,
    private readonly admissions: AdmissionRules,
  ) {}

  async run(ctx: AccountContext): Promise<OpenDoors> {
    const { personId } = ctx.actor;
    const open = await this.doors.openFor(personId, ctx.now);
    const names = await this.people.names(open.map(({ door }) => door.personId));
    const doors: OpenDoors['doors'][number][] = [];
    for (const { door, vault } of open) {
      const about = aboutOf(vault);
      const lacking = about.kind === 'group' && (await this.admissions.lacksAgreement(personId, about));
      doors.push({
        vault: vault.id,
        about,
        facilitatorKid: door.facilitatorKid,
        shownBy: names.get(door.personId) ?? '',
        endsAt: door.endsAt,
        agreement: lacking ? { networkId: about.networkId, version: AGREEMENT_VERSION } : null,
      });
    }
    return { doors };
  }
}
