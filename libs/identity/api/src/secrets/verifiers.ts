import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Secrets } from './secrets';

/** 19 MiB, two passes (confidentiality.md 3.1): the 64 MiB were paid in the browser. Argon2id is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What the server keeps of a passphrase: a peppered hash of `auth`, which itself says nothing about the key. */
@Injectable()
export class Verifiers {
  private decoy: Promise<string> | undefined;

  constructor(private readonly secrets: Secrets) {}

  /**
   * @param auth 32 bytes in the one base64url spelling that the schema lets through. It is hashed as that text, because
   * the library's `verify` takes no bytes that are not UTF-8.
   */
  hash(auth: string): Promise<string> {
    return hash(auth, { ...COST, secret: this.secrets.pepper });
  }

  /** Whether `auth` belongs to the verifier. Without one the same work is done for nothing, and the answer is no. */
  async fits(auth: string, verifier: string | undefined): Promise<boolean> {
    this.decoy ??= this.hash(randomBytes(32).toString('base64url'));
    const decoy = await this.decoy;
    const fits = await verify(verifier ?? decoy, auth, { secret: this.secrets.pepper });
    return verifier !== undefined && fits;
  }
}
