import type { SealedObject } from '@kreds/notes/web';
import { SealingError, hexToUuid, utf8, uuidToHex, type ReducedLog } from '@kreds/sealing';
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
type Pins = ReturnType<typeof PINS.read>;

const SETTINGS = 6;

/** Pins that outlive a device: one sealed object of the personal vault (confidentiality.md 6.3). */
export class VaultPins {
  private lastKnown: string | undefined;

  constructor(
    private readonly account: OpenAccount,
    private readonly shelf: VaultShelf,
    private readonly vaults: OpenVaults,
    private readonly objects: VaultObjects,
    private readonly subtle: SubtleCrypto = crypto.subtle,
  ) {}

  async seal({ vault }: QuestionOf<'sealPins'>): Promise<{ readonly sealed: SealedObject | null }> {
    const open = this.own(vault);
    const body = JSON.stringify(await this.current());
    if (body === this.lastKnown) return { sealed: null };
    const object = await this.objectOf(open.vault);
    // Whoever sent it keeps it until the server has it; an answer that never comes is theirs to send again.
    this.lastKnown = body;
    const version = ((await this.shelf.pinsOf(open.vault))[uuidToHex(object)]?.version ?? 0) + 1;
    return { sealed: await this.objects.seal({ vault, object, type: SETTINGS, version, body }) };
  }

  async open({ vault, bytes }: QuestionOf<'openPins'>): Promise<AnswerOf<'openPins'>> {
    const open = this.own(vault);
    const object = await this.objectOf(open.vault);
    const { objects } = await this.objects.open({ vault, objects: [{ object, type: SETTINGS, bytes, receivedAt: 0 }] });
    const [opened] = objects;
    if (!opened?.ok) throw new SealingError((opened?.code ?? 'AEAD') as SealingError['code']);
    const pins = PINS.read(JSON.parse(opened.body), false);
    this.lastKnown = JSON.stringify(pins);
    await this.shelf.check(pins.checked, 'if possible');
    for (const pin of pins.vaults) await this.takeOver(pin);
    return { vaults: (await this.shelf.all()).filter(({ trusted }) => trusted).length };
  }

  async object({ vault }: QuestionOf<'pinsObject'>): Promise<AnswerOf<'pinsObject'>> {
    return { object: await this.objectOf(uuidToHex(vault)) };
  }

  forget(): void {
    this.lastKnown = undefined;
  }

  /** Of one's own personal vault, which nobody else can have begun. */
  private own(vault: string): OpenVault {
    const open = this.vaults.readable(vault);
    if (open.log.kind !== 'personal' || open.trust !== 'own') throw new KeeperRefusal('VAULT_UNCHECKED');
    return open;
  }

  private async current(): Promise<Pins> {
    const trusted = (await this.shelf.all()).filter((record) => record.trusted);
    const vaults = trusted.map(({ vault, pin: { genesisKid, seq, head } }) => {
      return { vault: hexToUuid(vault), genesisKid, seq, head, trusted: true };
    });
    return {
      schema: 1,
      vaults: vaults.sort((one, other) => (one.vault < other.vault ? -1 : 1)),
      checked: [...(await this.shelf.checked())].sort(),
    };
  }

  /** The newer one wins, none goes backwards; what was believed here without proof gives way to what was proven. */
  private async takeOver({ vault: uuid, genesisKid, seq, head, trusted }: Pins['vaults'][number]): Promise<void> {
    if (!trusted) return;
    const vault = uuidToHex(uuid);
    const pin = { seq, head, genesisKid };
    const known = await this.shelf.find(vault);
    if (!known || (!known.trusted && known.pin.genesisKid !== genesisKid)) {
      await this.shelf.keep({ vault, log: null, pin, trusted, departed: {} });
      return;
    }
    if (known.pin.genesisKid !== genesisKid) throw new SealingError('LOG_GENESIS_PIN');
    if (isBehind(known, known.log, pin)) await this.shelf.keep({ ...known, pin, trusted });
    else if (!known.trusted) await this.shelf.keep({ ...known, trusted });
  }

  /** The same on every device: of the hash of a label and the vault's id, shaped like any other object's id. */
  private async objectOf(vault: string): Promise<string> {
    const label = Uint8Array.from([...utf8('kreds/v1/pins-object'), ...bytesOf(vault)]);
    const bytes = new Uint8Array(await this.subtle.digest('SHA-256', label)).slice(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return hexToUuid([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
}

/** Also when both have seen the entry and saw different ones: then the next opening says LOG_FORK. */
function isBehind(known: VaultRecord, log: ReducedLog | null, pin: VaultRecord['pin']): boolean {
  return pin.seq > known.pin.seq || (log !== null && log.hashes[pin.seq] !== pin.head);
}

function bytesOf(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
