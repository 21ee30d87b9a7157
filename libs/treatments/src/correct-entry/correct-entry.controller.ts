import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { plain } from '../entry.request.js';
import { type RecordName } from '../treatment-records.js';
import { CorrectEntry } from './correct-entry.command.js';
import { CorrectEntryRequest } from './correct-entry.request.js';

@Controller('clinics/:clinicId')
export class CorrectEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post('clients/:clientId/corrections')
  @ApiTags('clients')
  @Records('An entry of the client was wrong in some fields.')
  correctClientEntry(
    @InContext() context: CommandContext,
    @IdParam('clientId') id: string,
    @Body() request: CorrectEntryRequest,
  ): Promise<Receipt> {
    return this.correct(context, { kind: 'client', id }, request);
  }

  @Post('series/:seriesId/corrections')
  @ApiTags('series')
  @Records('An entry of the series was wrong in some fields.')
  correctSeriesEntry(
    @InContext() context: CommandContext,
    @IdParam('seriesId') id: string,
    @Body() request: CorrectEntryRequest,
  ): Promise<Receipt> {
    return this.correct(context, { kind: 'series', id }, request);
  }

  @Post('sessions/:sessionId/corrections')
  @ApiTags('sessions')
  @Records('An entry of the session was wrong in some fields.')
  correctSessionEntry(
    @InContext() context: CommandContext,
    @IdParam('sessionId') id: string,
    @Body() request: CorrectEntryRequest,
  ): Promise<Receipt> {
    return this.correct(context, { kind: 'session', id }, request);
  }

  @Post('registers/corrections')
  @ApiTags('registers')
  @Records("An entry of the clinic's registers was wrong in some fields.")
  correctRegisterEntry(@InContext() context: CommandContext, @Body() request: CorrectEntryRequest): Promise<Receipt> {
    return this.correct(context, { kind: 'clinic', id: context.clinicId }, request);
  }

  private correct(context: CommandContext, record: RecordName, request: CorrectEntryRequest): Promise<Receipt> {
    const { notes, identity, ...correction } = plain(request);
    const words = { ...(notes && { notes }), ...(identity && { identity }) };
    return this.commands.execute(new CorrectEntry(context, record, correction, words));
  }
}
