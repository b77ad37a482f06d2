import { Controller, Get } from '@nestjs/common';
import { Access } from '../access/access.decorator';
import { accessTable } from '../access/access-policy';
import { OpenApiDocument } from './openapi-document';

export const OPENAPI_ACCESS = accessTable({
  'openapi.read': { principals: 'anyone', relation: 'none: shapes of requests, no data' },
});

/** The description of this API for programmes and people. */
@Controller('api')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  /** OpenAPI 3.1, made from the routes and their schemas. */
  @Get('openapi.json')
  @Access(OPENAPI_ACCESS['openapi.read'])
  read(): object {
    return this.document.build();
  }
}
