import { CommandId, TakesIdempotencyKey } from '#http/command-context.js';
import { Refuses } from '#http/problem-body.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClinicBody, clinicBody } from '../clinic.answer.js';
import { AddClinic } from './add-clinic.command.js';
import { AddClinicRequest } from './add-clinic.request.js';

@ApiTags('clinics')
@Controller('clinics')
export class AddClinicController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'A clinic begins to keep its record here.' })
  @TakesIdempotencyKey()
  @ApiCreatedResponse({ type: ClinicBody })
  @Refuses(400, 401, 409, 413, 415)
  async addClinic(@CommandId() commandId: string, @Body() { name, timeZone }: AddClinicRequest): Promise<ClinicBody> {
    return clinicBody(await this.commands.execute(new AddClinic(commandId, name, timeZone)));
  }
}
