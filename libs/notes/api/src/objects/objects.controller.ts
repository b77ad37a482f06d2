import { Body, Controller, Get, Headers, HttpCode, Param, Put, Query } from '@nestjs/common';
import {
  objectsQuerySchema,
  type PutObject as PutBody,
  putObjectSchema,
  type StoredObject,
  type StoredObjects,
  type StoredVersion,
  type StoredVersions,
} from '@kreds/notes/model';
import { Access, type AccountContext, Ctx } from '@kreds/platform-api';
import * as z from 'zod';
import { NOTES_ACCESS } from '../notes-access';
import { PutObject } from './put-object';
import { ReadObjects } from './read-objects';

/** Sealed objects: what they say, the server does not know. There is no DELETE: an object ends by a sealed tombstone. */
@Controller('api/vaults/:id/objects')
export class ObjectsController {
  constructor(
    private readonly read: ReadObjects,
    private readonly putObject: PutObject,
  ) {}

  /** Objects stored after a count of changes, in that order; `next` says where to ask on. */
  @Get()
  @Access(NOTES_ACCESS['vaults.objects'])
  since(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Query({ schema: objectsQuerySchema }) query: z.infer<typeof objectsQuerySchema>,
  ): Promise<StoredObjects> {
    return this.read.since(ctx, id, query);
  }

  /** One object in its newest version. */
  @Get(':object')
  @Access(NOTES_ACCESS['vaults.objects'])
  one(@Ctx() ctx: AccountContext, @Param('id') id: string, @Param('object') object: string): Promise<StoredObject> {
    return this.read.one(ctx, id, object);
  }

  /** Its last ten versions of thirty days, oldest first. */
  @Get(':object/versions')
  @Access(NOTES_ACCESS['vaults.objects'])
  versions(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Param('object') object: string,
  ): Promise<StoredVersions> {
    return this.read.versions(ctx, id, object);
  }

  /** Stores the next version over the one named by `If-Match`; 0 for a new object. */
  @Put(':object')
  @HttpCode(200)
  @Access(NOTES_ACCESS['vaults.write'])
  put(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Param('object') object: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: putObjectSchema }) body: PutBody,
  ): Promise<StoredVersion> {
    return this.putObject.run(ctx, { vaultId: id, objectId: object, ifMatch }, body);
  }
}
