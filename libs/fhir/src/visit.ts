import { type Appointment, type Encounter } from '@medplum/fhirtypes';
import { endOf } from '#treatments/domain/session.events.js';
import { type ClientChart, entriesOf, type EntryOf, standing } from './chart.js';
import { type Mapped, organization, patient, practitioner } from './references.js';
import { hl7Coding, own } from './terms.js';

/** Bookings as appointments, and sessions that began as encounters; both have the id of the session. */
export function visits(chart: ClientChart): Mapped[] {
  return [
    ...entriesOf(chart, 'SessionBooked').map((booked) => appointment(chart, booked)),
    ...entriesOf(chart, 'SessionStarted').map((started) => encounterOf(chart, started)),
  ];
}

function appointment(chart: ClientChart, booked: EntryOf<'SessionBooked'>): Mapped {
  const { recordId, event, isVoided } = booked;
  const ofSession = <E extends { recordId: string }>(entries: E[]): E[] => {
    return entries.filter((entry) => entry.recordId === recordId);
  };
  const rebooked = ofSession(entriesOf(chart, 'SessionRebooked'));
  const cancelled = ofSession(entriesOf(chart, 'SessionCancelled'));
  const cancellation = standing(cancelled).at(-1);
  const isFulfilled = ofSession(standing(entriesOf(chart, 'SessionStarted'))).length > 0;
  const plan = { ...booked.data, ...standing(rebooked).at(-1)?.data };
  const practitionerId = plan.practitionerId;
  const resource: Appointment & { id: string } = {
    resourceType: 'Appointment',
    id: recordId,
    status: isVoided ? 'entered-in-error' : statusOf(cancellation, isFulfilled),
    ...(cancellation && !isVoided && { cancelationReason: own('cancellation-reason', cancellation.data.reason) }),
    start: plan.plannedFor,
    // FHIR wants an end; where nobody said how long it would take, it is the start.
    end: new Date(Date.parse(plan.plannedFor) + (plan.plannedDurationS ?? 0) * 1_000).toISOString(),
    created: event.recordedAt,
    participant: [
      { actor: patient(chart), status: 'accepted' },
      ...(practitionerId === undefined ? [] : [{ actor: practitioner(practitionerId), status: 'accepted' as const }]),
    ],
  };
  return { resource, entryIds: [booked, ...rebooked, ...cancelled].map((entry) => entry.event.eventId) };
}

function statusOf(cancellation: EntryOf<'SessionCancelled'> | undefined, isFulfilled: boolean): Appointment['status'] {
  if (isFulfilled) return 'fulfilled';
  if (!cancellation) return 'booked';
  return cancellation.data.reason === 'missed' ? 'noshow' : 'cancelled';
}

function encounterOf(chart: ClientChart, started: EntryOf<'SessionStarted'>): Mapped {
  const { recordId, event, data, isVoided } = started;
  const { ends, end } = endingOf(chart, started);
  const isBooked = entriesOf(chart, 'SessionBooked').some((booked) => booked.recordId === recordId);
  const resource: Encounter & { id: string } = {
    resourceType: 'Encounter',
    id: recordId,
    status: isVoided ? 'entered-in-error' : end ? 'finished' : 'in-progress',
    class: hl7Coding('v3-ActCode', 'AMB', 'ambulatory'),
    subject: patient(chart),
    ...(isBooked && { appointment: [{ reference: `Appointment/${recordId}` }] }),
    ...(data.practitionerId !== undefined && {
      participant: [{ individual: practitioner(data.practitionerId) }],
    }),
    period: { start: data.at, end: end && endOf(data, end.data) },
    serviceProvider: organization(event),
  };
  return { resource, entryIds: [started, ...ends].map((entry) => entry.event.eventId) };
}

/** The entries that end a session, and the one that holds. */
export function endingOf(chart: ClientChart, { recordId }: EntryOf<'SessionStarted'>) {
  const ends = entriesOf(chart, 'SessionCompleted', 'SessionAborted').filter((entry) => entry.recordId === recordId);
  return { ends, end: standing(ends).at(-1) };
}
