import { type Procedure } from '@medplum/fhirtypes';
import { type Vocabularies } from '#treatments/domain/vocabularies.js';
import { endOf } from '#treatments/domain/session.events.js';
import { type ChartEntry, type ClientChart, entriesOf, type EntryOf, standing } from './chart.js';
import { bodySite, notesOf } from './observation.js';
import {
  carePlan,
  encounter,
  lotDeviceId,
  type Mapped,
  patient,
  practitioner,
  sessionProcedure,
} from './references.js';
import { own, some } from './terms.js';
import { techniqueOf } from './technique.js';
import { endingOf } from './visit.js';

/** Each session as a procedure, and as parts of it what was done to the skin, area by area. */
export function procedures(chart: ClientChart, vocabularies: Vocabularies): Mapped[] {
  return [
    ...entriesOf(chart, 'SessionStarted').map((started) => session(chart, started, vocabularies)),
    ...entriesOf(chart, 'AreaTreated').flatMap((treated) => [area(chart, treated), techniqueOf(chart, treated)]),
    ...entriesOf(chart, 'SkinCleansed').map((entry) => part(chart, entry, 'skin_cleansing', entry.data.product)),
    ...entriesOf(chart, 'PostProcedureProductApplied').map((entry) =>
      part(chart, entry, 'post_procedure_product', entry.data.product, entry.data.areas),
    ),
  ];
}

function session(chart: ClientChart, started: EntryOf<'SessionStarted'>, { aftercareItems }: Vocabularies): Mapped {
  const { recordId, data, isVoided } = started;
  const { ends, end } = endingOf(chart, started);
  const aftercare = entriesOf(chart, 'AftercareGiven').filter((given) => given.recordId === recordId);
  const items = new Set(standing(aftercare).flatMap((given) => given.data.items));
  const treated = standing(entriesOf(chart, 'AreaTreated')).filter((entry) => entry.recordId === recordId);
  const plan = carePlan(chart, data.seriesId);
  const resource: Procedure & { id: string } = {
    resourceType: 'Procedure',
    id: recordId,
    status: isVoided ? 'entered-in-error' : statusOf(end),
    ...(end?.type === 'SessionAborted' && { statusReason: own('abort-reason', end.data.reason) }),
    code: own('procedure', 'microneedling_session'),
    subject: patient(chart),
    encounter: encounter(chart, recordId),
    basedOn: plan && [plan],
    performedPeriod: { start: data.at, end: end && endOf(data, end.data) },
    performer: data.practitionerId === undefined ? undefined : [{ actor: practitioner(data.practitionerId) }],
    bodySite: some([...new Set(treated.map((entry) => entry.data.area))].map((code) => own('area', code))),
    followUp: some([...items].map((item) => own('aftercare', item, aftercareItems.get(item)?.label))),
    note: some([started, ...ends, ...aftercare].flatMap((entry) => notesOf(entry) ?? [])),
  };
  return { resource, entryIds: [started, ...ends, ...aftercare].map((entry) => entry.event.eventId) };
}

function statusOf(end: EntryOf<'SessionCompleted' | 'SessionAborted'> | undefined): Procedure['status'] {
  if (!end) return 'in-progress';
  return end.type === 'SessionCompleted' ? 'completed' : 'stopped';
}

/** Needling of one area; how it was done stands in an observation beside it. */
function area(chart: ClientChart, treated: EntryOf<'AreaTreated'>): Mapped {
  const { area: code, side, at, endedAt, endpoint, deviceId, cartridgeLot } = treated.data;
  const mapped = part(chart, treated, 'microneedling');
  const devices = [
    ...(deviceId === undefined ? [] : [`Device/${deviceId}`]),
    ...(cartridgeLot === undefined ? [] : [`Device/${lotDeviceId(cartridgeLot)}`]),
  ];
  const resource: Procedure & { id: string } = {
    ...(mapped.resource as Procedure & { id: string }),
    ...(at !== undefined && { performedDateTime: undefined, performedPeriod: { start: at, end: endedAt } }),
    bodySite: [bodySite([code], side)!],
    outcome: endpoint === undefined ? undefined : own('endpoint', endpoint),
    usedReference: some(devices.map((reference) => ({ reference }))),
  };
  return { ...mapped, resource };
}

function part(
  chart: ClientChart,
  entry: ChartEntry,
  code: string,
  product?: string,
  areas?: readonly string[],
): Mapped {
  const { event, recordId, isVoided } = entry;
  const whole = sessionProcedure(chart, recordId);
  const resource: Procedure & { id: string } = {
    resourceType: 'Procedure',
    id: event.eventId,
    partOf: whole && [whole],
    status: isVoided ? 'entered-in-error' : 'completed',
    code: own('procedure', code),
    subject: patient(chart),
    encounter: encounter(chart, recordId),
    performedDateTime: entry.happened,
    bodySite: some(areas?.map((site) => own('area', site))),
    usedCode: product === undefined ? undefined : [own('product', product)],
    note: notesOf(entry),
  };
  return { resource, entryIds: [event.eventId] };
}
