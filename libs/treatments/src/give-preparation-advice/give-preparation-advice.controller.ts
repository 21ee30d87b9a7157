import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { GivePreparationAdvice } from './give-preparation-advice.command.js';
import { GivePreparationAdviceRequest } from './give-preparation-advice.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/preparation-advice')
export class GivePreparationAdviceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('The client was told how to prepare.')
  givePreparationAdvice(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: GivePreparationAdviceRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new GivePreparationAdvice(context, sessionId, said, late, notes));
  }
}
