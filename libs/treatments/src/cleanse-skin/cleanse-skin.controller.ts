import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { CleanseSkin } from './cleanse-skin.command.js';
import { CleanseSkinRequest } from './cleanse-skin.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/cleansings')
export class CleanseSkinController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('The skin was cleansed.')
  cleanseSkin(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: CleanseSkinRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new CleanseSkin(context, sessionId, said, late, notes));
  }
}
