import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { Access, Ctx, RefusedError, type RequestContext } from '@kreds/platform-api';
import type { Request, Response } from 'express';
import { MEETINGS_ACCESS } from '../meetings-access';
import { type MaterialView, type NewMaterial, newMaterialSchema } from '@kreds/meetings/model';
import { idParam } from '@kreds/meetings/model';
import { AddMaterial } from './add-material';
import { ListMaterials } from './list-materials';
import { MaterialAccess } from './material-access';
import { MaterialFiles } from './material-files';
import { PutMaterialFile } from './put-material-file';
import { RemoveMaterial } from './remove-material';

/** Restitution material: sound and links, for members only. */
@Controller('api')
export class MaterialsController {
  constructor(
    private readonly list: ListMaterials,
    private readonly add: AddMaterial,
    private readonly putFile: PutMaterialFile,
    private readonly removeMaterial: RemoveMaterial,
    private readonly access: MaterialAccess,
    private readonly files: MaterialFiles,
  ) {}

  /** The network's own material and that of its programme. */
  @Get('networks/:networkId/materials')
  @Access(MEETINGS_ACCESS['materials.read'])
  all(
    @Ctx() ctx: RequestContext,
    @Param('networkId', { schema: idParam }) networkId: string,
  ): Promise<readonly MaterialView[]> {
    return this.list.run(ctx, networkId);
  }

  /** Adds a link, or an audio whose sound follows. */
  @Post('networks/:networkId/materials')
  @Access(MEETINGS_ACCESS['materials.write'])
  create(
    @Ctx() ctx: RequestContext,
    @Param('networkId', { schema: idParam }) networkId: string,
    @Body({ schema: newMaterialSchema }) body: NewMaterial,
  ): Promise<MaterialView> {
    return this.add.run(ctx, networkId, body);
  }

  /** The sound itself as `application/octet-stream`, at most 20 MB; mp3, m4a or ogg. */
  @Put('materials/:id/file')
  @Access(MEETINGS_ACCESS['materials.write'])
  store(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: idParam }) id: string,
    @Req() request: Request,
  ): Promise<MaterialView> {
    return this.putFile.run(ctx, id, request);
  }

  /** The sound, whole or by range. */
  @Get('materials/:id/file')
  @Access(MEETINGS_ACCESS['materials.read'])
  async file(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: idParam }) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const material = await this.access.to(ctx, id, 'meetings.read');
    if (material.mediaType === null) throw new RefusedError('platform.not-found');
    response.type(material.mediaType).setHeader('Content-Disposition', 'inline');
    response.sendFile(material.id, { root: this.files.folder, cacheControl: false, dotfiles: 'deny' });
  }

  /** Takes a material and its sound away. */
  @Delete('materials/:id')
  @HttpCode(204)
  @Access(MEETINGS_ACCESS['materials.write'])
  remove(@Ctx() ctx: RequestContext, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.removeMaterial.run(ctx, id);
  }
}
