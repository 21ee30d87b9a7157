import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ExplainedDifferenceBody } from './explain-difference.answer.js';
import { ExplainDifference } from './explain-difference.query.js';
import { ExplainDifferenceRequest } from './explain-difference.request.js';

@ApiTags('audit')
@Controller('clinics/:clinicId/history')
export class ExplainDifferenceController {
  constructor(private readonly queries: QueryBus) {}

  @Get('knowledge-changes')
  @ReadsAtLeast(
    'Why a report as of an earlier day differs from one as of a later: late entries, corrections, erasures.',
    ExplainedDifferenceBody,
  )
  explainDifference(
    @IdParam('clinicId') clinicId: string,
    @Query() asked: ExplainDifferenceRequest,
  ): Promise<ExplainedDifferenceBody> {
    return this.queries.execute(new ExplainDifference(clinicId, asked));
  }
}
