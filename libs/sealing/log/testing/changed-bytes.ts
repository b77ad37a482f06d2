import fc from 'fast-check';
import { concat, fromUtf8, utf8 } from '../src/bytes';
import { SIGNATURE_BYTES } from '../src/entry';

/** Some bytes with one change: a bit turned, a byte replaced, bytes left out, repeated or put in, or cut short. */
export function oneChange(original: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat(original.length - 1);
  const length = fc.integer({ min: 1, max: 40 });
  const part = (from: number, to?: number) => original.slice(from, to);
  return fc.oneof(
    fc
      .tuple(at, fc.integer({ min: 1, max: 255 }))
      .map(([place, bits]) => original.with(place, (original[place] ?? 0) ^ bits)),
    fc.tuple(at, fc.nat(255)).map(([place, byte]) => original.with(place, byte)),
    fc.tuple(at, length).map(([place, count]) => concat(part(0, place), part(place + count))),
    fc.tuple(at, length).map(([place, count]) => concat(part(0, place + count), part(place))),
    fc
      .tuple(at, fc.uint8Array({ minLength: 1, maxLength: 40 }))
      .map(([place, bytes]) => concat(part(0, place), bytes, part(place))),
    at.map((place) => part(0, place)),
  );
}

/** An entry whose body is still JSON, with one value, name or order changed. The signature stays. */
export function oneFieldChanged(entry: Uint8Array): fc.Arbitrary<Uint8Array> {
  const fields = Object.entries(JSON.parse(fromUtf8(entry.subarray(SIGNATURE_BYTES)) ?? '') as Record<string, unknown>);
  const write = (pairs: readonly (readonly [string, unknown])[]) =>
    concat(
      entry.slice(0, SIGNATURE_BYTES),
      utf8(`{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`),
    );
  const value = fc.oneof(
    fc.constantFrom(...fields.map(([, known]) => known)),
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ maxLength: 50 }),
    fc.integer(),
  );
  const place = fc.nat(fields.length - 1);
  return fc.oneof(
    fc
      .tuple(place, value)
      .map(([at, other]) => write(fields.map(([name, known], index) => [name, index === at ? other : known]))),
    place.map((at) => write(fields.filter((_, index) => index !== at))),
    fc
      .tuple(place, fc.string({ maxLength: 8 }), value)
      .map(([at, name, other]) => write([...fields.slice(0, at), [name, other], ...fields.slice(at)])),
    fc.tuple(place, place).map(([left, right]) => {
      const swapped = fields.map(
        (field, index) => fields[index === left ? right : index === right ? left : index] ?? field,
      );
      return write(swapped);
    }),
  );
}

/** Bytes that come from nowhere: noise, text, JSON of any shape, JSON that looks like an entry, and deep nests. */
export const anything: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 1024 }),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => unsigned(text)),
  fc.json({ maxDepth: 4 }).map((text) => unsigned(text)),
  fc
    .record({
      v: fc.constant(1),
      op: fc.constantFrom('genesis', 'add', 'leave', 'close', 'rekey'),
      more: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })),
    })
    .map(({ v, op, more }) => unsigned(JSON.stringify({ v, ...more, op }))),
  fc
    .tuple(fc.constantFrom('[', '{"v":', '"', '0', '\\u0000', '[{"":'), fc.nat(60_000))
    .map(([text, times]) => unsigned(text.repeat(1 + times / text.length))),
);

function unsigned(text: string): Uint8Array {
  return concat(new Uint8Array(SIGNATURE_BYTES), utf8(text));
}
