import { ChoiceField, CodeField, DayField, ListField, ObjectField } from '#http/fields.js';
import {
  HISTORY_STATUSES,
  type HistoryStatus,
  type Informant,
  INFORMANTS,
  USE_STATUSES,
  type UseStatus,
} from '../domain/closed-lists.js';
import { EntryRequest } from '../entry.request.js';
import { HistoryNotesRequest } from '../notes.request.js';

class ConditionRequest {
  @CodeField({ example: 'keloid_tendency' })
  condition!: string;

  @ChoiceField(HISTORY_STATUSES)
  status!: HistoryStatus;
}

class AllergyRequest {
  @CodeField({ example: 'lidocaine' })
  allergy!: string;

  @ChoiceField(HISTORY_STATUSES)
  status!: HistoryStatus;
}

class MedicationRequest {
  @CodeField({ example: 'isotretinoin' })
  medication!: string;

  @ChoiceField(USE_STATUSES)
  status!: UseStatus;

  @DayField({ optional: true })
  lastTakenOn?: string;
}

class RegimenRequest {
  @CodeField({ example: 'retinoid' })
  product!: string;

  @ChoiceField(USE_STATUSES)
  status!: UseStatus;

  @DayField({ optional: true })
  lastUsedOn?: string;
}

export class TakeHistoryRequest extends EntryRequest {
  @DayField()
  takenOn!: string;

  @ListField(() => ConditionRequest, { optional: true, description: 'Of each code, what was said last holds.' })
  conditions?: ConditionRequest[];

  @ListField(() => AllergyRequest, { optional: true })
  allergies?: AllergyRequest[];

  @ListField(() => MedicationRequest, { optional: true })
  medications?: MedicationRequest[];

  @ListField(() => RegimenRequest, { optional: true, description: 'Skincare.' })
  regimen?: RegimenRequest[];

  @ChoiceField(INFORMANTS, { optional: true, description: 'Who says so.' })
  informant?: Informant;

  @ObjectField(() => HistoryNotesRequest, { optional: true })
  notes?: HistoryNotesRequest;
}
