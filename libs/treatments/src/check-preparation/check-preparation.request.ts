import { ChoiceField, CodeField, DayField, InstantField, ListField, MomentField } from '#http/fields.js';
import {
  type Informant,
  INFORMANTS,
  PREPARATION_DETAILS,
  PREPARATION_STATUSES,
  type PreparationDetail,
  type PreparationStatus,
} from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

class PreparationItemRequest {
  @CodeField({ example: 'sun' })
  item!: string;

  @ChoiceField(PREPARATION_STATUSES)
  status!: PreparationStatus;

  @DayField({ optional: true, description: 'When the client last did or took it.' })
  lastDoneOn?: string;

  @MomentField({ optional: true, description: 'When it was begun, where the item is about beginning: an antiviral.' })
  begun?: string;

  @ChoiceField(PREPARATION_DETAILS, {
    optional: true,
    description: 'What is unsafe, where the item covers several things.',
  })
  detail?: PreparationDetail;
}

export class CheckPreparationRequest extends NotedEntryRequest {
  @InstantField({ optional: true })
  at?: string;

  @ListField(() => PreparationItemRequest)
  items!: PreparationItemRequest[];

  @ChoiceField(INFORMANTS, { optional: true })
  informant?: Informant;
}
