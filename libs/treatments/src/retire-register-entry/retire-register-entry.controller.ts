import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { retireRegisterEntry } from '../domain/clinic.js';
import { EnterInRegister } from '../enter-in-register.command.js';
import { saidIn } from '../entry.request.js';
import { RetireRegisterEntryRequest } from './retire-register-entry.request.js';

@ApiTags('registers')
@Controller('clinics/:clinicId/registers/retirements')
export class RetireRegisterEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('The clinic uses a device, a lot, a product, a preset or an annotation no more.')
  retireRegisterEntry(
    @InContext() context: CommandContext,
    @Body() request: RetireRegisterEntryRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(
      new EnterInRegister(context, ({ state, entry }) =>
        retireRegisterEntry(state, said, { ...entry, ...(late && { late }) }, notes),
      ),
    );
  }
}
