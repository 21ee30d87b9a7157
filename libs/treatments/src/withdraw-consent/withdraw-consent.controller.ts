import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { WithdrawConsent } from './withdraw-consent.command.js';
import { WithdrawConsentRequest } from './withdraw-consent.request.js';

@ApiTags('clients')
@Controller('clinics/:clinicId/clients/:clientId/consent-withdrawals')
export class WithdrawConsentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('The client has withdrawn a consent.')
  withdrawConsent(
    @InContext() context: CommandContext,
    @IdParam('clientId') clientId: string,
    @Body() request: WithdrawConsentRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new WithdrawConsent(context, clientId, said, late, notes));
  }
}
