import type { PersonId } from '@kreds/programmes/model';
import { hpkeOpen } from '@kreds/sealing';
import {
  concat,
  fromBase64url,
  fromHex,
  HEADER_BYTES,
  readHeader,
  sameBytes,
  uint32,
  utf8,
  uuidToHex,
} from '@kreds/sealing/log';
import { keyholder, type Keyholder } from '@kreds/vaults';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import type { Request } from './rewriting-proxy';

const SEAL_BYTES = 80;
/** In the address of a request, or as the id of a vault that is made. */
const VAULTS = /(?:\/vaults\/|"id":")([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;
/** As a seal says whom it is for. */
const RECEIVERS = /"epoch":(\d+),"uid":"([0-9a-f-]{36})","kid":"([\w-]{22})"/g;

/** Something that was sent and that the attacker can read. */
export interface Leak {
  readonly url: string;
  readonly how: 'seal' | 'envelope' | 'plain';
}

/**
 * Whoever runs the hostile server: an identity of their own, and every epoch key that they have made or come by. What
 * browsers send is searched for anything that these keys open.
 */
export class Attacker {
  /** Epoch keys that the attacker has; what opens here is added. */
  readonly epochKeys: Uint8Array[] = [];
  /** Bodies whose seals did not open before and will not now. */
  private readonly searched = new WeakSet<Buffer>();

  /** @param holder somebody who works with the server; an unknown one by default */
  constructor(readonly holder: Keyholder = somebody('Ukendt Ulvesen')) {}

  /** Everything in these requests that opens; a key that the attacker had before is no news. @param secrets plain texts that must not be sent at all */
  leaksIn(requests: readonly Request[], secrets: readonly string[] = []): readonly Leak[] {
    const leaks: Leak[] = [];
    for (const { url, body } of requests) {
      const text = `${url}\n${body.toString('utf8')}`;
      const sealed = this.searched.has(body) ? [] : blobsIn(text).filter((blob) => blob.length === SEAL_BYTES);
      this.searched.add(body);
      const keys = sealed.flatMap((blob) => this.openSeal(blob, text) ?? []).filter((key) => !this.has(key));
      this.epochKeys.push(...keys);
      if (keys.length > 0) leaks.push({ url, how: 'seal' });
      if (secrets.some((secret) => text.includes(secret))) leaks.push({ url, how: 'plain' });
    }
    // After all seals: a key that one request gave away may open what another one carried.
    for (const { url, body } of requests) {
      if (blobsIn(body.toString('utf8')).some((blob) => this.opensEnvelope(blob))) leaks.push({ url, how: 'envelope' });
    }
    return leaks;
  }

  private has(key: Uint8Array): boolean {
    return this.epochKeys.some((known) => sameBytes(known, key));
  }

  /** Tries every vault and every receiver that the request speaks of, and the attacker for each of its epochs. */
  private openSeal(sealed: Uint8Array, text: string): Uint8Array | undefined {
    const { keys } = this.holder;
    const vaults = new Set([...text.matchAll(VAULTS)].map(([, id = '']) => uuidToHex(id)));
    const named = [...text.matchAll(RECEIVERS)].map(([, epoch, uid = '', kid = '']) => ({
      epoch: Number(epoch),
      uid: bytes(uuidToHex(uid)),
      kid: fromBase64url(kid) ?? new Uint8Array(),
    }));
    const own = [...new Set(named.map(({ epoch }) => epoch))].map((epoch) => ({ epoch, uid: keys.uid, kid: keys.kid }));
    for (const vault of vaults)
      for (const { epoch, uid, kid } of [...own, ...named]) {
        const info = concat(utf8('kreds/v1/epoch-seal'), bytes(vault), uint32(epoch), uid, kid);
        const key = attempt(() => hpkeOpen({ secret: keys.xSecret, info, sealed }));
        if (key) return key;
      }
    return undefined;
  }

  private opensEnvelope(envelope: Uint8Array): boolean {
    const header = attempt(() => readHeader(envelope));
    if (!header) return false;
    const { vault, object, type, nonce } = header;
    const info = concat(utf8('kreds/v1/object'), bytes(vault), Uint8Array.of(type));
    const [plainPart, sealed] = [envelope.subarray(0, HEADER_BYTES), envelope.subarray(HEADER_BYTES)];
    return this.epochKeys.some((epochKey) => {
      const key = new Uint8Array(hkdfSync('sha256', epochKey, bytes(object), info, 32));
      return attempt(() => xchacha20poly1305(key, nonce, plainPart).decrypt(sealed)) !== undefined;
    });
  }
}

/** Somebody with keys that no vault knows. @param id whose place they take; nobody's by default */
export function somebody(name: string, id: string = randomUUID()): Keyholder {
  return keyholder(id as PersonId, name, new Uint8Array(randomBytes(32)));
}

/** Whatever could be base64url of a seal or more. */
function blobsIn(text: string): readonly Uint8Array[] {
  return [...text.matchAll(/[\w-]{107,}/g)].flatMap(([spelled]) => fromBase64url(spelled) ?? []);
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function bytes(hex: string): Uint8Array {
  return fromHex(hex) ?? new Uint8Array();
}
