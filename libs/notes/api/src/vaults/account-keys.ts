import { Injectable } from '@nestjs/common';
import { PersonReader } from '@kreds/identity/api';
import type { PersonId } from '@kreds/programmes/model';
import { fromBase64url, fromHex, kidOf, toHex, uuidToHex } from '@kreds/sealing/log';

/** The keys that an account has now, as a log would name them: hex. */
export interface AccountKeys {
  readonly ed: string;
  readonly x: string;
  readonly kid: string;
  /** When the account began anew with these keys, epoch ms; null for its first ones. */
  readonly restartedAt: number | null;
}

/** Public keys of accounts in the spelling of the log. */
@Injectable()
export class AccountKeysOf {
  constructor(private readonly people: PersonReader) {}

  /** By id; people without an account, or whose keys are no keys, are missing. */
  async all(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, AccountKeys>> {
    const keys = new Map<PersonId, AccountKeys>();
    for (const [personId, { edPk, xPk, restartedAt }] of await this.people.publicKeys(ids)) {
      const uid = fromHex(uuidToHex(personId));
      const [ed, x] = [fromBase64url(edPk), fromBase64url(xPk)];
      if (uid && ed && x) {
        keys.set(personId, { ed: toHex(ed), x: toHex(x), kid: toHex(kidOf(uid, ed, x)), restartedAt });
      }
    }
    return keys;
  }

  async of(personId: PersonId): Promise<AccountKeys | undefined> {
    return (await this.all([personId])).get(personId);
  }
}
