import type { Check } from '@kreds/notes/model';
import { SealingError, hexToUuid, uuidToHex, type LogPerson } from '@kreds/sealing';
import type { AnswerOf } from './messages';
import type { OpenAccount } from './open-account';
import type { VaultShelf } from './vault-shelf';
import { replacedKids } from './vault-trust';
import { spell } from './vault-view';

/** Whose keys may be signed into a vault: proven by a code in this sitting, or standing in a log that one trusts (5.1). */
export class PeopleChecked {
  private readonly proven = new Map<string, LogPerson>();

  constructor(
    private readonly account: OpenAccount,
    private readonly shelf: VaultShelf,
  ) {}

  prove(person: LogPerson): void {
    this.proven.set(person.uid, person);
  }

  isProven(uuid: string): boolean {
    return this.proven.has(uuidToHex(uuid));
  }

  /** Throws `LOG_UNVERIFIED` for somebody of whom there is no proof of that kind. */
  async find(uuid: string, how: Check): Promise<LogPerson> {
    const uid = uuidToHex(uuid);
    const person = how === 'known' ? (await this.inLogs()).get(uid) : this.proven.get(uid);
    if (!person) throw new SealingError('LOG_UNVERIFIED');
    return person;
  }

  async known(): Promise<AnswerOf<'knownPeople'>> {
    const people = [...(await this.inLogs()).values()];
    return { people: people.map(({ uid, kid, name }) => ({ uid: hexToUuid(uid), kid: spell(kid), name })) };
  }

  forget(): void {
    this.proven.clear();
  }

  /** Present members of trusted vaults by uid, never with keys that any of those logs has replaced. */
  private async inLogs(): Promise<ReadonlyMap<string, LogPerson>> {
    const { uidHex, kidHex } = this.account.open();
    const logs = (await this.shelf.all())
      .filter(({ trusted, pin }) => trusted || pin.genesisKid === kidHex)
      .flatMap(({ log }) => log ?? []);
    const replaced = replacedKids(logs);
    const present = logs.flatMap(({ members }) => members).filter(({ uid }) => uid !== uidHex);
    return new Map(present.filter(({ kid }) => !replaced.has(kid)).map((member) => [member.uid, member]));
  }
}
