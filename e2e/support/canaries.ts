import { brotliDecompressSync, inflateRawSync, inflateSync } from 'node:zlib';

/** One way in which a text can stand in bytes. */
export interface Spelling {
  readonly how: string;
  readonly bytes: Buffer;
}

export interface Sighting {
  readonly canary: string;
  readonly how: string;
  /** The file, table or message in which it was seen. */
  readonly where: string;
}

/** Streams larger than this are no stream of ours; the search would otherwise be a zip bomb's victim. */
const MOST_INFLATED = 32 * 1024 * 1024;
/** A compressed file inside a compressed file, and not deeper. */
const DEPTH = 2;

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

/**
 * Base64 of a text depends on how many bytes stand before it, modulo three. Only characters that follow from the text
 * alone are kept, so that the needle fits whatever stands around it.
 */
function base64Offsets(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + bytes.length) * 8) / 6);
    return Buffer.from(coded.slice(from, to));
  });
}

function urlAlphabet(coded: Buffer): Buffer {
  return Buffer.from(coded.toString().replaceAll('+', '-').replaceAll('/', '_'));
}

/** Every character beyond ASCII as `\uXXXX`, in small or capital letters. */
function escaped(text: string, capitals: boolean): Buffer {
  const of = (letter: string): string => {
    const code = letter.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${capitals ? code.toUpperCase() : code}`;
  };
  return Buffer.from(
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[^\x20-\x7e]/g, of),
  );
}

function entities(text: string): Buffer {
  return Buffer.from(text.replace(/[^\x20-\x7e]/gu, (letter) => `&#${letter.codePointAt(0)};`));
}

/** Every way that a canary is looked for. */
export function spellingsOf(text: string): readonly Spelling[] {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  const base64 = (how: string, bytes: Buffer): Spelling[] =>
    base64Offsets(bytes).flatMap((coded, offset) => [
      { how: `${how}, offset ${offset}`, bytes: coded },
      { how: `${how} for addresses, offset ${offset}`, bytes: urlAlphabet(coded) },
    ]);
  const address = encodeURIComponent(text);
  const all = [
    { how: 'UTF-8', bytes: utf8 },
    { how: 'Latin-1', bytes: Buffer.from(text, 'latin1') },
    { how: 'UTF-16LE', bytes: utf16 },
    { how: 'UTF-16BE', bytes: swapped(utf16) },
    ...base64('base64', utf8),
    ...base64('base64 of UTF-16LE', utf16),
    { how: 'hex', bytes: Buffer.from(utf8.toString('hex')) },
    { how: 'HEX', bytes: Buffer.from(utf8.toString('hex').toUpperCase()) },
    { how: 'bytes as numbers', bytes: Buffer.from(utf8.join(',')) },
    { how: 'address', bytes: Buffer.from(address) },
    {
      how: 'address in small letters',
      bytes: Buffer.from(address.replace(/%[0-9A-F]{2}/g, (one) => one.toLowerCase())),
    },
    { how: 'form', bytes: Buffer.from(address.replaceAll('%20', '+')) },
    { how: 'JSON', bytes: Buffer.from(JSON.stringify(text).slice(1, -1)) },
    { how: 'JSON in ASCII', bytes: escaped(text, false) },
    { how: 'JSON in ASCII capitals', bytes: escaped(text, true) },
    { how: 'HTML', bytes: entities(text) },
  ];
  const seen = new Set<string>();
  return all.filter(({ bytes }) => {
    const key = bytes.toString('latin1');
    return !seen.has(key) && seen.add(key);
  });
}

/** Every way that a key is looked for: as it is, and as programs write bytes. */
export function spellingsOfKey(key: Buffer): readonly Spelling[] {
  const coded = base64Offsets(key);
  return [
    { how: 'bytes', bytes: key },
    { how: 'hex', bytes: Buffer.from(key.toString('hex')) },
    { how: 'HEX', bytes: Buffer.from(key.toString('hex').toUpperCase()) },
    { how: 'bytes as numbers', bytes: Buffer.from(key.join(',')) },
    ...coded.map((bytes, offset) => ({ how: `base64, offset ${offset}`, bytes })),
    ...coded.map((bytes, offset) => ({ how: `base64 for addresses, offset ${offset}`, bytes: urlAlphabet(bytes) })),
  ];
}

/** Looks for secrets in whatever a journey left behind. */
export class CanarySearch {
  private readonly needles: readonly { readonly canary: string; readonly spelling: Spelling }[];

  /** @param keys by the name that a sighting is told with */
  constructor(canaries: readonly string[], keys: ReadonlyMap<string, Buffer> = new Map()) {
    this.needles = [
      ...canaries.flatMap((canary) => spellingsOf(canary).map((spelling) => ({ canary, spelling }))),
      ...[...keys].flatMap(([canary, key]) => spellingsOfKey(key).map((spelling) => ({ canary, spelling }))),
    ];
  }

  /** Everything that was seen in any of the pieces, each place once. */
  inAll(pieces: readonly { readonly where: string; readonly bytes: Buffer }[]): readonly Sighting[] {
    const found = pieces.flatMap(({ where, bytes }) => this.in(bytes, where));
    return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  }

  /** Where any of the canaries stands in these bytes, also inside of what is compressed in them. */
  in(bytes: Buffer, where: string): readonly Sighting[] {
    return [
      ...this.plain(bytes, where),
      ...inflated(bytes).flatMap((inner) => this.plain(inner, `${where}, inflated`)),
    ];
  }

  private plain(bytes: Buffer, where: string): readonly Sighting[] {
    return this.needles.flatMap(({ canary, spelling }) =>
      bytes.includes(spelling.bytes) ? [{ canary, how: spelling.how, where }] : [],
    );
  }
}

/** Everything that can be inflated out of these bytes, wherever a stream begins. */
export function inflated(bytes: Buffer, depth = DEPTH): readonly Buffer[] {
  if (depth === 0) return [];
  const found = beginnings(bytes).flatMap(({ at, open }) => {
    const stream = tryTo(() => open(bytes.subarray(at)));
    return stream && stream.length > 0 ? [stream] : [];
  });
  return [...found, ...found.flatMap((inner) => inflated(inner, depth - 1))];
}

interface Beginning {
  readonly at: number;
  readonly open: (bytes: Buffer) => Buffer;
}

function beginnings(bytes: Buffer): readonly Beginning[] {
  const limit = { maxOutputLength: MOST_INFLATED, finishFlush: 2 };
  const inflate = (from: Buffer): Buffer => inflateSync(from, limit);
  const raw = (from: Buffer): Buffer => inflateRawSync(from, limit);
  // Whatever follows a gzip stream makes the usual function refuse all of it; so its header is read here.
  const found: Beginning[] = placesOf(bytes, [0x1f, 0x8b, 0x08]).map((at) => ({
    at: afterGzipHeader(bytes, at),
    open: raw,
  }));
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    // The first two bytes of a zlib stream are a multiple of 31.
    if (at + 1 < bytes.length && bytes.readUInt16BE(at) % 31 === 0) found.push({ at, open: inflate });
  }
  for (const at of placesOf(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    if (at + 30 > bytes.length) continue;
    const begins = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    found.push({ at: begins, open: raw });
  }
  // A stream without any header can only be tried as the whole.
  found.push({ at: 0, open: raw }, { at: 0, open: (from) => brotliDecompressSync(from, limit) });
  return found;
}

/** RFC 1952: ten bytes, then what the flags name. */
function afterGzipHeader(bytes: Buffer, begin: number): number {
  const flags = bytes[begin + 3] ?? 0;
  let at = begin + 10;
  if (flags & 4) at += 2 + ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  if (flags & 8) at = bytes.indexOf(0, at) + 1;
  if (flags & 16) at = bytes.indexOf(0, at) + 1;
  return flags & 2 ? at + 2 : at;
}

function placesOf(bytes: Buffer, pattern: readonly number[]): readonly number[] {
  const needle = Buffer.from(pattern);
  const places: number[] = [];
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) places.push(at);
  return places;
}

function tryTo(open: () => Buffer): Buffer | null {
  try {
    return open();
  } catch {
    return null;
  }
}
