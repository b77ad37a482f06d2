import { concat, ENVELOPE_TYPES, HEADER_BYTES, readHeader, SealingError } from '@kreds/sealing/log';
import { alma, bo, group, NOTE } from '../testing/small-vault';
import { stream } from '../testing/vectors';
import { envelopeCipher } from './envelope-cipher';
import { hpkeOpen } from './hpke';
import { openSubmission } from './submission';
import { readTypedCode } from './typed-code';

/** Half of them valid with one change, half of them anything. A deep run asks for more. */
const INPUTS = process.env['KREDS_DEEP'] === '1' ? 300_000 : 12_000;
/** What one input may take at most, generously: a bound on hostile input, not a measurement. */
const SLOWEST_MS = 250;

const random = stream(20_261_121);
const below = (bound: number) => random(4).reduce((sum, byte) => sum * 256 + byte, 0) % bound;

/** Accepting, crashing or lingering: each is a failure that names its input. */
function refused(open: () => unknown, input: Uint8Array): void {
  const started = performance.now();
  try {
    open();
  } catch (error) {
    if (error instanceof SealingError) {
      const took = performance.now() - started;
      if (took > SLOWEST_MS) throw new Error(`took ${took} ms: ${Buffer.from(input).toString('hex')}`);
      return;
    }
    throw new Error(`crashed: ${String(error)}: ${Buffer.from(input).toString('hex')}`);
  }
  throw new Error(`was accepted: ${Buffer.from(input).toString('hex')}`);
}

/** One change that leaves nothing as it was: a bit, a byte, a stretch, two places swapped, shorter, longer. */
function changed(valid: Uint8Array): Uint8Array {
  const bytes = valid.slice();
  const at = below(bytes.length);
  const to = Math.min(bytes.length, at + 1 + below(40));
  switch (below(6)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
      return bytes;
    case 1:
      bytes[at] = (bytes[at] ?? 0) + 1 + below(255);
      return bytes;
    case 2:
      return bytes.fill(below(256), at, to);
    case 3:
      return Uint8Array.from([...bytes.slice(at), ...bytes.slice(0, at)]);
    case 4:
      return bytes.slice(0, at);
    default:
      return Uint8Array.from([...bytes.slice(0, at), ...random(1 + below(40)), ...bytes.slice(at)]);
  }
}

/** Anything at all, or anything behind a header that is good so far. */
function anything(valid: Uint8Array): Uint8Array {
  const length = below(8) === 0 ? below(300_000) : below(1500);
  const kept = below(2) * below(300);
  return Uint8Array.from([...valid.slice(0, Math.min(kept, length)), ...random(Math.max(0, length - kept))]);
}

const same = (left: Uint8Array, right: Uint8Array) => Buffer.compare(left, right) === 0;

describe('the parsers, given what nobody wrote', () => {
  const notes = [group.note(bo), group.note(alma, { body: random(700) }), group.note(bo, { ts: 0 }, 3)];
  const types = Object.values(ENVELOPE_TYPES);

  it(`open none of ${INPUTS} envelopes, crash at none and linger at none`, () => {
    for (let made = 0; made < INPUTS;) {
      const valid = notes[below(notes.length)] ?? new Uint8Array();
      const input = made % 2 === 0 ? changed(valid) : anything(valid);
      if (same(input, valid)) continue;
      made += 1;
      const want = { vault: group.log.vault, object: NOTE, type: types[below(types.length)] ?? ENVELOPE_TYPES.block };
      refused(() => group.open(input, below(4) === 0 ? { want } : {}), input);
    }
  }, 600_000);

  it('open none of 600 envelopes that a member sealed rightly around anything', () => {
    const [valid = new Uint8Array()] = notes;
    const [header, bytes] = [readHeader(valid), valid.slice(0, HEADER_BYTES)];
    const cipher = () => envelopeCipher(header, bytes, group.ek());
    const plain = cipher().decrypt(valid.slice(HEADER_BYTES));
    for (let made = 0; made < 600;) {
      const inside = made % 2 === 0 ? changed(plain) : anything(plain);
      if (same(inside, plain)) continue;
      made += 1;
      const input = concat(bytes, cipher().encrypt(inside));
      refused(() => group.open(input), input);
    }
  });

  it('open no seal and no submission, and read no code', () => {
    const secret = new Uint8Array(32).fill(3);
    for (let made = 0; made < 200; made++) {
      const seal = random(below(120));
      refused(() => hpkeOpen({ secret, info: seal, sealed: seal }), seal);
      const sealed = random(8236 + below(8));
      refused(() => openSubmission({ secret, programme: secret.slice(0, 16), sealed }), sealed);
      const text = String.fromCharCode(...random(12), 0x20);
      refused(() => readTypedCode(`${text}!`, 12), sealed);
    }
  });
});
