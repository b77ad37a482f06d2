import type { SealedObject } from '@kreds/notes/web';
import {
  SealingError,
  pinsBody,
  pinsObjectId,
  uuidToHex,
  type PinnedVault,
  type PinsBody,
  type ReducedLog,
} from '@kreds/sealing';
import { KeeperRefusal } from './keeper-refusal';
import type { AnswerOf, QuestionOf } from './messages';
import type { OpenAccount } from './open-account';
import type { OpenVault, OpenVaults } from './open-vaults';
import { count, fields, flag, list, oneOf, text, uuid } from './shape';
import type { VaultObjects } from './vault-objects';
import type { VaultRecord, VaultShelf } from './vault-shelf';

/** The body of the object: what this person's devices know together. Ids as UUIDs, the rest as hex. */
const PINS = fields({
  schema: oneOf(1),
  vaults: list(fields({ vault: uuid, genesisKid: text(32), seq: count, head: text(64), trusted: flag }), 10_000),
  checked: list(text(32), 10_000),
});

const SETTINGS = 6;

/** Pins that outlive a device: one sealed object of the personal vault (confidentiality.md 6.3). */
export class VaultPins {
  private lastKnown: string | undefined;
  /**
   * What other devices know of a vault whose record was changed here. It goes back into the object unread: sealed without
   * it, the only proof that is left would be gone before its owner begins anew on this device.
   */
  private readonly carried = new Map<string, VaultRecord['pin']>();

  constructor(
    private readonly account: OpenAccount,
    private readonly shelf: VaultShelf,
    private readonly vaults: OpenVaults,
    private readonly objects: VaultObjects,
  ) {}

  async seal({ vault }: QuestionOf<'sealPins'>): Promise<{ readonly sealed: SealedObject | null }> {
    const open = this.own(vault);
    const body = JSON.stringify(await this.current());
    if (body === this.lastKnown) return { sealed: null };
    const object = pinsObjectId(open.vault);
    // Whoever sent it keeps it until the server has it; an answer that never comes is theirs to send again.
    this.lastKnown = body;
    const version = ((await this.shelf.pinsOf(open.vault))[uuidToHex(object)]?.version ?? 0) + 1;
    return { sealed: await this.objects.seal({ vault, object, type: SETTINGS, version, body }) };
  }

  async open({ vault, bytes }: QuestionOf<'openPins'>): Promise<AnswerOf<'openPins'>> {
    const open = this.own(vault);
    const object = pinsObjectId(open.vault);
    const { objects } = await this.objects.open({ vault, objects: [{ object, type: SETTINGS, bytes, receivedAt: 0 }] });
    const [opened] = objects;
    if (!opened?.ok) throw new SealingError((opened?.code ?? 'AEAD') as SealingError['code']);
    const pins: PinsBody = PINS.read(JSON.parse(opened.body), false);
    this.lastKnown = JSON.stringify(pins);
    await this.shelf.check(pins.checked, 'if possible');
    for (const pin of pins.vaults) await this.takeOver(pin);
    return { vaults: (await this.shelf.all()).filter(({ trusted }) => trusted).length };
  }

  object({ vault }: QuestionOf<'pinsObject'>): AnswerOf<'pinsObject'> {
    return { object: pinsObjectId(uuidToHex(vault)) };
  }

  forget(): void {
    this.lastKnown = undefined;
    this.carried.clear();
  }

  /** Of one's own personal vault, which nobody else can have begun. */
  private own(vault: string): OpenVault {
    const open = this.vaults.readable(vault);
    if (open.log.kind !== 'personal' || open.trust !== 'own') throw new KeeperRefusal('VAULT_UNCHECKED');
    return open;
  }

  private async current(): Promise<PinsBody> {
    const all = await this.shelf.all();
    const known = new Set(all.map(({ vault }) => vault));
    const pins = all.filter(({ trusted }) => trusted).map(({ vault, pin }) => ({ vault, ...pin }));
    const carried = [...this.carried].filter(([vault]) => !known.has(vault));
    return pinsBody([...pins, ...carried.map(([vault, pin]) => ({ vault, ...pin }))], await this.shelf.checked());
  }

  /** The newer one wins, none goes backwards; what was believed here without proof gives way to what was proven. */
  private async takeOver({ vault: uuid, genesisKid, seq, head, trusted }: PinnedVault): Promise<void> {
    const vault = uuidToHex(uuid);
    if (!trusted) return;
    const pin = { seq, head, genesisKid };
    // A record that something else has changed says so when its vault is opened; the others are none the worse for it.
    if (await this.shelf.isChanged(vault)) return void this.carried.set(vault, pin);
    this.carried.delete(vault);
    const known = await this.shelf.find(vault);
    if (!known || (!known.trusted && known.pin.genesisKid !== genesisKid)) {
      await this.shelf.keep({ vault, log: null, pin, trusted, departed: {} });
      return;
    }
    if (known.pin.genesisKid !== genesisKid) throw new SealingError('LOG_GENESIS_PIN');
    if (isBehind(known, known.log, pin)) await this.shelf.keep({ ...known, pin, trusted });
    else if (!known.trusted) await this.shelf.keep({ ...known, trusted });
  }
}

/** Also when both have seen the entry and saw different ones: then the next opening says LOG_FORK. */
function isBehind(known: VaultRecord, log: ReducedLog | null, pin: VaultRecord['pin']): boolean {
  return pin.seq > known.pin.seq || (log !== null && log.hashes[pin.seq] !== pin.head);
}
