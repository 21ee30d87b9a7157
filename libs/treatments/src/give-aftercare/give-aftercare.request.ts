import { ChoiceField, CodeListField, InstantField, IntegerField } from '#http/fields.js';
import { AFTERCARE_CHANNELS, type AftercareChannel } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

export class GiveAftercareRequest extends NotedEntryRequest {
  @InstantField({ optional: true })
  at?: string;

  @CodeListField({ description: 'Items of the vocabulary aftercare.' })
  items!: string[];

  @IntegerField({ optional: true })
  templateVersion?: number;

  @ChoiceField(AFTERCARE_CHANNELS, { optional: true })
  channel?: AftercareChannel;
}
