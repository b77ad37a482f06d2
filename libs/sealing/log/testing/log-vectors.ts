import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHex } from '../src/bytes';
import { SealingError } from '../src/errors';

interface LogVector {
  readonly entries: readonly string[];
  readonly reduced: object;
}

interface EnvelopeVector {
  readonly type: number;
  readonly object: string;
  readonly epoch: number;
  readonly version: number;
  readonly prev: string;
  readonly logHead: string;
  readonly ts: number;
  readonly bytes: string;
}

interface Rejection {
  readonly name: string;
  readonly what: string;
  readonly code: string;
  readonly entries?: readonly string[];
  readonly vault?: string;
  readonly kind?: string;
  readonly subject?: string;
  readonly genesisKid?: string;
  /** Of a log; an envelope's pin holds other things. */
  readonly pin?: { readonly seq: number; readonly head: string };
  readonly bytes?: string;
}

/** The part of the vectors that this room answers for; all byte strings are lower-case hex. */
interface LogVectors {
  readonly vault: string;
  readonly identities: readonly Record<'uid' | 'kid' | 'edPk' | 'xPk', string>[];
  readonly epochs: readonly { readonly epoch: number; readonly ek: string; readonly commit: string }[];
  readonly log: LogVector & { readonly hashes: readonly string[] };
  readonly logOfEveryOperation: LogVector;
  readonly logLeftStale: LogVector;
  readonly envelope: EnvelopeVector;
  readonly envelopeVersion2: EnvelopeVector;
  readonly tombstone: EnvelopeVector;
  readonly pairSubject: Record<'leader' | 'facilitator' | 'subject', string>;
  readonly compareCode: Record<'head' | 'code', string>;
  readonly padding: readonly { readonly length: number; readonly padded: number }[];
  readonly rejections: readonly Rejection[];
}

// Read, not imported: the file belongs to the room above, and this one imports nothing from there.
const FILE = join(__dirname, '../../vectors/crypto-vectors.json');
export const vectors = JSON.parse(readFileSync(FILE, 'utf8')) as LogVectors;

/** Bytes of a vector; a vector that is not hex is a fault of the file. */
export function hex(text: string): Uint8Array {
  const bytes = fromHex(text);
  if (!bytes) throw new Error('the vector is not hex');
  return bytes;
}

/** The code that a call is refused with; 'accepted' when it is not; whatever else it throws goes on. */
export function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof SealingError) return error.code;
    throw error;
  }
  return 'accepted';
}
