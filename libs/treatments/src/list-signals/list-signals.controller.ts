import { ChoiceField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { isPosition, pageAsked, PageRequest } from '#http/page.js';
import { Reads } from '#http/reading.js';
import { Problem } from '#kernel/problem.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { SignalListBody } from './list-signals.answer.js';
import { ListSignals, SIGNAL_STATES, type SignalState } from './list-signals.query.js';

class ListSignalsRequest extends PageRequest {
  @ChoiceField(SIGNAL_STATES, { optional: true, description: 'Both, by default.' })
  state?: SignalState;
}

@ApiTags('signals')
@Controller('clinics/:clinicId/signals')
export class ListSignalsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Reads('What the charts of the clinic have signalled, and what was answered, newest first.', SignalListBody)
  listSignals(
    @IdParam('clinicId') clinicId: string,
    @Query() { state, ...page }: ListSignalsRequest,
  ): Promise<SignalListBody> {
    if (state !== undefined && !SIGNAL_STATES.includes(state)) {
      const detail = `state must be one of ${SIGNAL_STATES.join(', ')}.`;
      throw new Problem('invalid', 'value_not_in_list', detail, { field: 'state', allowed: [...SIGNAL_STATES] });
    }
    return this.queries.execute(new ListSignals(clinicId, state, pageAsked(page, isPosition)));
  }
}
