import { sha256 } from '@noble/hashes/sha2.js';
import { concat, fromHex, hexToUuid, toHex, utf8, type ReducedLog } from '@kreds/sealing/log';

/** A vault that its owner has proof of, up to the entry that they have seen. */
export interface PinnedVault {
  /** UUID; the rest is lower-case hex. */
  readonly vault: string;
  readonly genesisKid: string;
  readonly seq: number;
  readonly head: string;
  readonly trusted: boolean;
}

/**
 * What all devices of a person know together: the body of one sealed object (type 6) of their personal vault
 * (confidentiality.md 6.3).
 */
export interface PinsBody {
  readonly schema: 1;
  readonly vaults: readonly PinnedVault[];
  /** Kids that this person has checked by a code. */
  readonly checked: readonly string[];
}

/** The pins of trusted vaults, in an order that depends on nothing but their content: the same pins are the same text. */
export function pinsBody(
  trusted: readonly Pick<ReducedLog, 'vault' | 'genesisKid' | 'seq' | 'head'>[],
  checked: Iterable<string>,
): PinsBody {
  const vaults = trusted.map(({ vault, genesisKid, seq, head }) => {
    return { vault: hexToUuid(vault), genesisKid, seq, head, trusted: true };
  });
  return {
    schema: 1,
    vaults: vaults.sort((one, other) => (one.vault < other.vault ? -1 : 1)),
    checked: [...checked].sort(),
  };
}

/**
 * The id of that object, as UUID: the same on every device, from the hash of a label and the personal vault's id (hex),
 * shaped like any other object's id.
 */
export function pinsObjectId(vault: string): string {
  const id = fromHex(vault);
  if (id?.length !== 16) throw new RangeError('a vault is 16 bytes in lower-case hex');
  const bytes = sha256(concat(utf8('kreds/v1/pins-object'), id)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return hexToUuid(toHex(bytes));
}
