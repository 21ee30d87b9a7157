import { BooleanField, ChoiceField } from '#http/fields.js';
import { DUE_RULES, type DueRule } from '../domain/safety/due.js';

export class RaiseAlertRequest {
  @ChoiceField(DUE_RULES, { description: 'It must hold now; the service looks.' })
  rule!: DueRule;

  @BooleanField({ optional: true, description: 'True: whoever raises it has seen it.' })
  acknowledged?: boolean;
}
