import { fixed, pastInstant, uuid } from './field.js';
import { type Forms } from './form.js';
import { type SignalEvent } from './signal.events.js';

/** A signal follows from what was recorded, so nobody enters its fields and nobody corrects them. */
const derived = fixed(() => undefined);
const perhaps = { ...derived, needed: 'never' } as const;

export const SIGNAL_FORMS: Forms<SignalEvent> = {
  SignalRaised: {
    fields: {
      signalId: derived,
      at: derived,
      knownAt: derived,
      indicator: derived,
      chart: derived,
      method: derived,
      methodVersion: derived,
      rule: derived,
      direction: derived,
      windowDays: derived,
      from: perhaps,
      to: perhaps,
      across: perhaps,
      unit: perhaps,
      numerator: derived,
      denominator: derived,
      evidence: derived,
    },
    notes: [],
  },
  SignalAcknowledged: { fields: { signalId: fixed(uuid), at: fixed(pastInstant) }, notes: ['text', 'lateExplanation'] },
};
