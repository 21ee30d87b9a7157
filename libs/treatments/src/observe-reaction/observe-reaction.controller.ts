import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { ObserveReaction } from './observe-reaction.command.js';
import { ObserveReactionRequest } from './observe-reaction.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/reactions')
export class ObserveReactionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('The skin, or the client, reacted right away.')
  observeReaction(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: ObserveReactionRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new ObserveReaction(context, sessionId, said, late, notes));
  }
}
