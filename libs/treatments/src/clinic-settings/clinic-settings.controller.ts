import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Reads } from '#http/reading.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { EnterInRegister, entering } from '../enter-in-register.command.js';
import { ClinicSettingsBody } from './clinic-settings.answer.js';
import { ReadClinicSettings } from './clinic-settings.query.js';
import { ChangeClinicSettingsRequest } from './clinic-settings.request.js';

@ApiTags('registers')
@Controller('clinics/:clinicId/settings')
export class ClinicSettingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Records('The clinic follows up on other days, or reports within other terms.')
  changeClinicSettings(
    @InContext() context: CommandContext,
    @Body() request: ChangeClinicSettingsRequest,
  ): Promise<Receipt> {
    return this.commands.execute(new EnterInRegister(context, entering('ClinicSettingsChanged', request)));
  }

  @Get()
  @Reads('The settings that hold in the clinic.', ClinicSettingsBody)
  readClinicSettings(@IdParam('clinicId') clinicId: string): Promise<ClinicSettingsBody> {
    return this.queries.execute(new ReadClinicSettings(clinicId));
  }
}
