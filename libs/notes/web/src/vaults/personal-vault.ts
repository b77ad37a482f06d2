import type { VaultAbout, VaultSummary } from '@kreds/notes/model';
import { isProblem, localDate, newUuid, type Api } from '@kreds/platform-web';
import { VaultKeysError, type VaultKeysCode } from '../keys/vault-keys-codes';
import { LogReader, type VaultParts } from './log-reader';

/** When nothing says how long a programme keeps its notes. */
const YEARS_WITHOUT_PROGRAMME = 2;
const ABOUT_THE_DEVICE: readonly VaultKeysCode[] = ['KEYS_LOCKED', 'KEYS_WORKER', 'PINS_CHANGED'];

export interface Owner {
  readonly personId: string;
  readonly name: string;
}

/**
 * The personal vault of whoever is signed in: the one whose beginning is signed with their own keys, or a new one. Who
 * has got new keys has an old vault too, which stays sealed.
 */
export class PersonalVault {
  constructor(
    private readonly parts: VaultParts,
    private readonly api: Api,
  ) {}

  async find(
    about: VaultAbout & { readonly kind: 'personal' },
    listed: readonly VaultSummary[],
  ): Promise<string | undefined> {
    for (const { id } of listed.filter(({ about: one }) => one.kind === 'personal')) {
      if (await this.isMine(id, about)) return id;
    }
    return undefined;
  }

  /** Answers the id of the new vault. Rejects with `notes.vault-exists` when another device was quicker. */
  async make(about: VaultAbout & { readonly kind: 'personal' }, owner: Owner): Promise<string> {
    const vault = newUuid();
    const keepUntil = await this.keepUntil();
    const made = await this.parts.keys.makeVault({ vault, about, history: 'full', keepUntil, name: owner.name });
    await this.parts.server.make({ id: vault, about, entry: made.entry, seals: [...made.seals] });
    return vault;
  }

  private async isMine(vault: string, about: VaultAbout): Promise<boolean> {
    try {
      return (await new LogReader(this.parts, vault, about).read()).trust === 'own';
    } catch (error) {
      // A log that does not hold is not one's own; the worst that follows is a new, empty vault. The rest says nothing
      // about the log.
      if (error instanceof VaultKeysError && !ABOUT_THE_DEVICE.includes(error.code)) return false;
      throw error;
    }
  }

  /** As long as the longest of one's networks keeps its notes. */
  private async keepUntil(): Promise<string> {
    const now = new Date();
    now.setFullYear(now.getFullYear() + YEARS_WITHOUT_PROGRAMME);
    const without = localDate(now.getTime());
    try {
      const networks = await this.api.get<readonly { readonly id: string }[]>('/api/networks');
      const circles = await Promise.all(
        networks.map(({ id }) => this.parts.server.circle(id).catch(() => ({ keepUntil: '' }))),
      );
      const [last = ''] = circles
        .map(({ keepUntil }) => keepUntil)
        .sort()
        .reverse();
      return last === '' ? without : last;
    } catch (error) {
      if (!isProblem(error) || error.unanswered) throw error;
      return without;
    }
  }
}
