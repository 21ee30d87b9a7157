import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { CheckPreparation } from './check-preparation.command.js';
import { CheckPreparationRequest } from './check-preparation.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/preparation')
export class CheckPreparationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('Somebody checked whether the client is prepared.')
  checkPreparation(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: CheckPreparationRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new CheckPreparation(context, sessionId, said, late, notes));
  }
}
