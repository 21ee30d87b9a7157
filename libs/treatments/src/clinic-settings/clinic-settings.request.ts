import { CodeField, IntegerField, IntegerListField, ListField } from '#http/fields.js';
import { NotedEntryRequest } from '../entry.request.js';

class ReportDeadlineRequest {
  @CodeField({ example: 'default' })
  authority!: string;

  @IntegerField({ description: 'Working days from when the clinic learned of a serious injury.', example: 10 })
  workingDays!: number;
}

export class ChangeClinicSettingsRequest extends NotedEntryRequest {
  @IntegerListField({
    optional: true,
    description: 'Days after a session on which a follow-up is due.',
    example: [1, 3, 7, 14, 28],
  })
  followUpDays?: number[];

  @ListField(() => ReportDeadlineRequest, { optional: true })
  reportDeadlines?: ReportDeadlineRequest[];

  @IntegerField({
    optional: true,
    description: 'Counts of fewer clients do not leave the clinic: 5 by default, and never fewer.',
    example: 5,
  })
  outsideClientsMin?: number;
}
