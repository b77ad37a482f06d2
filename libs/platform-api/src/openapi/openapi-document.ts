import { Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import * as z from 'zod';
import { AccessCheck, type RouteRow } from '../access/access-check';

const PARAM_KINDS = { 3: 'body', 4: 'query', 5: 'path' } as const;

interface Argument {
  readonly data?: unknown;
  readonly schema?: unknown;
}

const isZod = (schema: unknown): schema is z.ZodType => schema instanceof z.ZodType;

/** Describes every route from what the code says of itself: path, policy row and the schemas of body and query. */
@Injectable()
export class OpenApiDocument {
  constructor(private readonly routes: AccessCheck) {}

  build(): object {
    const paths: Record<string, Record<string, object>> = {};
    for (const route of this.routes.routes()) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      (paths[path] ??= {})[route.method.toLowerCase()] = this.operation(route);
    }
    return {
      openapi: '3.1.0',
      info: { title: 'Kreds', version: '1', description: 'Writing requests carry the header X-Kreds: 1.' },
      paths,
    };
  }

  private operation(route: RouteRow): object {
    const inputs = this.argumentsOf(route);
    const body = inputs.find((input) => input.kind === 'body' && isZod(input.schema));
    return {
      operationId: route.handler,
      description: `Permission \`${route.access.permission}\`: ${route.access.relation}.`,
      parameters: [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...(body
        ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body.schema) } } } }
        : {}),
      responses: {
        '2XX': { description: 'Done.' },
        default: { description: 'Refused.', content: { 'application/problem+json': {} } },
      },
    };
  }

  private argumentsOf(route: RouteRow): { kind: string; schema: unknown }[] {
    const stored = (Reflect.getMetadata(ROUTE_ARGS_METADATA, route.target, route.key) ?? {}) as Record<
      string,
      Argument
    >;
    return Object.entries(stored).flatMap(([key, argument]) => {
      const kind = PARAM_KINDS[Number(key.split(':')[0]) as keyof typeof PARAM_KINDS];
      return kind ? [{ kind, schema: argument.schema }] : [];
    });
  }
}

function schemaOf(schema: unknown): object {
  return isZod(schema) ? z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) : {};
}
