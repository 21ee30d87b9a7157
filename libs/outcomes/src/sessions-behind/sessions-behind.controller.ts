import { ChoiceField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Problem } from '#kernel/problem.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { COUNTED_AS, type CountedAs } from '../domain/rates/find-sessions.js';
import { UNITS, type Unit } from '../domain/rates/dimensions.js';
import { FigureRequest, filtersOf, scopeOf, unitOf, windowOf } from '../figure.request.js';
import { AfterField, LimitField, pageAsked } from '#http/page.js';
import { SessionsBehindBody } from './sessions-behind.answer.js';
import { ListSessionsBehind } from './sessions-behind.query.js';

class SessionsBehindRequest extends FigureRequest {
  @ChoiceField(UNITS, { optional: true, description: 'What the figure counted; sessions by default.' })
  unit?: Unit;

  @ChoiceField(COUNTED_AS, { optional: true, description: 'As which of its numbers; all by default.' })
  counted?: CountedAs;

  @AfterField()
  after?: string;

  @LimitField()
  limit?: number;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes/sessions')
export class SessionsBehindController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsAtLeast('The sessions that a figure was counted from, with the filters of the figure.', SessionsBehindBody)
  listSessionsBehind(
    @IdParam('clinicId') clinicId: string,
    @Query() request: SessionsBehindRequest,
  ): Promise<SessionsBehindBody> {
    const { counted = 'all', after, limit } = request;
    if (!COUNTED_AS.includes(counted)) {
      const detail = `counted must be one of ${COUNTED_AS.join(', ')}.`;
      throw new Problem('invalid', 'value_not_in_list', detail, { field: 'counted', allowed: [...COUNTED_AS] });
    }
    const query = { unit: unitOf(request), windowDays: windowOf(request), filters: filtersOf(request) };
    const page = pageAsked({ ...(after !== undefined && { after }), ...(limit !== undefined && { limit }) });
    return this.queries.execute(new ListSessionsBehind(scopeOf([clinicId], request), query, counted, page));
  }
}
