import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { RegisterClient } from './register-client.command.js';
import { RegisterClientRequest } from './register-client.request.js';

@ApiTags('clients')
@Controller('clinics/:clinicId/clients/:clientId/registration')
export class RegisterClientController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records("A client came into the clinic's care.")
  registerClient(
    @InContext() context: CommandContext,
    @IdParam('clientId') clientId: string,
    @Body() request: RegisterClientRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    const { identity, ...details } = said;
    return this.commands.execute(new RegisterClient(context, clientId, details, late, notes, identity));
  }
}
