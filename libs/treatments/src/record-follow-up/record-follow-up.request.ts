import { BooleanField, ChoiceField, CodeField, DayField, IntegerField, ListField } from '#http/fields.js';
import { ADHERENCE_ANSWERS, type AdherenceAnswer } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

class AdherenceItemRequest {
  @CodeField()
  item!: string;

  @ChoiceField(ADHERENCE_ANSWERS)
  answer!: AdherenceAnswer;
}

export class RecordFollowUpRequest extends NotedEntryRequest {
  @IntegerField({ description: 'The day after the session on which it was due.', example: 7 })
  day!: number;

  @DayField({ optional: true })
  contactedOn?: string;

  @BooleanField({ description: 'False where nobody answered: that says nothing about side effects.' })
  reached!: boolean;

  @ListField(() => AdherenceItemRequest, { optional: true })
  adherence?: AdherenceItemRequest[];
}
