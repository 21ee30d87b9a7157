import { type Uuid } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { type Alert, type AlertEvent } from './alert.events.js';
import { ALERT_FORMS } from './alert.forms.js';
import { type OverrideReason } from './closed-lists.js';
import { type Entry } from './entry.js';
import { type Standing } from './entry.events.js';
import { factOf } from './form.js';
import { type Notes } from './notes.js';
import { type DueFinding, type DueRule } from './safety/due.js';
import { type Finding } from './safety/rule.js';

/** An alert as it stands, with what people have answered. */
export interface StandingAlert extends Alert {
  /** The `eventId` of its own entry. */
  eventId: Uuid;
  acknowledgedBy?: Uuid;
  overriddenBy?: Uuid;
  overrideReason?: OverrideReason;
}

/** The alerts of a record, in the order in which they were raised. */
export function alertsIn(entries: readonly Standing<{ type: string; data: object }>[]): StandingAlert[] {
  const alerts = new Map<Uuid, StandingAlert>();
  for (const entry of entries as readonly Standing<AlertEvent>[]) {
    if (entry.type === 'AlertRaised') alerts.set(entry.data.alertId, { ...entry.data, eventId: entry.eventId });
    else if (entry.type === 'AlertAcknowledged' || entry.type === 'AlertOverridden') {
      const alert = alerts.get(entry.data.alertId);
      if (!alert) continue;
      if (entry.type === 'AlertAcknowledged') alert.acknowledgedBy = entry.eventId;
      else Object.assign(alert, { overriddenBy: entry.eventId, overrideReason: entry.data.reason });
    }
  }
  return [...alerts.values()];
}

export function alertRaised({ rule, evidence }: Finding, entryId: Uuid, alertId: Uuid): AlertEvent {
  const { code, version: ruleVersion, level, limitsEntryId } = rule;
  const data = { alertId, rule: code, ruleVersion, level, entryId, evidence, ...(limitsEntryId && { limitsEntryId }) };
  return { type: 'AlertRaised', data };
}

/** Whether an alert says what a finding says. */
export function says(alert: Pick<Alert, 'rule' | 'evidence'>, { rule, evidence }: Finding): boolean {
  return alert.rule === rule.code && JSON.stringify(alert.evidence) === JSON.stringify(evidence);
}

/** @throws Problem `alert_unknown`, `alert_acknowledged` */
export function acknowledgeAlert(
  alerts: readonly StandingAlert[],
  alertId: Uuid,
  entry: Entry,
  notes?: Notes,
): AlertEvent[] {
  if (alertIn(alerts, alertId).acknowledgedBy !== undefined) throw answered('alert_acknowledged', alertId);
  return [factOf<AlertEvent, 'AlertAcknowledged'>(ALERT_FORMS, 'AlertAcknowledged', { alertId }, entry, { notes })];
}

/** @throws Problem `alert_unknown`, `alert_overridden`, `alert_not_a_stop`: nothing but a stop needs an override */
export function overrideAlert(
  alerts: readonly StandingAlert[],
  alertId: Uuid,
  reason: OverrideReason,
  entry: Entry,
  notes?: Notes,
): AlertEvent[] {
  const alert = alertIn(alerts, alertId);
  if (alert.overriddenBy !== undefined) throw answered('alert_overridden', alertId);
  if (alert.level !== 'stop') {
    throw new Problem('conflict', 'alert_not_a_stop', 'Only a stop is overridden; acknowledge this one.', { alertId });
  }
  const data = { alertId, reason };
  return [factOf<AlertEvent, 'AlertOverridden'>(ALERT_FORMS, 'AlertOverridden', data, entry, { notes })];
}

/**
 * Alerts of what time has brought about, one for each thing that the rule holds of.
 * @throws Problem `rule_does_not_hold`, `alert_already_raised`
 */
export function raiseDue(
  findings: readonly DueFinding[],
  entries: readonly Standing<{ type: string; data: object }>[],
  rule: DueRule,
  isAcknowledged: boolean,
  newId: () => Uuid,
): AlertEvent[] {
  const held = findings.filter((finding) => finding.rule.code === rule);
  if (held.length === 0) throw new Problem('conflict', 'rule_does_not_hold', 'The rule does not hold now.', { rule });
  const raised = alertsIn(entries);
  const fresh = held.filter(
    (finding) => !raised.some((alert) => alert.entryId === finding.entryId && says(alert, finding)),
  );
  if (fresh.length === 0)
    throw new Problem('conflict', 'alert_already_raised', 'The alert was raised already.', { rule });
  return fresh.flatMap((finding): AlertEvent[] => {
    const alertId = newId();
    const alert = alertRaised(finding, finding.entryId, alertId);
    return isAcknowledged ? [alert, { type: 'AlertAcknowledged', data: { alertId } }] : [alert];
  });
}

function alertIn(alerts: readonly StandingAlert[], alertId: Uuid): StandingAlert {
  const found = alerts.find((alert) => alert.alertId === alertId);
  if (found) return found;
  throw new Problem('not_found', 'alert_unknown', 'The record has no such alert.', { alertId });
}

function answered(code: string, alertId: Uuid): Problem {
  return new Problem('conflict', code, 'Somebody has answered for this alert already.', { alertId });
}
