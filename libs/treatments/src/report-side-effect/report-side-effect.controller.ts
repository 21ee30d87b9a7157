import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { ReportSideEffect } from './report-side-effect.command.js';
import { ReportSideEffectRequest } from './report-side-effect.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/side-effects')
export class ReportSideEffectController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A side effect of a session came to be known.')
  reportSideEffect(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: ReportSideEffectRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new ReportSideEffect(context, sessionId, said, late, notes));
  }
}
