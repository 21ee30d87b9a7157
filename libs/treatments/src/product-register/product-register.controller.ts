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
import { RegisterProductRequest } from './product-register.request.js';

@ApiTags('registers')
@Controller('clinics/:clinicId/products')
export class ProductRegisterController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Records('A product of the clinic with its limits of dose and contact.')
  registerProduct(@InContext() context: CommandContext, @Body() request: RegisterProductRequest): Promise<Receipt> {
    return this.commands.execute(new EnterInRegister(context, entering('ProductRegistered', request)));
  }

  @Get()
  @Reads('The products of the clinic.', RegisterBody)
  listProducts(@IdParam('clinicId') clinicId: string): Promise<RegisterBody> {
    return this.queries.execute(new ReadRegister(clinicId, 'ProductRegistered'));
  }
}
