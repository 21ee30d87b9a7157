import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { GiveAftercare } from './give-aftercare.command.js';
import { GiveAftercareRequest } from './give-aftercare.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/aftercare')
export class GiveAftercareController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('The client was told how to care for the skin.')
  giveAftercare(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: GiveAftercareRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new GiveAftercare(context, sessionId, said, late, notes));
  }
}
