import { ChoiceField, IntegerField, MomentField } from '#http/fields.js';
import { CONSENT_CHANNELS, CONSENT_KINDS, type ConsentChannel, type ConsentKind } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

export class GiveConsentRequest extends NotedEntryRequest {
  @ChoiceField(CONSENT_KINDS)
  kind!: ConsentKind;

  @MomentField()
  given!: string;

  @IntegerField({ optional: true, description: "Version of the clinic's text that was agreed to.", example: 1 })
  templateVersion?: number;

  @ChoiceField(CONSENT_CHANNELS, { optional: true })
  channel?: ConsentChannel;
}
