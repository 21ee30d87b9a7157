import { ChoiceField, MomentField } from '#http/fields.js';
import { CONSENT_KINDS, type ConsentKind } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

export class WithdrawConsentRequest extends NotedEntryRequest {
  @ChoiceField(CONSENT_KINDS)
  kind!: ConsentKind;

  @MomentField()
  withdrawn!: string;
}
