import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS_METADATA } from './access.decorator';
import type { AccessRow } from './access-policy';

export interface RouteRow {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly access: AccessRow;
  /** Schemas of body, query and parameters as Nest stores them beside the handler. */
  readonly target: object;
  readonly key: string;
}

const first = (path: unknown): string => String(Array.isArray(path) ? (path[0] ?? '') : (path ?? ''));

/** Lists every route with its policy row, and refuses to start the process when one has none. */
@Injectable()
export class AccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    this.routes();
  }

  /** Every HTTP route of the process, in the order of its controllers. */
  routes(): readonly RouteRow[] {
    const rows: RouteRow[] = [];
    for (const { instance, metatype } of this.discovery.getControllers()) {
      if (!instance || !metatype) continue;
      const prefix = first(Reflect.getMetadata('path', metatype));
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      for (const key of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[key] as object;
        const verb = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
        if (verb === undefined) continue;
        const access = Reflect.getMetadata(ACCESS_METADATA, handler) as AccessRow | undefined;
        if (!access) throw new Error(`${metatype.name}.${key} has no row in the access policy`);
        const path = [prefix, first(Reflect.getMetadata('path', handler))].map((part) => part.replace(/^\/|\/$/g, ''));
        rows.push({
          method: RequestMethod[verb] ?? 'GET',
          path: `/${path.filter(Boolean).join('/')}`,
          handler: `${metatype.name}.${key}`,
          access,
          target: metatype,
          key,
        });
      }
    }
    return rows;
  }
}
