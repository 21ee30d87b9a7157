import { type CarePlan, type CarePlanActivity } from '@medplum/fhirtypes';
import { type ClientChart, entriesOf, type EntryOf, standing } from './chart.js';
import { bodySite, notesOf } from './observation.js';
import { type Mapped, patient, personReference } from './references.js';
import { extensionUrl, own, some } from './terms.js';

/** A series of sessions as a plan of care: what was planned as last revised, and how it ended. */
export function carePlans(chart: ClientChart): Mapped[] {
  return entriesOf(chart, 'SeriesPlanned').map((planned) => {
    const revisions = entriesOf(chart, 'SeriesRevised').filter(({ recordId }) => recordId === planned.recordId);
    const ends = entriesOf(chart, 'SeriesEnded').filter(({ recordId }) => recordId === planned.recordId);
    const end = standing(ends).at(-1);
    const { event, data, isVoided, recordId } = planned;
    const resource: CarePlan & { id: string } = {
      resourceType: 'CarePlan',
      id: recordId,
      status: isVoided ? 'entered-in-error' : statusOf(end),
      intent: 'plan',
      title: 'Series of microneedling sessions',
      ...(end && { extension: [{ url: extensionUrl('series-end-reason'), valueCode: end.data.reason }] }),
      subject: patient(chart),
      period: { start: planned.happened, ...(end && { end: end.happened }) },
      created: event.recordedAt,
      author: personReference(event),
      ...(data.concern && { category: [own('concern', data.concern)] }),
      activity: [activity(chart, planned, standing(revisions))],
      note: notesOf(planned),
    };
    return { resource, entryIds: [planned, ...revisions, ...ends].map((entry) => entry.event.eventId) };
  });
}

function statusOf(end: EntryOf<'SeriesEnded'> | undefined): CarePlan['status'] {
  if (!end) return 'active';
  return end.data.reason === 'completed' ? 'completed' : 'revoked';
}

function activity(
  chart: ClientChart,
  { data, recordId }: EntryOf<'SeriesPlanned'>,
  revisions: readonly EntryOf<'SeriesRevised'>[],
): CarePlanActivity {
  const targetSessions =
    revisions.findLast((one) => one.data.targetSessions)?.data.targetSessions ?? data.targetSessions;
  const intervalDays = revisions.findLast((one) => one.data.intervalDays)?.data.intervalDays ?? data.intervalDays;
  const sessions = standing(entriesOf(chart, 'SessionStarted')).filter((session) => session.data.seriesId === recordId);
  const site = bodySite(data.areas);
  return {
    outcomeReference: some(sessions.map((session) => ({ reference: `Procedure/${session.recordId}` }))),
    detail: {
      kind: 'ServiceRequest',
      code: own('procedure', 'microneedling_session'),
      status: sessions.length === 0 ? 'scheduled' : 'in-progress',
      scheduledTiming: {
        repeat: {
          count: targetSessions,
          ...(intervalDays !== undefined && { frequency: 1, period: intervalDays, periodUnit: 'd' }),
        },
      },
      ...(site && { description: site.text }),
    },
  };
}
