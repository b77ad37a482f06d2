import * as z from 'zod';

/** How a passphrase is stretched in the browser: `m` in KiB, `t` passes, always one lane (confidentiality.md 3.1). */
export interface KdfParameters {
  readonly alg: 'argon2id';
  readonly m: number;
  readonly t: number;
  readonly p: 1;
}

/** The two sets of parameters that our own browsers write: the usual one, and the one of a device short of memory. */
export const KDF_USUAL = '{"alg":"argon2id","m":65536,"t":3,"p":1}';
export const KDF_SMALL_DEVICE = '{"alg":"argon2id","m":32768,"t":6,"p":1}';

const parametersSchema = z.strictObject({
  alg: z.literal('argon2id'),
  m: z.int().min(32_768).max(262_144),
  t: z.int().min(3).max(10),
  p: z.literal(1),
});

/** The parameters in a kdf text; undefined for another form, for less than the floor and for more than the ceiling. */
export function parseKdf(text: string): KdfParameters | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = parametersSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The JSON text of the parameters, kept and given back byte for byte. */
export const kdfSchema = z
  .string()
  .max(256)
  .refine((text) => parseKdf(text) !== undefined);
