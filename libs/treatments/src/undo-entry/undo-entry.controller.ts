import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { UndoEntry } from './undo-entry.command.js';
import { UndoEntryRequest } from './undo-entry.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/undo')
export class UndoEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('The last entry of the session is taken back.')
  undoEntry(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: UndoEntryRequest,
  ): Promise<Receipt> {
    return this.commands.execute(new UndoEntry(context, sessionId, request.entryId));
  }
}
