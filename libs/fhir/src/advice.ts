import { type Communication } from '@medplum/fhirtypes';
import { type Vocabularies } from '#treatments/domain/vocabularies.js';
import { type ClientChart, entriesOf, type EntryOf } from './chart.js';
import { notesOf } from './observation.js';
import { encounter, type Mapped, organization, patient, recorder } from './references.js';
import { extensionUrl, own, some } from './terms.js';

/** What clients were told or handed, before a session and after it. */
export function advice(chart: ClientChart, { aftercareItems }: Vocabularies): Mapped[] {
  const before = entriesOf(chart, 'PreparationAdviceGiven').map((entry) =>
    communication(chart, entry, 'preparation', []),
  );
  const after = entriesOf(chart, 'AftercareGiven').map((entry) => {
    const items = entry.data.items.map((item) => aftercareItems.get(item)?.label ?? item);
    return communication(chart, entry, 'aftercare', items);
  });
  return [...before, ...after];
}

function communication(
  chart: ClientChart,
  entry: EntryOf<'PreparationAdviceGiven'> | EntryOf<'AftercareGiven'>,
  about: string,
  items: readonly string[],
): Mapped {
  const { event, recordId, isVoided, happened } = entry;
  const { templateVersion, channel } = entry.data;
  const resource: Communication & { id: string } = {
    resourceType: 'Communication',
    id: event.eventId,
    ...(templateVersion !== undefined && {
      extension: [{ url: extensionUrl('text-version'), valuePositiveInt: templateVersion }],
    }),
    status: isVoided ? 'entered-in-error' : 'completed',
    category: [own('communication', 'instruction')],
    topic: own('communication', about),
    medium: channel === undefined ? undefined : [own('communication-channel', channel)],
    subject: patient(chart),
    encounter: encounter(chart, recordId),
    sent: happened,
    recipient: [patient(chart)],
    sender: event.actor === 'system' ? organization(event) : recorder(event),
    payload: some(items.map((contentString) => ({ contentString }))),
    note: notesOf(entry),
  };
  return { resource, entryIds: [event.eventId] };
}
