import { ChoiceField, InstantField, IntegerField } from '#http/fields.js';
import { AFTERCARE_CHANNELS, type AftercareChannel } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

export class GivePreparationAdviceRequest extends NotedEntryRequest {
  @InstantField({ optional: true })
  at?: string;

  @IntegerField({ optional: true, description: "Version of the clinic's text." })
  templateVersion?: number;

  @ChoiceField(AFTERCARE_CHANNELS, { optional: true })
  channel?: AftercareChannel;
}
