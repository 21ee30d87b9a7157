import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { NotifyAuthority } from './notify-authority.command.js';
import { NotifyAuthorityRequest } from './notify-authority.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/side-effects/:effectId/authority-report')
export class NotifyAuthorityController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A side effect was reported to an authority.')
  notifyAuthority(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @IdParam('effectId') effectId: string,
    @Body() request: NotifyAuthorityRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new NotifyAuthority(context, sessionId, { effectId, ...said }, late, notes));
  }
}
