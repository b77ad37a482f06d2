import { Injectable } from '@nestjs/common';
import { KDF_SMALL_DEVICE, KDF_USUAL, normaliseEmail, type Prelogin } from '@kreds/identity/model';
import { Secrets } from './secrets';

/** One in sixteen, as phones short of memory are among our people. */
const SMALL_DEVICE_BELOW = 16;

/** What a typed address becomes: a key to look accounts up by, and what prelogin says when there is none. */
@Injectable()
export class Addresses {
  constructor(private readonly secrets: Secrets) {}

  /** 43 characters that stand for the address in the index, so that known and unknown ones cost one probe each. */
  keyOf(email: string): string {
    return this.secrets.keyed(normaliseEmail(email)).toString('base64url');
  }

  /**
   * The answer for an address without an account: the same for ever, and of the same kind as a real one
   * (confidentiality.md 3.3). The weights are fixed; following the population would change answers over time.
   */
  decoyFor(email: string): Prelogin {
    const address = normaliseEmail(email);
    const salt = this.secrets.keyed(`salt${address}`).subarray(0, 16);
    const small = (this.secrets.keyed(`kdf${address}`)[0] ?? 0) < SMALL_DEVICE_BELOW;
    return { kdf: small ? KDF_SMALL_DEVICE : KDF_USUAL, serverSalt: salt.toString('base64url') };
  }
}
