import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { RemoveAnesthetic } from './remove-anesthetic.command.js';
import { RemoveAnestheticRequest } from './remove-anesthetic.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/anesthetics/:applicationId/removal')
export class RemoveAnestheticController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('An anesthetic was taken off.')
  removeAnesthetic(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @IdParam('applicationId') applicationId: string,
    @Body() request: RemoveAnestheticRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new RemoveAnesthetic(context, sessionId, { applicationId, ...said }, late, notes));
  }
}
