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
import { DefinePresetRequest } from './technique-presets.request.js';

@ApiTags('registers')
@Controller('clinics/:clinicId/presets')
export class TechniquePresetsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Records('A technique that the clinic repeats.')
  definePreset(@InContext() context: CommandContext, @Body() request: DefinePresetRequest): Promise<Receipt> {
    return this.commands.execute(new EnterInRegister(context, entering('PresetDefined', request)));
  }

  @Get()
  @Reads('The presets of the clinic.', RegisterBody)
  listPresets(@IdParam('clinicId') clinicId: string): Promise<RegisterBody> {
    return this.queries.execute(new ReadRegister(clinicId, 'PresetDefined'));
  }
}
