import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { TreatArea } from './treat-area.command.js';
import { TreatAreaRequest } from './treat-area.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/areas')
export class TreatAreaController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('One area was needled with one setting.')
  treatArea(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: TreatAreaRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    const { overrides, ...treatment } = said;
    return this.commands.execute(new TreatArea(context, sessionId, treatment, late, notes, overrides));
  }
}
