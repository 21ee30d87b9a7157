import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { GiveConsent } from './give-consent.command.js';
import { GiveConsentRequest } from './give-consent.request.js';

@ApiTags('clients')
@Controller('clinics/:clinicId/clients/:clientId/consents')
export class GiveConsentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('The client has consented.')
  giveConsent(
    @InContext() context: CommandContext,
    @IdParam('clientId') clientId: string,
    @Body() request: GiveConsentRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new GiveConsent(context, clientId, said, late, notes));
  }
}
