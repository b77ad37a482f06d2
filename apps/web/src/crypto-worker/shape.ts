import { KeeperRefusal } from './keeper-refusal';

/**
 * How a value on the way into the worker or out of it is built. `read` copies what is listed and nothing else: with
 * `strict` it refuses a field too many (questions, inside the worker), without it leaves that field behind (a page that
 * hands over a server's whole answer; answers, on their way out). Anything of another form is `KEYS_REQUEST`.
 */
export interface Shape<Value> {
  readonly read: (value: unknown, strict: boolean) => Value;
  /** The shape in words, so that a test can pin the whole protocol. */
  readonly says: unknown;
}

type ValueOf<Of> = Of extends Shape<infer Value> ? Value : never;
type FieldsOf<Fields> = { readonly [Name in keyof Fields]: ValueOf<Fields[Name]> };

export function text(longest: number): Shape<string> {
  return of(`text ${longest}`, (value) => (typeof value === 'string' && value.length <= longest ? value : refuse()));
}

/** Base64url without padding: of exactly so many bytes, or of at most so many. */
export function bytes(count: number, least = count): Shape<string> {
  const says = least === count ? `bytes ${count}` : `bytes ${least}-${count}`;
  const characters = (of: number) => Math.ceil((of * 4) / 3);
  return of(says, (value) => {
    if (typeof value !== 'string' || value.length > characters(count) || value.length < characters(least)) refuse();
    return /^[A-Za-z0-9_-]*$/.test(value as string) ? (value as string) : refuse();
  });
}

export const uuid: Shape<string> = of('uuid', (value) =>
  typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : refuse(),
);

export const flag: Shape<boolean> = of('flag', (value) => (typeof value === 'boolean' ? value : refuse()));

export const count: Shape<number> = of('count', (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : refuse(),
);

export function oneOf<const Value extends string | number | boolean>(...values: readonly Value[]): Shape<Value> {
  return of(values, (value) => values.find((known) => known === value) ?? refuse());
}

export function orNull<Value>(shape: Shape<Value>): Shape<Value | null> {
  return {
    says: { orNull: shape.says },
    read: (value, strict) => (value === null ? null : shape.read(value, strict)),
  };
}

export function list<Value>(shape: Shape<Value>, most: number): Shape<readonly Value[]> {
  return {
    says: { list: shape.says, most },
    read: (value, strict) => {
      if (!Array.isArray(value) || value.length > most) return refuse();
      return value.map((one: unknown) => shape.read(one, strict));
    },
  };
}

export function fields<const Fields extends Readonly<Record<string, Shape<unknown>>>>(
  listed: Fields,
): Shape<FieldsOf<Fields>> {
  const names = Object.keys(listed);
  return {
    says: Object.fromEntries(names.map((name) => [name, listed[name]?.says])),
    read: (value, strict) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse();
      if (strict && Object.keys(value).some((name) => !Object.hasOwn(listed, name))) return refuse();
      const given = new Map<string, unknown>(Object.entries(value));
      // Every name of `listed` is read with its own shape, so what comes out has exactly those fields.
      return Object.fromEntries(
        Object.entries(listed).map(([name, shape]) => [name, shape.read(given.get(name), strict)]),
      ) as FieldsOf<Fields>;
    },
  };
}

/** One of several shapes of fields, told apart by the value of one field. */
export function choice<const Tag extends string, const Shapes extends readonly Shape<unknown>[]>(
  tag: Tag,
  ...shapes: Shapes
): Shape<ValueOf<Shapes[number]>> {
  return {
    says: { [tag]: shapes.map(({ says }) => says) },
    read: (value, strict) => {
      const fits = shapes.find((shape) => agrees(shape, tag, value));
      return (fits ?? nothing).read(value, strict) as ValueOf<Shapes[number]>;
    },
  };
}

const nothing: Shape<never> = of('nothing', () => refuse());

function agrees({ says }: Shape<unknown>, tag: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || typeof says !== 'object' || says === null) return false;
  const allowed: unknown = new Map<string, unknown>(Object.entries(says)).get(tag);
  return Array.isArray(allowed) && allowed.includes(new Map<string, unknown>(Object.entries(value)).get(tag));
}

function of<Value>(says: unknown, read: (value: unknown) => Value): Shape<Value> {
  return { says, read };
}

function refuse(): never {
  throw new KeeperRefusal('KEYS_REQUEST');
}
