import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { plain } from '../entry.request.js';
import { RefuseErasure } from './refuse-erasure.command.js';
import { RefuseErasureRequest } from './refuse-erasure.request.js';

@ApiTags('erasure')
@Controller('clinics/:clinicId/clients/:clientId/erasure/refusal')
export class RefuseErasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A request to erase is refused, or taken back by whoever asked.')
  @Refuses(403)
  refuseErasure(
    @InContext() context: CommandContext,
    @IdParam('clientId') clientId: string,
    @Body() request: RefuseErasureRequest,
  ): Promise<Receipt> {
    return this.commands.execute(new RefuseErasure(context, clientId, plain(request)));
  }
}
