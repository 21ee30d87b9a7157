import { BooleanField, ChoiceField, CodeField, DayField } from '#http/fields.js';
import { REPORTABILITY_REASONS, type ReportabilityReason } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

export class DecideReportabilityRequest extends NotedEntryRequest {
  @DayField()
  decidedOn!: string;

  @BooleanField()
  reportable!: boolean;

  @ChoiceField(REPORTABILITY_REASONS)
  reason!: ReportabilityReason;

  @CodeField({ optional: true, description: 'Needed where it is to be reported; the settings have its term.' })
  authority?: string;

  @DayField({ optional: true, description: 'When the clinic learned that it was serious, if before it was recorded.' })
  learnedOn?: string;
}
