import { type SessionFact } from './session-facts';

export interface SessionAlert {
  key: string;
  rule: string;
  level: string;
  /** Why somebody went on although it said stop; a code. */
  overrideReason: string | undefined;
}

/** What the rules of safety said of the session, in the order in which they said it, with what people answered. */
export function alertsOf(facts: readonly SessionFact[]): readonly SessionAlert[] {
  return facts
    .filter(({ type }) => type === 'AlertRaised')
    .map(({ key, data }) => {
      const overridden = facts.find((one) => one.type === 'AlertOverridden' && one.data['alertId'] === data['alertId']);
      const reason = overridden && String(overridden.data['reason']);
      return { key, rule: String(data['rule']), level: String(data['level']), overrideReason: reason };
    });
}
