import { concat, utf8, type RandomBytes } from '@kreds/sealing/log';
import { hpkeOpen, hpkeSeal } from './hpke';

/**
 * Seals a draft to its author's own public key (confidentiality.md 7), so that writing never needs an unlock. It stays
 * on one device. `uid` has 16 bytes, `x` 32.
 */
export function sealDraft(
  { body, to }: { readonly body: Uint8Array; readonly to: { readonly uid: Uint8Array; readonly x: Uint8Array } },
  random: RandomBytes,
): Uint8Array {
  return hpkeSeal({ to: to.x, info: draftInfo(to.uid), plaintext: body }, random);
}

/** Opens a draft of one's own. Throws `SEAL_SHORT` or `SEAL_OPEN`. */
export function openDraft({
  sealed,
  me,
}: {
  readonly sealed: Uint8Array;
  readonly me: { readonly uid: Uint8Array; readonly xSecret: Uint8Array };
}): Uint8Array {
  return hpkeOpen({ secret: me.xSecret, info: draftInfo(me.uid), sealed });
}

function draftInfo(uid: Uint8Array): Uint8Array {
  return concat(utf8('kreds/v1/draft'), uid);
}
