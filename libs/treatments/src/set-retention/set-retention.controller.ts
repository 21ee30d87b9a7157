import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { Refuses } from '#http/problem-body.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { plain } from '../entry.request.js';
import { SetRetention } from './set-retention.command.js';
import { SetRetentionRequest } from './set-retention.request.js';

@ApiTags('erasure')
@Controller('clinics/:clinicId/retention')
export class SetRetentionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('How long the clinic keeps records; nobody is erased before without a named reason.')
  @Refuses(403)
  setRetention(@InContext() context: CommandContext, @Body() request: SetRetentionRequest): Promise<Receipt> {
    return this.commands.execute(new SetRetention(context, plain(request)));
  }
}
