import { hashRaw } from '@node-rs/argon2';
import { createHash, hkdfSync } from 'node:crypto';

/**
 * Every key that a worker can have made of the random bytes it drew: account keys, epoch keys and one-time secrets are
 * 32 of them, a recovery code begins with 17; the rest follows from those and from the person's id.
 */
export function keysMadeOf(drawn: readonly (readonly number[])[], uids: readonly string[]): Buffer[] {
  const random = drawn.map((bytes) => Buffer.from(bytes));
  const secrets = random.filter(({ length }) => length === 32);
  const ids = uids.map((uid) => Buffer.from(uid.replaceAll('-', ''), 'hex'));
  const derived = secrets.flatMap((secret) => [
    ...ids.flatMap((uid) => ['kreds/v1/sign/1', 'kreds/v1/seal/1'].map((label) => expand(secret, uid, label))),
    expand(secret, Buffer.alloc(0), 'kreds/v1/pins'),
    expand(secret, Buffer.alloc(0), 'kreds/v1/pseudonym'),
  ]);
  return [...secrets, ...derived, ...random.filter(({ length }) => length === 17)];
}

/** What a passphrase is stretched to, the key that opens the wrap, and the half that the server is meant to get. */
export async function keysOfPassphrase(given: {
  email: string;
  passphrase: string;
  serverSalt: string;
}): Promise<{ readonly secret: readonly Buffer[]; readonly auth: Buffer }> {
  const parts = ['kreds/v1/pw-salt', given.email, Buffer.alloc(1), Buffer.from(given.serverSalt, 'base64url')];
  const salt = parts
    .reduce((hash, part) => hash.update(part), createHash('sha256'))
    .digest()
    .subarray(0, 16);
  const stretched = await stretch(given.passphrase.normalize('NFKC'), salt);
  const [kek, auth] = ['kreds/v1/pw-kek', 'kreds/v1/pw-auth'].map((label) => expand(stretched, Buffer.alloc(0), label));
  if (!kek || !auth) throw new Error('two labels give two keys');
  return { secret: [stretched, kek], auth };
}

/** What a join code is stretched to, and the key that both ends make of it. */
export async function keysOfJoinCode(code: string, vault: string): Promise<Buffer[]> {
  const salt = Buffer.from(vault.replaceAll('-', ''), 'hex');
  const stretched = await stretch(code.replaceAll(' ', ''), salt);
  return [stretched, expand(stretched, salt, 'kreds/v1/join')];
}

/** Where one of the keys stands in what was said: as hex, base64, base64url, numbers, or inside other bytes. */
export function leaksIn(said: unknown, keys: readonly Buffer[]): string[] {
  const texts = textsOf(said);
  const decoded = texts.flatMap((text) => [
    Buffer.from(text, 'base64url'),
    Buffer.from(text, 'hex'),
    Buffer.from(text),
  ]);
  const whole = JSON.stringify(said);
  return keys.flatMap((key) => {
    const spelled = [
      key.toString('hex'),
      key.toString('base64').replace(/=+$/, ''),
      key.toString('base64url'),
      key.join(),
    ];
    const found = spelled.some((text) => whole.includes(text)) || decoded.some((bytes) => bytes.includes(key));
    return found ? [key.toString('hex')] : [];
  });
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

function stretch(password: string, salt: Buffer): Promise<Buffer> {
  const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32 };
  return hashRaw(password, { salt, ...cost });
}

function expand(secret: Buffer, salt: Buffer, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, label, 32));
}
