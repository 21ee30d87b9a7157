import { type FactKind, latest, ofType } from './fact.js';

/** A series of sessions: its plan as last revised, and how it ended. */
export const seriesFact: FactKind = {
  name: 'series',
  columnsOf(entries, seriesId) {
    const [planned] = ofType(entries, 'SeriesPlanned');
    if (!planned) return null;
    const { targetSessions, intervalDays } = planned.data;
    const revisions = ofType(entries, 'SeriesRevised').map(({ data }) => data);
    const plan = latest<{ targetSessions?: number; intervalDays?: number }>([
      { targetSessions, intervalDays },
      ...revisions,
    ]);
    const ended = ofType(entries, 'SeriesEnded').at(-1);
    return {
      entry_id: planned.eventId,
      series_id: seriesId,
      client_id: planned.data.clientId,
      concern: planned.data.concern,
      planned_on: planned.data.plannedOn,
      target_sessions: plan.targetSessions,
      interval_days: plan.intervalDays,
      ended_on: ended?.data.endedOn,
      end_reason: ended?.data.reason,
    };
  },
};
