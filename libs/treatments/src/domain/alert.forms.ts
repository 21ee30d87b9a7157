import { type AlertEvent } from './alert.events.js';
import { OVERRIDE_REASONS } from './closed-lists.js';
import { always, fixed, oneOf, uuid } from './field.js';
import { type Forms } from './form.js';

const NOTES = ['text', 'lateExplanation'] as const;
/** An alert follows from its entry, so nobody enters its fields and nobody corrects them. */
const derived = fixed(() => undefined);

export const ALERT_FORMS: Forms<AlertEvent> = {
  AlertRaised: {
    fields: {
      alertId: derived,
      rule: derived,
      ruleVersion: derived,
      limitsEntryId: { ...derived, needed: 'never' },
      level: derived,
      entryId: derived,
      evidence: derived,
    },
    notes: [],
  },
  AlertAcknowledged: { fields: { alertId: fixed(uuid) }, notes: NOTES },
  AlertOverridden: { fields: { alertId: fixed(uuid), reason: always(oneOf(OVERRIDE_REASONS)) }, notes: NOTES },
};
