import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { plain } from '../entry.request.js';
import { RequestErasure } from './request-erasure.command.js';
import { RequestErasureRequest } from './request-erasure.request.js';

@ApiTags('erasure')
@Controller('clinics/:clinicId/clients/:clientId/erasure')
export class RequestErasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A client is to be erased; an owner asks, and somebody else decides.')
  @Refuses(403)
  requestErasure(
    @InContext() context: CommandContext,
    @IdParam('clientId') clientId: string,
    @Body() request: RequestErasureRequest,
  ): Promise<Receipt> {
    return this.commands.execute(new RequestErasure(context, clientId, plain(request)));
  }
}
