import { hex, refusalOf, vectors } from '../testing/log-vectors';
import { reducedForVectors } from '../testing/reduced-for-vectors';
import { applyLog, type ExpectedLog } from './apply-log';
import { toHex } from './bytes';
import { bodyOf, readEntry, writeEntry } from './entry-form';
import { LOG_CODES } from './errors';
import { envelopeHash, compareCode, entryHash, epochCommit, kidOf, pairSubject } from './labels';
import { paddedLength } from './padding';
import { readHeader, writeHeader } from './header';
import { checkLogContext } from './log-context';
import { VAULT_KINDS } from './reduced-log';

const { vault } = vectors;
const LOGS = [vectors.log, vectors.logOfEveryOperation, vectors.logLeftStale];
const rejections = vectors.rejections.filter((rejection) => rejection.what === 'log');

describe('the vectors of the log', () => {
  it.each(LOGS)('reduce to the state written beside them (%#)', ({ entries, reduced }) => {
    expect(reducedForVectors(applyLog(entries.map(hex), { vault }))).toEqual(reduced);
  });

  it('name every entry by its hash', () => {
    expect(vectors.log.entries.map((entry) => toHex(entryHash(hex(entry))))).toEqual(vectors.log.hashes);
    expect(applyLog(vectors.log.entries.map(hex), { vault }).hashes).toEqual(vectors.log.hashes);
  });

  it.each(LOGS.flatMap((log) => log.entries))('are written byte for byte (%#)', (entry) => {
    const signature = hex(entry).slice(0, 64);
    let signed = new Uint8Array();
    const written = writeEntry(readEntry(hex(entry)), (bytes) => {
      signed = Uint8Array.from(bytes);
      return signature;
    });
    expect(toHex(written)).toBe(entry);
    expect(signed).toEqual(Uint8Array.from([...Buffer.from('kreds/v1/log'), ...bodyOf(hex(entry))]));
  });

  it('name keys, epochs, pairs and heads', () => {
    for (const { uid, kid, edPk, xPk } of vectors.identities) {
      expect(toHex(kidOf(hex(uid), hex(edPk), hex(xPk)))).toBe(kid);
    }
    for (const { epoch, ek, commit } of vectors.epochs) {
      expect(toHex(epochCommit(hex(vault), epoch, hex(ek)))).toBe(commit);
    }
    const { leader, facilitator, subject } = vectors.pairSubject;
    expect(toHex(pairSubject(hex(leader), hex(facilitator)))).toBe(subject);
    expect(compareCode(hex(vault), hex(vectors.compareCode.head))).toBe(vectors.compareCode.code);
  });
});

describe('the rejections of the log', () => {
  it.each(rejections)('$name: $code', (rejection) => {
    const expected: ExpectedLog = {
      vault: rejection.vault ?? vault,
      kind: VAULT_KINDS.find((kind) => kind === rejection.kind),
      subject: rejection.subject,
      genesisKid: rejection.genesisKid,
      pin: rejection.pin,
    };
    const entries = (rejection.entries ?? vectors.log.entries).map(hex);
    expect(refusalOf(() => applyLog(entries, expected))).toBe(rejection.code);
    expect(LOG_CODES).toContain(rejection.code);
  });
});

describe('the vectors of an envelope', () => {
  const envelopes = [vectors.envelope, vectors.envelopeVersion2, vectors.tombstone];
  const log = applyLog(vectors.log.entries.map(hex), { vault });

  it.each(envelopes)('have a header that is written byte for byte and may stand at its head (%#)', (envelope) => {
    const header = readHeader(hex(envelope.bytes));
    expect(toHex(writeHeader(header))).toBe(envelope.bytes.slice(0, 348));
    const { type, object, epoch, version, prev, logHead, ts } = envelope;
    expect(header).toMatchObject({ type, vault, object, epoch, version, prev, logHead, ts });
    expect(() => checkLogContext(log, header)).not.toThrow();
  });

  it('are chained by their hash', () => {
    expect(toHex(envelopeHash(hex(vectors.envelope.bytes)))).toBe(vectors.envelopeVersion2.prev);
    expect(toHex(envelopeHash(hex(vectors.envelopeVersion2.bytes)))).toBe(vectors.tombstone.prev);
  });

  const OURS = /^(?:ENV_|CTX_(?:LOGHEAD|CLOSED|EPOCH|EPOCH_FUTURE|EPOCH_STALE|AUTHOR|KID)$)/;
  const refused = vectors.rejections.filter((each) => each.what === 'envelope' && OURS.test(each.code));
  it.each(refused)('$name: $code', (rejection) => {
    const seen = rejection.entries ? applyLog(rejection.entries.map(hex), { vault }) : log;
    expect(refusalOf(() => checkLogContext(seen, readHeader(hex(rejection.bytes ?? ''))))).toBe(rejection.code);
  });

  it.each(vectors.padding)('pads $length to $padded', ({ length, padded }) => {
    expect(paddedLength(length)).toBe(padded);
  });
});
