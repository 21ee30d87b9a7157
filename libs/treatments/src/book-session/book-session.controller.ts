import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { BookSession } from './book-session.command.js';
import { BookSessionRequest } from './book-session.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/booking')
export class BookSessionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A session got its appointment.')
  bookSession(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: BookSessionRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new BookSession(context, sessionId, said, late, notes));
  }
}
