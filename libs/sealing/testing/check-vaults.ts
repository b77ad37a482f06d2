import {
  applyLog,
  compareCode,
  entryHash,
  epochCommit,
  envelopeHash,
  paddedLength,
  pairSubject,
  readEntry,
  readHeader,
  toHex,
  utf8,
  writeEntry,
} from '@kreds/sealing/log';
import { openEnvelope, sealEnvelope } from '../src/envelope';
import { openEpochKey, sealEpochKey } from '../src/epoch-key';
import { decided, type SectionCheck } from './section-check';
import {
  bytes,
  entriesOf,
  epochKeyOf,
  isSection,
  logAt,
  number,
  personOf,
  personWithKid,
  text,
  texts,
  type Section,
  type VectorFile,
} from './vector-file';

export function checkEpoch(check: SectionCheck, section: Section, file: VectorFile): void {
  const commit = epochCommit(bytes(file, 'vault'), number(section, 'epoch'), bytes(section, 'ek'));
  check.same('commit', commit, text(section, 'commit'));
}

export function checkEpochSeal(check: SectionCheck, section: Section, file: VectorFile): void {
  const [epoch, me] = [number(section, 'epoch'), personOf(file, text(section, 'to'))];
  const ek = epochKeyOf(file.epochs, epoch) ?? new Uint8Array();
  const to = { uid: toHex(me.uid), kid: toHex(me.kid), x: toHex(me.xPk) };
  const given = { ek, vault: file.vault, epoch, to };
  check.same('sealed', sealEpochKey(given, decided(bytes(section, 'ephemeralSecret'))), text(section, 'sealed'));
  const log = applyLog(entriesOf(file, section), { vault: file.vault });
  check.same('opened', openEpochKey({ log, me, epoch, sealed: bytes(section, 'sealed') }), ek);
}

/** Reduces the log, names its entries, and writes and signs every entry anew, byte for byte. */
export function checkLog(check: SectionCheck, section: Section, file: VectorFile): void {
  const entries = entriesOf(file, section);
  const log = applyLog(entries, { vault: file.vault });
  check.same('reduced', factsNamedIn(section['reduced'], log), section['reduced']);
  const hashes = entries.map((entry) => toHex(entryHash(entry)));
  if (section['hashes'] !== undefined) check.same('hashes', hashes, texts(section, 'hashes'));
  check.same('hashes of the state', log.hashes, hashes);
  entries.forEach((entry, seq) => {
    const body = readEntry(entry);
    const signer = personWithKid(file, body.kid);
    check.same(`entry ${seq}`, writeEntry(body, signer?.sign ?? (() => entry.slice(0, 64))), entry);
  });
}

/** Seals the envelope anew, byte for byte, and opens the one of the file. */
export function checkEnvelope(check: SectionCheck, section: Section, file: VectorFile): void {
  const [envelope, me] = [bytes(section, 'bytes'), personOf(file, text(section, 'author'))];
  const { type } = readHeader(envelope);
  const [object, version, prev] = [text(section, 'object'), number(section, 'version'), text(section, 'prev')];
  const [epoch, body] = [number(section, 'epoch'), utf8(text(section, 'body'))];
  const log = logAt(file, text(section, 'logHead'));
  const ek = epochKeyOf(file.epochs, epoch) ?? new Uint8Array();
  const given = { log, me, type, object, version, prev, ts: number(section, 'ts'), body, ek };
  check.same('type', type, number(section, 'type'));
  check.same('bytes', sealEnvelope(given, decided(bytes(section, 'nonce'))), text(section, 'bytes'));
  check.same('hash', envelopeHash(envelope), text(section, 'hash'));
  const want = { vault: file.vault, object, type };
  const opened = openEnvelope({ bytes: envelope, want, log, ek: (asked) => epochKeyOf(file.epochs, asked) });
  check.same('opened', opened.body, body);
  check.same('author', [opened.author.uid, opened.author.kid], [toHex(me.uid), toHex(me.kid)]);
}

export function checkPairSubject(check: SectionCheck, section: Section): void {
  const subject = pairSubject(bytes(section, 'leader'), bytes(section, 'facilitator'));
  check.same('subject', subject, text(section, 'subject'));
}

export function checkCompareCode(check: SectionCheck, section: Section, file: VectorFile): void {
  check.same('code', compareCode(bytes(file, 'vault'), bytes(section, 'head')), text(section, 'code'));
}

export function checkPadding(check: SectionCheck, section: Section): void {
  const length = number(section, 'length');
  check.same(`${length} bytes`, paddedLength(length), number(section, 'padded'));
}

/** A section is a log or an envelope by what it holds, whatever it is called. */
export const isLog = (section: unknown): section is Section => isSection(section) && 'reduced' in section;
export const isEnvelope = (section: unknown): section is Section => isSection(section) && 'logHead' in section;

/** Of some facts those that the file names, so that a state may know more than the file writes down. */
function factsNamedIn(named: unknown, facts: unknown): unknown {
  if (Array.isArray(named) && Array.isArray(facts)) return facts.map((fact, at) => factsNamedIn(named[at], fact));
  if (!isSection(named) || !isSection(facts)) return facts;
  return Object.fromEntries(Object.keys(named).map((name) => [name, factsNamedIn(named[name], facts[name])]));
}
