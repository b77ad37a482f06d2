import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { CanarySearch, spellingsOf, spellingsOfKey } from './canaries';
import { keptIn } from './stored-bytes';

const CANARY = 'Kanariefugl 7f3a "ærlig" på Østerbro';
const search = new CanarySearch([CANARY, 'en helt anden sætning']);
const howIn = (bytes: Buffer): readonly string[] => search.in(bytes, 'here').map(({ how }) => how);
const around = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from('før: '), bytes, Buffer.from(' :efter')]);

describe('the search for canaries', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreds-canaries-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(spellingsOf(CANARY).map(({ how, bytes }) => [how, bytes] as const))('finds %s', (how, bytes) => {
    expect(howIn(around(bytes))).toContain(how);
  });

  it('finds what other tools have spelled, at every offset', () => {
    for (const before of ['', 'x', 'xy', 'xyz']) {
      const text = Buffer.from(`${before}${CANARY}!!`);
      expect(howIn(around(Buffer.from(text.toString('base64'))))).not.toEqual([]);
      expect(howIn(around(Buffer.from(text.toString('base64url'))))).not.toEqual([]);
    }
    const spelled = [new URLSearchParams({ q: CANARY }).toString(), JSON.stringify({ text: CANARY })];
    for (const text of spelled) expect(howIn(Buffer.from(text))).not.toEqual([]);
  });

  it.each([
    ['gzip', gzipSync],
    ['zlib', deflateSync],
    ['zlib without compression', (bytes: Buffer) => deflateSync(bytes, { level: 0 })],
    ['zlib, best', (bytes: Buffer) => deflateSync(bytes, { level: 9 })],
    ['gzip in gzip', (bytes: Buffer) => gzipSync(gzipSync(bytes))],
  ])('finds what lies in a stream of %s in the middle of a file', (_name, pack) => {
    expect(search.in(around(pack(Buffer.from(CANARY))), 'here')).toContainEqual({
      canary: CANARY,
      how: 'UTF-8',
      where: 'here, inflated',
    });
  });

  it.each([
    ['deflate', deflateRawSync],
    ['brotli', (bytes: Buffer) => brotliCompressSync(bytes)],
  ])('finds what is a whole stream of %s', (_name, pack) => {
    expect(howIn(pack(Buffer.from(CANARY)))).toContain('UTF-8');
  });

  it('finds a stream that is cut off, and what a stored zip holds', () => {
    const stream = gzipSync(Buffer.from(CANARY.repeat(50) + 'x'.repeat(90_000)));
    expect(howIn(stream.subarray(0, stream.length - 12))).toContain('UTF-8');
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    head.writeUInt16LE(4, 26);
    expect(howIn(Buffer.concat([head, Buffer.from('a.md'), deflateRawSync(Buffer.from(CANARY))]))).toContain('UTF-8');
  });

  it('finds a key in every spelling, and not another one', () => {
    const key = createHash('sha256').update('a key').digest();
    const keys = new CanarySearch([], new Map([['the key', key]]));
    for (const { how, bytes } of spellingsOfKey(key)) {
      expect(keys.in(around(bytes), 'here')).toContainEqual({ canary: 'the key', how, where: 'here' });
    }
    const inside = Buffer.concat([Buffer.from('x'), key, Buffer.from('yz')]).toString('base64');
    expect(keys.in(gzipSync(Buffer.from(inside)), 'here')).not.toEqual([]);
    expect(keys.in(createHash('sha256').update('other').digest(), 'here')).toEqual([]);
  });

  it('finds nothing where nothing is', () => {
    const bytes = Buffer.from('Kanariefugl 7f3b "ærlig" på Østerbro'.repeat(100));
    expect([...howIn(bytes), ...howIn(gzipSync(bytes)), ...howIn(Buffer.alloc(0))]).toEqual([]);
  });

  it('finds every planted spelling in the files of a server', () => {
    const spellings = spellingsOf(CANARY);
    for (const [index, { bytes }] of spellings.entries()) writeFileSync(join(folder, `file-${index}`), around(bytes));
    const found = keptIn(folder).flatMap(({ bytes, where }) => search.in(bytes, where));
    for (const [index, { how }] of spellings.entries()) {
      expect(found).toContainEqual({ canary: CANARY, how, where: `file-${index}` });
    }
  });

  it('finds it in cells of a database, whole although it lies on two pages, and behind base64', () => {
    const database = new Database(join(folder, 'kreds.db'));
    database.prepare('create table note (text text, bytes blob, coded text)').run();
    const long = 'x'.repeat(4050) + CANARY;
    const coded = gzipSync(Buffer.from(CANARY)).toString('base64');
    database.prepare('insert into note values (?, cast(? as blob), ?)').run(long, `y${CANARY}`, coded);
    database.close();
    const places = keptIn(folder).flatMap(({ bytes, where }) => search.in(bytes, where).map((one) => one.where));
    expect(places).toEqual(expect.arrayContaining(['note.text', 'note.bytes', 'note.coded, decoded, inflated']));
  });
});
