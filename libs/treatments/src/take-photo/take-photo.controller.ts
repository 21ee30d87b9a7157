import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { BinaryBody, TakesBinary } from '#http/binary-body.js';
import { Records } from '#http/receipt.js';
import { sha256 } from '#ledger/sha256.js';
import { Controller, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { plain } from '../entry.request.js';
import { IMAGE_MAX_BYTES, IMAGE_MEDIA_TYPES } from '../skin-image.js';
import { TakePhoto } from './take-photo.command.js';
import { TakePhotoRequest } from './take-photo.request.js';

@ApiTags('photos')
@Controller('clinics/:clinicId/clients/:clientId/photos/:photoId')
export class TakePhotoController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @TakesBinary(IMAGE_MEDIA_TYPES)
  @Records('A photo was taken. The body is the picture; it is kept without anything else that came with it.')
  takePhoto(
    @InContext() context: CommandContext,
    @IdParam('clientId') clientId: string,
    @IdParam('photoId') photoId: string,
    @Query() request: TakePhotoRequest,
    @BinaryBody(IMAGE_MAX_BYTES) bytes: Buffer,
  ): Promise<Receipt> {
    const { lateReason, ...said } = plain(request);
    const asked = { ...(context.body as object), said, sha256: sha256(bytes).toString('hex') };
    const late = lateReason && { reason: lateReason };
    return this.commands.execute(
      new TakePhoto({ ...context, body: asked }, clientId, { photoId, ...said }, bytes, late),
    );
  }
}
