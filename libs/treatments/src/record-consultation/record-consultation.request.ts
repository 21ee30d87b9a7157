import { BooleanField, ChoiceField, DayField, IntegerField, ObjectField, TextField } from '#http/fields.js';
import {
  type Concern,
  CONCERN_SEVERITIES,
  CONCERNS,
  type ConcernSeverity,
  FITZPATRICK_TYPES,
  type FitzpatrickType,
} from '../domain/closed-lists.js';
import { FREE_TEXT_MAX_LENGTH } from '../domain/form.js';
import { EntryRequest } from '../entry.request.js';
import { HistoryNotesRequest } from '../notes.request.js';

class ConsultationNotesRequest extends HistoryNotesRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  goals?: string;
}

export class RecordConsultationRequest extends EntryRequest {
  @DayField()
  consultedOn!: string;

  @ChoiceField(CONCERNS, { optional: true })
  concern?: Concern;

  @ChoiceField(CONCERN_SEVERITIES, { optional: true })
  concernSeverity?: ConcernSeverity;

  @ChoiceField(FITZPATRICK_TYPES, { optional: true })
  fitzpatrick?: FitzpatrickType;

  @IntegerField({ optional: true, example: 64000 })
  weightG?: number;

  @BooleanField({ optional: true, description: 'Results take weeks to months, and the client was told.' })
  expectationsDiscussed?: boolean;

  @BooleanField({ optional: true })
  regimenDiscussed?: boolean;

  @ObjectField(() => ConsultationNotesRequest, { optional: true })
  notes?: ConsultationNotesRequest;
}
