import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ApproveErasure } from './approve-erasure.command.js';
import { ApproveErasureRequest } from './approve-erasure.request.js';

@ApiTags('erasure')
@Controller('clinics/:clinicId/clients/:clientId/erasure/approval')
export class ApproveErasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('The client is erased: an owner or auditor who did not ask for it agrees. This cannot be undone.')
  @Refuses(403, 503)
  approveErasure(
    @InContext() context: CommandContext,
    @IdParam('clientId') clientId: string,
    @Body() { requestId }: ApproveErasureRequest,
  ): Promise<Receipt> {
    return this.commands.execute(new ApproveErasure(context, clientId, requestId));
  }
}
