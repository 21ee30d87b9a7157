import { type DetectedIssue } from '@medplum/fhirtypes';
import { type Vocabularies } from '#treatments/domain/vocabularies.js';
import { type ClientChart, entriesOf, type EntryOf, standing } from './chart.js';
import { type Mapped, patient, personReference } from './references.js';
import { extensionUrl, own, some } from './terms.js';

const SEVERITY = { stop: 'high', warn: 'moderate', info: 'low' } as const;

/** What rules of safety found, and who answered for going on. */
export function alerts(chart: ClientChart, { safetyRules }: Vocabularies): Mapped[] {
  const answers = entriesOf(chart, 'AlertAcknowledged', 'AlertOverridden');
  return entriesOf(chart, 'AlertRaised').map(({ data, event, isVoided }) => {
    const { alertId, rule, ruleVersion, level, evidence } = data;
    const answered = answers.filter((answer) => answer.data.alertId === alertId);
    const resource: DetectedIssue & { id: string } = {
      resourceType: 'DetectedIssue',
      id: alertId,
      extension: [
        { url: extensionUrl('rule-version'), valueInteger: ruleVersion },
        { url: extensionUrl('alert-level'), valueCode: level },
      ],
      status: isVoided ? 'entered-in-error' : 'final',
      code: own('safety-rule', rule, safetyRules.get(rule)?.condition),
      severity: SEVERITY[level],
      patient: patient(chart),
      identifiedDateTime: event.recordedAt,
      evidence: some(evidence.map(({ name, value }) => ({ code: [{ text: `${name}: ${value}` }] }))),
      mitigation: some(standing(answered).map(mitigation)),
    };
    return { resource, entryIds: [event, ...answered.map((answer) => answer.event)].map(({ eventId }) => eventId) };
  });
}

function mitigation(answer: EntryOf<'AlertAcknowledged' | 'AlertOverridden'>) {
  const action =
    answer.type === 'AlertOverridden' ? own('alert-override', answer.data.reason) : own('alert-answer', 'acknowledged');
  return { action, date: answer.event.recordedAt, author: personReference(answer.event) };
}
