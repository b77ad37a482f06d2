import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

export const SECRETS_FILE = 'secrets.json';

const key = z.base64url().length(43);
const fileSchema = z.object({ pepper: key, enumeration: key });

/**
 * The two keys that live beside the database and never in it: the pepper of the verifiers, and the key behind the
 * answers to unknown addresses (confidentiality.md 9.2). Without the file nobody can sign in any more, so it belongs in
 * the backup of the data folder; several processes on one database need the same file.
 */
export class Secrets {
  private constructor(
    readonly pepper: Buffer,
    private readonly enumeration: Buffer,
  ) {}

  /** Reads `secrets.json` of the data folder and makes it on first use, readable by its owner alone. */
  static open(dataFolder: string): Secrets {
    const file = join(dataFolder, SECRETS_FILE);
    if (!existsSync(file)) writeOnce(dataFolder, file);
    const { pepper, enumeration } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return new Secrets(Buffer.from(pepper, 'base64url'), Buffer.from(enumeration, 'base64url'));
  }

  /** 32 bytes that only this installation can compute from the text. */
  keyed(text: string): Buffer {
    return createHmac('sha256', this.enumeration).update(text).digest();
  }

  /** A few bytes for the database that only this installation can read back (AES-256-GCM). @param bound what they belong to */
  seal(bytes: Uint8Array, bound: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.sealing(), nonce).setAAD(Buffer.from(bound));
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** @throws Error when it was sealed elsewhere, for something else, or changed */
  open(sealed: string, bound: string): Buffer {
    const whole = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.sealing(), whole.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(bound)).setAuthTag(whole.subarray(-16));
    return Buffer.concat([decipher.update(whole.subarray(12, -16)), decipher.final()]);
  }

  /** Derived, so that a file from before there was anything to seal stays good. */
  private sealing(): Buffer {
    return Buffer.from(hkdfSync('sha256', this.pepper, new Uint8Array(), 'kreds/v1/second-factor', 32));
  }
}

/** Two processes that start together agree on one file: a link either appears whole or was there already. */
function writeOnce(folder: string, file: string): void {
  const draft = join(folder, `.${SECRETS_FILE}.${randomUUID()}`);
  const fresh = (): string => randomBytes(32).toString('base64url');
  writeFileSync(draft, JSON.stringify({ pepper: fresh(), enumeration: fresh() }), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}
