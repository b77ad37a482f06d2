import { aboutKeyOf, columnsOf, type EpochSealRow, type VaultLogRow, type VaultObject } from '@kreds/notes/api';
import { type NoteBody, OBJECT_TYPES, type ObjectType, type SealBody, type VaultAbout } from '@kreds/notes/model';
import type { PersonId } from '@kreds/programmes/model';
import { hexToUuid, pinsBody, pinsObjectId, type ReducedLog, uuidToHex } from '@kreds/sealing';
import { addPerson, beginVault, grantEpochs, type MadeVault } from '../../../vaults/src/made-vault';
import type { Keyholder } from '../../../vaults/src/keyholder';
import { sealNote } from '../../../vaults/src/sealed-note';
import { newId } from '../new-id';
import type { VaultRows } from './vault-rows';

/** One note, as its author's device would send it. */
export interface NoteToSeal {
  readonly by: Keyholder;
  /** Epoch ms: the author's clock and the time at which the server has it. */
  readonly at: number;
  readonly body: NoteBody;
  /** Only its author may write later versions. */
  readonly own?: boolean;
  /** UUID; a new one by default. */
  readonly object?: string;
}

type Step = {
  readonly vault: MadeVault;
  readonly body: { readonly entry: string; readonly seals: readonly SealBody[] };
};

/**
 * One vault on its way into the database: its people take their steps here, and what the server would have stored of them
 * comes out as rows. Nothing is sealed in another way than a browser seals it.
 */
export class VaultDesk {
  private vault: MadeVault;
  /** Epoch ms. */
  readonly begun: number;
  private readonly log: VaultLogRow[] = [];
  private readonly seals: EpochSealRow[] = [];
  private readonly objects: VaultObject[] = [];

  constructor(
    readonly about: VaultAbout,
    begin: { readonly by: Keyholder; readonly keepUntil: string; readonly at: number },
  ) {
    const { at: now, ...founder } = begin;
    const step = beginVault({ about, ...founder, now });
    this.vault = step.vault;
    this.begun = now;
    this.take(step, now);
  }

  get id(): string {
    return this.vault.id;
  }

  get state(): ReducedLog {
    return this.vault.log;
  }

  /** When the newest entry or object came, epoch ms. */
  get lastChange(): number {
    return Math.max(this.begun, ...[...this.log, ...this.objects].map((row) => row.receivedAt));
  }

  /** Lets somebody in. `earlier`: what was written before is granted to them in the same minute. */
  letIn(
    who: Keyholder,
    how: {
      readonly by: Keyholder;
      readonly at: number;
      readonly role: 'admin' | 'member';
      readonly checked: 'qr' | 'voice' | 'known';
      readonly earlier: boolean;
    },
  ): void {
    const { by, at, role, checked, earlier } = how;
    this.take(addPerson(this.vault, by, who, { role, how: checked, now: at }), at);
    const to = this.vault.log.epoch - 1;
    if (earlier) this.take(grantEpochs(this.vault, by, who, { from: 1, to }, at + 1000), at + 1000);
  }

  /** Names of everybody but one, as the log shows them. */
  readersBeside({ id }: Keyholder): readonly string[] {
    return this.state.members.filter(({ uid }) => uid !== uuidToHex(id)).map(({ name }) => name);
  }

  /** @returns the id of the object */
  write({ by, at, body, own, object }: NoteToSeal): string {
    return this.put({ by, at, text: JSON.stringify(body), type: this.typeOfNotes, own: own ?? false, object });
  }

  /** What the owner's devices know together (confidentiality.md 6.3); this is the owner's personal vault. */
  writePins(
    by: Keyholder,
    pins: { readonly at: number; readonly trusted: readonly VaultDesk[]; readonly checked: Iterable<string> },
  ): void {
    const body = pinsBody(
      [...pins.trusted, this].map((desk) => desk.state),
      pins.checked,
    );
    const object = pinsObjectId(this.vault.log.vault);
    this.put({ by, at: pins.at, text: JSON.stringify(body), type: OBJECT_TYPES.settings, own: true, object });
  }

  rows(): VaultRows {
    const { id, log } = this.vault;
    return {
      vaults: [
        {
          id,
          ...columnsOf(this.about),
          aboutKey: aboutKeyOf(this.about, log.genesisKid),
          keepUntil: log.keepUntil,
          seq: log.seq,
          reduced: log,
          changes: this.objects.length,
          createdAt: this.begun,
          closedAt: null,
        },
      ],
      log: this.log,
      members: log.members.map(({ uid, role }) => ({ vaultId: id, personId: hexToUuid(uid) as PersonId, role })),
      seals: this.seals,
      objects: this.objects,
      agreements: [],
    };
  }

  private get typeOfNotes(): ObjectType {
    if (this.about.kind === 'personal') return OBJECT_TYPES.reflection;
    return this.about.kind === 'conversation' ? OBJECT_TYPES.conversation : OBJECT_TYPES.block;
  }

  private put(note: {
    readonly by: Keyholder;
    readonly at: number;
    readonly text: string;
    readonly type: ObjectType;
    readonly own: boolean;
    readonly object: string | undefined;
  }): string {
    const { by, at, text, type, own, object = newId<'Note'>() } = note;
    const { body } = sealNote(this.vault, by, { text, type, object, now: at });
    this.objects.push({
      vaultId: this.id,
      objectId: object,
      version: 1,
      firstAuthorId: by.id,
      own: own || type === OBJECT_TYPES.reflection,
      change: this.objects.length + 1,
      type,
      epoch: this.vault.log.epoch,
      authorId: by.id,
      receivedAt: at,
      bytes: body.bytes,
    });
    return object;
  }

  private take({ vault, body }: Step, receivedAt: number): void {
    const { id, log } = vault;
    this.vault = vault;
    this.log.push({ vaultId: id, seq: log.seq, bytes: body.entry, hash: log.head, receivedAt });
    for (const { epoch, uid, kid, bytes } of body.seals) {
      this.seals.push({ vaultId: id, epoch, personId: uid as PersonId, kid, bytes });
    }
  }
}
