import { ChoiceField, CodeField, DayField, InstantField, ListField } from '#http/fields.js';
import { type Informant, INFORMANTS, PREPARATION_STATUSES, type PreparationStatus } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

class PreparationItemRequest {
  @CodeField({ example: 'sun' })
  item!: string;

  @ChoiceField(PREPARATION_STATUSES)
  status!: PreparationStatus;

  @DayField({ optional: true, description: 'When the client last did or took it.' })
  lastDoneOn?: string;
}

export class CheckPreparationRequest extends NotedEntryRequest {
  @InstantField({ optional: true })
  at?: string;

  @ListField(() => PreparationItemRequest)
  items!: PreparationItemRequest[];

  @ChoiceField(INFORMANTS, { optional: true })
  informant?: Informant;
}
