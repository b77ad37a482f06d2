import { applyLog, VAULT_KINDS, type EnvelopeType, ENVELOPE_TYPES } from '@kreds/sealing/log';
import { unwrapAccountKey } from '../src/account-key';
import { openEnvelope, type ObjectPin } from '../src/envelope';
import { openEpochKey } from '../src/epoch-key';
import { checkKdfParams, parseKdfParams } from '../src/kdf';
import { stretch } from '../src/password';
import { readRecoveryCode } from '../src/recovery';
import { openSubmission } from '../src/submission';
import { readTypedCode } from '../src/typed-code';
import { wrapPlace } from './check-keys';
import type { SectionCheck } from './section-check';
import {
  bytes,
  entriesOf,
  epochKeyOf,
  isSection,
  keysOf,
  list,
  number,
  text,
  type Section,
  type VectorFile,
} from './vector-file';

/** What is done with the input of a rejection, by its `what`. */
const TRY: { readonly [what: string]: (bad: Section, file: VectorFile) => unknown } = {
  log: (bad, file) => applyLog(entriesOf(file, bad), expectedLog(bad, file)),
  envelope: tryEnvelope,
  epochSeal: (bad, file) => {
    const log = applyLog(entriesOf(file, bad), { vault: file.vault });
    return openEpochKey({ log, me: keysOf(part(bad, 'to')), epoch: number(bad, 'epoch'), sealed: bytes(bad, 'bytes') });
  },
  wrap: (bad) => unwrapAccountKey(bytes(bad, 'bytes'), wrapPlace(bad)),
  kdf: (bad) => {
    const kdf = checkKdfParams(bad['kdf']);
    return stretch({ password: '', email: '', serverSalt: bytes(bad, 'serverSalt'), kdf });
  },
  joinCode: (bad) => readTypedCode(text(bad, 'text'), 12),
  recoveryCode: (bad) => readRecoveryCode(text(bad, 'text')),
  submission: (bad) =>
    openSubmission({
      secret: bytes(bad, 'xSecret'),
      programme: bytes(bad, 'programme'),
      sealed: bytes(bad, 'bytes'),
    }),
};

/** Tries what must not be taken, and compares the code that refuses it. */
export async function checkRejection(check: SectionCheck, bad: Section, file: VectorFile): Promise<void> {
  const [name, what] = [text(bad, 'name'), text(bad, 'what')];
  const attempt = TRY[what];
  if (!attempt) throw new TypeError(`nobody knows how to try a rejection of ${what}`);
  await check.refused(name, bad['code'], () => attempt(bad, file));
  // The same parameters as text, as a server sends them.
  if (what === 'kdf' && bad['code'] !== 'KDF_SALT') {
    await check.refused(`${name}, as text`, bad['code'], () => parseKdfParams(JSON.stringify(bad['kdf'])));
  }
}

function tryEnvelope(bad: Section, file: VectorFile): unknown {
  const want = part(bad, 'want');
  const log = applyLog(entriesOf(file, bad), { vault: file.vault });
  const eks = list(bad['eks']);
  return openEnvelope({
    bytes: bytes(bad, 'bytes'),
    want: { vault: text(want, 'vault'), object: text(want, 'object'), type: typeOf(number(want, 'type')) },
    log,
    pin: isSection(bad['pin']) ? objectPin(bad['pin']) : undefined,
    ek: (epoch) => epochKeyOf(eks, epoch),
  });
}

function expectedLog(bad: Section, file: VectorFile) {
  const pin = bad['pin'];
  return {
    vault: bad['vault'] === undefined ? file.vault : text(bad, 'vault'),
    kind: VAULT_KINDS.find((kind) => kind === bad['kind']),
    subject: optional(bad, 'subject'),
    genesisKid: optional(bad, 'genesisKid'),
    pin: isSection(pin) ? { seq: number(pin, 'seq'), head: text(pin, 'head') } : undefined,
  };
}

function objectPin(pin: Section): ObjectPin {
  const [version, hash, epoch] = [number(pin, 'version'), text(pin, 'hash'), number(pin, 'epoch')];
  return { version, hash, epoch, ended: pin['ended'] === true };
}

function typeOf(value: number): EnvelopeType {
  const type = Object.values(ENVELOPE_TYPES).find((known) => known === value);
  if (!type) throw new TypeError('no type of envelope');
  return type;
}

function optional(section: Section, name: string): string | undefined {
  return section[name] === undefined ? undefined : text(section, name);
}

function part(section: Section, name: string): Section {
  const value = section[name];
  if (!isSection(value)) throw new TypeError(`${name} is missing`);
  return value;
}
