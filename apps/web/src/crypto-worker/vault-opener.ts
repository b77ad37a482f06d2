import {
  SealingError,
  applyLog,
  entryHash,
  fromBase64url,
  hexToUuid,
  openEpochKey,
  readEntry,
  toHex,
  uuidToHex,
  type ReducedLog,
} from '@kreds/sealing';
import type { AnswerOf, QuestionOf } from './messages';
import type { OpenAccount } from './open-account';
import { memberOf, type OpenVault, type OpenVaults } from './open-vaults';
import type { VaultRecord, VaultShelf } from './vault-shelf';
import { subjectOf } from './vault-subject';
import { reliedOn, trustOf } from './vault-trust';
import { spell, viewOf } from './vault-view';

type ToOpen = QuestionOf<'openVault'>;

/** Verifies what the server stores of a vault's log, keeps the pin, and opens the epoch keys that are one's own. */
export class VaultOpener {
  constructor(
    private readonly account: OpenAccount,
    private readonly shelf: VaultShelf,
    private readonly vaults: OpenVaults,
  ) {}

  async seen({ vaults }: QuestionOf<'seen'>): Promise<AnswerOf<'seen'>> {
    this.account.open();
    const wanted = new Set(vaults.map(uuidToHex));
    const known = (await this.shelf.all()).filter(({ vault, log }) => log && wanted.has(vault));
    return {
      seen: known.flatMap(({ vault, log }) =>
        log ? [{ vault: hexToUuid(vault), seq: log.seq, head: spell(log.head) }] : [],
      ),
    };
  }

  async open(request: ToOpen): Promise<AnswerOf<'openVault'>> {
    this.account.open();
    const record = await this.shelf.find(uuidToHex(request.vault));
    return this.adopt(request, follow(request, record), record);
  }

  /** `genesis` and the kids are proven by a code: what this device believed without proof gives way. */
  async openProven(request: ToOpen, kids: readonly string[], proof: (genesis: string) => void) {
    this.account.open();
    const vault = uuidToHex(request.vault);
    const found = await this.shelf.find(vault);
    const record = found && !found.trusted && request.from === 0 ? undefined : found;
    proof(genesisOf(request, record));
    const log = follow(request, record);
    // Whoever showed the code is somebody of this vault.
    if (!kids.every((kid) => log.keys.some((person) => person.kid === kid))) throw new SealingError('JOIN_ACK');
    await this.shelf.check(kids);
    return this.adopt(request, log, record, true);
  }

  view({ vault }: QuestionOf<'viewVault'>): AnswerOf<'viewVault'> {
    return viewOf(this.vaults.get(vault), this.account.open());
  }

  async drop({ vault }: QuestionOf<'dropVault'>): Promise<void> {
    this.account.open();
    this.vaults.forget(uuidToHex(vault));
    await this.shelf.drop(uuidToHex(vault));
  }

  private async adopt(request: ToOpen, log: ReducedLog, record: VaultRecord | undefined, proven = false) {
    const keys = this.account.open();
    const { vault, seq, head, genesisKid } = log;
    const records = (await this.shelf.all()).filter((other) => other.vault !== vault);
    const known = reliedOn(await this.shelf.checked(), records, keys);
    const trust = trustOf(log, proven || record?.trusted === true, keys, known);
    const kept = await this.shelf.keep(
      {
        vault,
        log,
        pin: { seq, head, genesisKid },
        trusted: trust !== 'unchecked',
        departed: { ...record?.departed, ...departures(request.entries) },
      },
      proven ? 'kept' : 'if possible',
    );
    const before = this.vaults.peek(vault);
    const open: OpenVault = {
      vault,
      about: request.about,
      log,
      trust,
      departed: kept.departed,
      epochKeys: before?.epochKeys ?? new Map<number, Uint8Array>(),
      unknownHeads: new Set([...(before?.unknownHeads ?? [])].filter((unknown) => !log.hashes.includes(unknown))),
    };
    this.vaults.put(open);
    if (trust !== 'unchecked' && memberOf(log, keys)) this.openSeals(open, request.seals);
    else open.epochKeys.clear();
    return viewOf(open, keys);
  }

  /**
   * A seal of an earlier epoch that does not open leaves that epoch missing, until somebody brings a right one. The
   * current epoch's must be right, or nothing could be written: it is refused with its code (5.4, box check).
   */
  private openSeals({ log, epochKeys, trust }: OpenVault, seals: ToOpen['seals']): void {
    const { me } = this.account.open();
    let refusal: SealingError | undefined;
    for (const { epoch, bytes } of seals) {
      if (epochKeys.has(epoch)) continue;
      try {
        epochKeys.set(epoch, openEpochKey({ log, me, epoch, sealed: fromBase64url(bytes) ?? new Uint8Array() }));
      } catch (error) {
        if (!(error instanceof SealingError)) throw error;
        if (epoch === log.epoch && error.code !== 'EPOCH_NOT_MEMBER') refusal = error;
      }
    }
    // Whose place was taken by other keys has no seal of the new epoch, and shall see by whom.
    if (refusal && trust !== 'replaced' && !epochKeys.has(log.epoch)) throw refusal;
  }
}

/**
 * The newest state after the entries handed in. Those that this device has verified before are compared with what it
 * knows instead of verified again; fewer than it has seen are a rollback.
 */
function follow({ vault, about, from, entries }: ToOpen, record: VaultRecord | undefined): ReducedLog {
  const { kind, subject } = subjectOf(about);
  const bytes = entries.map(entryBytes);
  const known = record?.log ?? undefined;
  const next = known ? known.seq + 1 : 0;
  if (from > next) throw new SealingError('LOG_SEQ');
  if (from < next && from + bytes.length < next) throw new SealingError(bytes.length ? 'LOG_ROLLBACK' : 'LOG_EMPTY');
  bytes.slice(0, next - from).forEach((entry, index) => {
    if (toHex(entryHash(entry)) !== known?.hashes[from + index]) throw new SealingError('LOG_FORK');
  });
  const { pin } = record ?? {};
  const expected = { vault: uuidToHex(vault), kind, subject };
  return applyLog(
    bytes.slice(next - from),
    pin ? { ...expected, genesisKid: pin.genesisKid, pin: { seq: pin.seq, head: pin.head } } : expected,
    known,
  );
}

function genesisOf({ from, entries }: ToOpen, record: VaultRecord | undefined): string {
  const [first] = entries;
  if (record?.log) return record.log.genesis;
  if (from !== 0 || first === undefined) throw new SealingError('LOG_EMPTY');
  return toHex(entryHash(entryBytes(first)));
}

function entryBytes(text: string): Uint8Array {
  const bytes = fromBase64url(text);
  if (!bytes) throw new SealingError('LOG_B64');
  return bytes;
}

/** When people left, by the clock of who signed it; the entries were verified just before. */
function departures(entries: readonly string[]): Record<string, number> {
  const gone = entries.map(entryBytes).flatMap((bytes): [string, number][] => {
    const entry = readEntry(bytes);
    if (entry.op === 'remove') return [[entry.uid, entry.ts]];
    return entry.op === 'leave' ? [[entry.by, entry.ts]] : [];
  });
  return Object.fromEntries(gone);
}
