import { ChoiceField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadPhoto } from './read-photo.query.js';

const SIZES = ['full', 'thumbnail'] as const;

class ReadPhotoRequest {
  @ChoiceField(SIZES, { optional: true, description: '`full` by default; a thumbnail has at most 480 px.' })
  size?: string;
}

@ApiTags('photos')
@Controller('clinics/:clinicId/clients/:clientId/photos/:photoId')
export class ReadPhotoController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The picture itself.' })
  @ApiOkResponse({ content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } } })
  @Refuses(400, 401, 404)
  @Header('content-type', 'image/jpeg')
  @Header('content-disposition', 'inline')
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  readPhoto(
    @IdParam('clinicId') clinicId: string,
    @IdParam('clientId') clientId: string,
    @IdParam('photoId') photoId: string,
    @Query() { size }: ReadPhotoRequest,
  ): Promise<Buffer> {
    return this.queries.execute(
      new ReadPhoto(clinicId, clientId, photoId, size === 'thumbnail' ? 'thumbnail' : 'full'),
    );
  }
}
