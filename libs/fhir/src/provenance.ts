import { type RecordedEvent } from '#event-log/recorded-event.js';
import { happenedAt } from '#treatments/domain/entry.events.js';
import { type Provenance } from '@medplum/fhirtypes';
import { type Chart, entryIdOf } from './chart.js';
import { type Mapped, organization, recorder } from './references.js';
import { extensionUrl, hl7, own } from './terms.js';

/**
 * Who recorded each event, when, in which role and why, with its place in the log: whoever has a proof of the leaf can
 * hold the resource against it. An event that no resource says is about the record as a whole.
 *
 * @param wholeRecord reference of a patient or an organization
 */
export function provenances(chart: Chart, mapped: readonly Mapped[], wholeRecord: string): Provenance[] {
  const said = new Map<string, string[]>();
  for (const { resource, entryIds } of mapped) {
    const reference = `${resource.resourceType}/${resource.id}`;
    for (const entryId of entryIds) said.set(entryId, [...(said.get(entryId) ?? []), reference]);
  }
  return chart.events.map((event) => provenance(event, said.get(entryIdOf(event)) ?? [wholeRecord]));
}

function provenance(event: RecordedEvent, targets: readonly string[]): Provenance {
  const { eventId, recordedAt, role, reason, data, position, origin, leafHash, type } = event;
  const happened = data && happenedAt(data);
  return {
    resourceType: 'Provenance',
    id: eventId,
    extension: [
      {
        url: extensionUrl('leaf'),
        extension: [
          { url: 'origin', valueString: origin },
          { url: 'position', valueDecimal: position },
          { url: 'leafHash', valueString: leafHash.toString('hex') },
          { url: 'eventType', valueCode: type },
        ],
      },
    ],
    target: targets.map((reference) => ({ reference })),
    ...(happened !== null && { occurredDateTime: happened }),
    recorded: recordedAt,
    ...(reason !== undefined && { reason: [own('reason', reason)] }),
    activity: hl7('v3-DataOperation', activityOf(event)),
    agent: [
      {
        type: hl7('provenance-participant-type', 'enterer'),
        role: [own('role', role)],
        who: recorder(event),
        onBehalfOf: organization(event),
      },
    ],
  };
}

function activityOf({ type }: RecordedEvent): string {
  if (type === 'EntryCorrected') return 'UPDATE';
  if (type === 'EntryVoided') return 'NULLIFY';
  return type === 'SubjectErased' ? 'DELETE' : 'CREATE';
}
