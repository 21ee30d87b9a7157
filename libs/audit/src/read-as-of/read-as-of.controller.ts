import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { applyDecorators, Controller, Get, Header, Query, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AsOfBody, AsOfDifferenceBody } from './read-as-of.answer.js';
import { ReadAsOf, ReadAsOfDifference } from './read-as-of.query.js';
import { AsOfDifferenceRequest, AsOfRequest } from './read-as-of.request.js';

const Answers = (summary: string, type: Type): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiOkResponse({ type }),
    Refuses(400, 401, 403, 404),
    Header('cache-control', 'no-store'),
  );

@ApiTags('audit')
@Controller('clinics/:clinicId/history')
export class ReadAsOfController {
  constructor(private readonly queries: QueryBus) {}

  @Get('clients/:clientId')
  @Answers(
    'Everything about a client as it stood at a position or an instant: own record, series and sessions.',
    AsOfBody,
  )
  readClientAsOf(
    @IdParam('clinicId') clinicId: string,
    @IdParam('clientId') id: string,
    @Query() { asOf }: AsOfRequest,
  ): Promise<AsOfBody> {
    return this.queries.execute(new ReadAsOf(clinicId, { kind: 'client', id }, asOf));
  }

  @Get('series/:seriesId')
  @Answers('A series as it stood at a position or an instant.', AsOfBody)
  readSeriesAsOf(
    @IdParam('clinicId') clinicId: string,
    @IdParam('seriesId') id: string,
    @Query() { asOf }: AsOfRequest,
  ): Promise<AsOfBody> {
    return this.queries.execute(new ReadAsOf(clinicId, { kind: 'series', id }, asOf));
  }

  @Get('sessions/:sessionId')
  @Answers('A session as it stood at a position or an instant.', AsOfBody)
  readSessionAsOf(
    @IdParam('clinicId') clinicId: string,
    @IdParam('sessionId') id: string,
    @Query() { asOf }: AsOfRequest,
  ): Promise<AsOfBody> {
    return this.queries.execute(new ReadAsOf(clinicId, { kind: 'session', id }, asOf));
  }

  @Get('clients/:clientId/difference')
  @Answers(
    'What changed about a client between two positions or instants, field by field and in words.',
    AsOfDifferenceBody,
  )
  readClientDifference(
    @IdParam('clinicId') clinicId: string,
    @IdParam('clientId') id: string,
    @Query() asked: AsOfDifferenceRequest,
  ): Promise<AsOfDifferenceBody> {
    return this.queries.execute(new ReadAsOfDifference(clinicId, { kind: 'client', id }, asked));
  }

  @Get('series/:seriesId/difference')
  @Answers('What changed in a series between two positions or instants.', AsOfDifferenceBody)
  readSeriesDifference(
    @IdParam('clinicId') clinicId: string,
    @IdParam('seriesId') id: string,
    @Query() asked: AsOfDifferenceRequest,
  ): Promise<AsOfDifferenceBody> {
    return this.queries.execute(new ReadAsOfDifference(clinicId, { kind: 'series', id }, asked));
  }

  @Get('sessions/:sessionId/difference')
  @Answers('What changed in a session between two positions or instants.', AsOfDifferenceBody)
  readSessionDifference(
    @IdParam('clinicId') clinicId: string,
    @IdParam('sessionId') id: string,
    @Query() asked: AsOfDifferenceRequest,
  ): Promise<AsOfDifferenceBody> {
    return this.queries.execute(new ReadAsOfDifference(clinicId, { kind: 'session', id }, asked));
  }
}
