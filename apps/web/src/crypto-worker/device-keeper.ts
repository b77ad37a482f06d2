import {
  DEVICE_KEY,
  SealingError,
  deviceRelease,
  fromBase64url,
  openOnDevice,
  sealToDevice,
  toBase64url,
  uidBytes,
  type RandomBytes,
} from '@kreds/sealing';
import { KeeperRefusal } from './keeper-refusal';
import type { KeysStore } from './keys-store';
import type { AnswerOf, QuestionOf } from './messages';
import type { OpenAccount } from './open-account';

/** What stands in the browser: its own key, which cannot be read out, and the account key sealed to both halves. */
interface DeviceRecord {
  readonly key: CryptoKey;
  readonly trusted: { readonly deviceId: string; readonly blob: Uint8Array } | null;
}

/** The trusted device (confidentiality.md 4.3): opens the account without typing, together with the server's half. */
export class DeviceKeeper {
  constructor(
    private readonly account: OpenAccount,
    private readonly store: KeysStore,
    private readonly random: RandomBytes,
    private readonly subtle: SubtleCrypto = crypto.subtle,
  ) {}

  async release({ uid }: QuestionOf<'deviceRelease'>): Promise<AnswerOf<'deviceRelease'>> {
    const { key, trusted } = (await this.find(uid)) ?? (await this.make(uid));
    const release = await deviceRelease({ subtle: this.subtle, deviceKey: key });
    return { deviceId: trusted?.deviceId ?? null, release: toBase64url(release) };
  }

  /** The library opens the blob once before it hands it over; only then it is kept. */
  async trust({ uid, deviceId, serverHalf }: QuestionOf<'trustDevice'>): Promise<void> {
    const { accountKey } = this.account.openFor(uid);
    const found = await this.find(uid);
    if (!found) throw new KeeperRefusal('DEVICE_UNKNOWN');
    const blob = await sealToDevice(accountKey, this.place(uid, found.key, serverHalf), this.random);
    const record: DeviceRecord = { key: found.key, trusted: { deviceId, blob } };
    await this.store.put('devices', keyOf(uid), record);
  }

  async open({ uid, serverHalf }: QuestionOf<'openByDevice'>): Promise<AnswerOf<'openByDevice'>> {
    const found = await this.find(uid);
    if (!found?.trusted) throw new KeeperRefusal('DEVICE_UNKNOWN');
    return this.account.keep(uid, await openOnDevice(found.trusted.blob, this.place(uid, found.key, serverHalf)));
  }

  async forget({ uid, everything }: QuestionOf<'forgetDevice'>): Promise<void> {
    const rooms = everything
      ? (['devices', 'identities', 'accounts', 'vaults', 'objects', 'drafts'] as const)
      : (['devices'] as const);
    // What cannot be reached cannot be opened from here either.
    await Promise.all(rooms.map((room) => this.store.remove(room, keyOf(uid)).catch(() => undefined)));
  }

  private async make(uid: string): Promise<DeviceRecord> {
    const key = await this.subtle.generateKey(DEVICE_KEY, false, ['sign']);
    let kept: DeviceRecord = { key: key as CryptoKey, trusted: null };
    // Two tabs may make one at the same time: the first one counts.
    await this.store.update('devices', keyOf(uid), (value) => {
      if (!isDevice(value)) return kept;
      kept = value;
      return undefined;
    });
    return kept;
  }

  private async find(uid: string): Promise<DeviceRecord | undefined> {
    const value = await this.store.get('devices', keyOf(uid));
    return isDevice(value) ? value : undefined;
  }

  private place(uid: string, deviceKey: CryptoKey, half: string) {
    const serverHalf = fromBase64url(half);
    if (!serverHalf) throw new SealingError('AK_UNWRAP');
    return { subtle: this.subtle, deviceKey, serverHalf, uid: uidBytes(uid) };
  }
}

function keyOf(uid: string): string {
  return `${uid}|`;
}

function isDevice(value: unknown): value is DeviceRecord {
  return typeof value === 'object' && value !== null && 'key' in value && value.key instanceof CryptoKey;
}
