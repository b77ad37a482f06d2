import type { RouteRow } from '@kreds/platform-api';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';

const BODY = '3';

/** What JSON Schema cannot say (a refinement of ours), by the field's name. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  kdf: '{"alg":"argon2id","m":65536,"t":3,"p":1}',
  date: '2027-03-29',
  startDate: '2027-03-29',
  endDate: '2027-11-29',
};

/** Texts of all the forms that our patterns ask for; the first that fits is taken. */
const TEXTS = [
  'Demo',
  '2027-03-29',
  '08:30',
  'sample@demo.example',
  'https://demo.example/',
  '6b1f3c1e-0f7a-4b6e-8f0e-2f5d8f6a9b10',
  '123456',
  '12 34 56 78',
  ...[22, 43, 96, 107].map((length) => 'A'.repeat(length)),
];

interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

function textFor(shape: Shape): string {
  const pattern = shape.pattern === undefined ? /^/ : new RegExp(shape.pattern, 'u');
  const fits = (text: string): boolean =>
    pattern.test(text) && text.length >= (shape.minLength ?? 0) && text.length <= (shape.maxLength ?? Infinity);
  return TEXTS.find(fits) ?? 'Demo';
}

/** A smallest value of the shape: required fields, first choices, shortest lists. Ids come from `ids` by field name. */
function sampleOf(shape: Shape, name: string, ids: Readonly<Record<string, string>>): unknown {
  if (ids[name] !== undefined) return ids[name];
  if (BY_NAME[name] !== undefined) return BY_NAME[name];
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const choice = (shape.anyOf ?? shape.oneOf)?.[0];
  if (choice) return sampleOf(choice, name, ids);
  const type = typeof shape.type === 'object' ? shape.type[0] : shape.type;
  if (type === 'object') {
    return Object.fromEntries(
      (shape.required ?? []).map((key) => [key, sampleOf(shape.properties?.[key] ?? {}, key, ids)]),
    );
  }
  if (type === 'array') {
    return Array.from({ length: shape.minItems ?? 0 }, () => sampleOf(shape.items ?? {}, name, ids));
  }
  if (type === 'integer' || type === 'number') {
    const step = shape.multipleOf ?? 1;
    return Math.ceil(Math.max(1, shape.minimum ?? 1) / step) * step;
  }
  if (type === 'boolean') return false;
  if (type === 'null') return null;
  return type === 'string' ? textFor(shape) : randomUUID();
}

/**
 * A body that the route's own schema takes, so that a refusal is the work of the doors and not of the form; undefined
 * for a route without one.
 * @throws Error when none could be made up: give the field a sample above
 */
export function sampleBody(route: RouteRow, ids: Readonly<Record<string, string>> = {}): unknown {
  const stored = (Reflect.getMetadata(ROUTE_ARGS_METADATA, route.target, route.key) ?? {}) as Record<
    string,
    { readonly schema?: unknown }
  >;
  const schema = Object.entries(stored).find(([key]) => key.split(':')[0] === BODY)?.[1].schema;
  if (!(schema instanceof z.ZodType)) return undefined;
  const shape = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape;
  const sample = sampleOf(shape, '', ids);
  const taken = schema.safeParse(sample);
  if (!taken.success) throw new Error(`no sample body for ${route.method} ${route.path}: ${taken.error.message}`);
  return sample;
}
