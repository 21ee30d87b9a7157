import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { plain } from '../entry.request.js';
import { type RecordName } from '../treatment-records.js';
import { VoidEntry } from './void-entry.command.js';
import { VoidEntryRequest } from './void-entry.request.js';

@Controller('clinics/:clinicId')
export class VoidEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post('clients/:clientId/voids')
  @ApiTags('clients')
  @Records('An entry of the client should not stand.')
  voidClientEntry(
    @InContext() context: CommandContext,
    @IdParam('clientId') id: string,
    @Body() request: VoidEntryRequest,
  ): Promise<Receipt> {
    return this.void(context, { kind: 'client', id }, request);
  }

  @Post('series/:seriesId/voids')
  @ApiTags('series')
  @Records('An entry of the series should not stand.')
  voidSeriesEntry(
    @InContext() context: CommandContext,
    @IdParam('seriesId') id: string,
    @Body() request: VoidEntryRequest,
  ): Promise<Receipt> {
    return this.void(context, { kind: 'series', id }, request);
  }

  @Post('sessions/:sessionId/voids')
  @ApiTags('sessions')
  @Records('An entry of the session should not stand.')
  voidSessionEntry(
    @InContext() context: CommandContext,
    @IdParam('sessionId') id: string,
    @Body() request: VoidEntryRequest,
  ): Promise<Receipt> {
    return this.void(context, { kind: 'session', id }, request);
  }

  @Post('registers/voids')
  @ApiTags('registers')
  @Records("An entry of the clinic's registers should not stand.")
  voidRegisterEntry(@InContext() context: CommandContext, @Body() request: VoidEntryRequest): Promise<Receipt> {
    return this.void(context, { kind: 'clinic', id: context.clinicId }, request);
  }

  private void(context: CommandContext, record: RecordName, request: VoidEntryRequest): Promise<Receipt> {
    const { explanation, ...said } = plain(request);
    return this.commands.execute(new VoidEntry(context, record, said, explanation));
  }
}
