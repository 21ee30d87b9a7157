import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { ApplyAnesthetic } from './apply-anesthetic.command.js';
import { ApplyAnestheticRequest } from './apply-anesthetic.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/anesthetics')
export class ApplyAnestheticController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A topical anesthetic was put on, or none was used.')
  applyAnesthetic(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: ApplyAnestheticRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    const { overrides, ...application } = said;
    return this.commands.execute(new ApplyAnesthetic(context, sessionId, application, late, notes, overrides));
  }
}
