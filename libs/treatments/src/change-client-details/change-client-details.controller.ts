import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { ChangeClientDetails } from './change-client-details.command.js';
import { ChangeClientDetailsRequest } from './change-client-details.request.js';

@ApiTags('clients')
@Controller('clinics/:clinicId/clients/:clientId/details')
export class ChangeClientDetailsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('What is known of the client has changed.')
  changeClientDetails(
    @InContext() context: CommandContext,
    @IdParam('clientId') clientId: string,
    @Body() request: ChangeClientDetailsRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    const { identity, ...details } = said;
    return this.commands.execute(new ChangeClientDetails(context, clientId, details, late, notes, identity));
  }
}
