import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { ResolveSideEffect } from './resolve-side-effect.command.js';
import { ResolveSideEffectRequest } from './resolve-side-effect.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/side-effects/:effectId/resolution')
export class ResolveSideEffectController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A side effect is over.')
  resolveSideEffect(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @IdParam('effectId') effectId: string,
    @Body() request: ResolveSideEffectRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new ResolveSideEffect(context, sessionId, { effectId, ...said }, late, notes));
  }
}
