import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { ProgressSideEffect } from './progress-side-effect.command.js';
import { ProgressSideEffectRequest } from './progress-side-effect.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/side-effects/:effectId/progress')
export class ProgressSideEffectController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A side effect was seen again, unresolved.')
  progressSideEffect(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @IdParam('effectId') effectId: string,
    @Body() request: ProgressSideEffectRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new ProgressSideEffect(context, sessionId, { effectId, ...said }, late, notes));
  }
}
