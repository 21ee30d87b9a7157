import { IdParam } from '#http/id-param.js';
import { Reads } from '#http/reading.js';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PhotoListBody } from './list-photos.answer.js';
import { ListPhotos } from './list-photos.query.js';

@ApiTags('photos')
@Controller('clinics/:clinicId/clients/:clientId/photos')
export class ListPhotosController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Reads('The photos of a client, in the order in which they were taken.', PhotoListBody)
  listPhotos(@IdParam('clinicId') clinicId: string, @IdParam('clientId') clientId: string): Promise<PhotoListBody> {
    return this.queries.execute(new ListPhotos(clinicId, clientId));
  }
}
