import { type Consent } from '@medplum/fhirtypes';
import { type ClientChart, entriesOf, type EntryOf, standing } from './chart.js';
import { type Mapped, organization, patient } from './references.js';
import { hl7, loinc, own } from './terms.js';

const SCOPE = { treatment: 'treatment', data_sharing: 'patient-privacy' } as const;

/** Consents as they hold now. A withdrawal ends every consent of its kind that was given before. */
export function consents(chart: ClientChart): Mapped[] {
  const withdrawals = entriesOf(chart, 'ConsentWithdrawn');
  return entriesOf(chart, 'ConsentGiven').map((given) => {
    const ended = withdrawals.filter(({ data, event }) => {
      return data.kind === given.data.kind && event.position > given.event.position;
    });
    const withdrawal = standing(ended)[0];
    const entryIds = [given, ...ended].map(({ event }) => event.eventId);
    return { resource: consent(chart, given, withdrawal), entryIds };
  });
}

function consent(
  chart: ClientChart,
  { data, event, isVoided }: EntryOf<'ConsentGiven'>,
  withdrawal: EntryOf<'ConsentWithdrawn'> | undefined,
): Consent & { id: string } {
  const { kind, given, templateVersion, channel } = data;
  const status = withdrawal ? 'inactive' : 'active';
  const version = templateVersion === undefined ? {} : { policy: [{ uri: textUri(event.log, kind, templateVersion) }] };
  return {
    resourceType: 'Consent',
    id: event.eventId,
    status: isVoided ? 'entered-in-error' : status,
    scope: hl7('consentscope', SCOPE[kind as keyof typeof SCOPE] ?? 'patient-privacy'),
    category: [own('consent-kind', kind), loinc('59284-0', 'Consent Document')],
    patient: patient(chart),
    dateTime: given,
    organization: [organization(event)],
    ...version,
    policyRule: own('consent-kind', kind),
    provision: {
      type: 'permit',
      period: { start: given, ...(withdrawal && { end: withdrawal.data.withdrawn }) },
      ...(channel !== undefined && { code: [own('consent-channel', channel)] }),
    },
  };
}

/** Names a version of the clinic's text; where it can be read, the register of texts says. */
function textUri(clinicId: string, kind: string, version: number): string {
  return `urn:pinpoint:template:${clinicId}:consent_${kind}:${version}`;
}
