import { ChoiceField, CodeListField, DayField, IntegerField, UuidField } from '#http/fields.js';
import { type Concern, CONCERNS } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

export class PlanSeriesRequest extends NotedEntryRequest {
  @UuidField()
  clientId!: string;

  @IntegerField({ example: 4 })
  targetSessions!: number;

  @IntegerField({ optional: true, example: 28 })
  intervalDays?: number;

  @DayField({ optional: true })
  plannedOn?: string;

  @ChoiceField(CONCERNS, { optional: true })
  concern?: Concern;

  @CodeListField({ optional: true })
  areas?: string[];
}
