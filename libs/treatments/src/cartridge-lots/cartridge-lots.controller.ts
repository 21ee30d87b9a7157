import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Reads } from '#http/reading.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { EnterInRegister, entering } from '../enter-in-register.command.js';
import { ReadRegister } from '../read-register.query.js';
import { RegisterBody } from '../register.answer.js';
import { ReceiveCartridgeLotRequest } from './cartridge-lots.request.js';

@ApiTags('registers')
@Controller('clinics/:clinicId/cartridge-lots')
export class CartridgeLotsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Records('Cartridges of one lot came, with their expiry.')
  receiveCartridgeLot(
    @InContext() context: CommandContext,
    @Body() request: ReceiveCartridgeLotRequest,
  ): Promise<Receipt> {
    return this.commands.execute(new EnterInRegister(context, entering('CartridgeLotReceived', request)));
  }

  @Get()
  @Reads('The cartridge lots of the clinic.', RegisterBody)
  listCartridgeLots(@IdParam('clinicId') clinicId: string): Promise<RegisterBody> {
    return this.queries.execute(new ReadRegister(clinicId, 'CartridgeLotReceived'));
  }
}
