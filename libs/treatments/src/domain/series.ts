import { Problem } from '#kernel/problem.js';
import { type Aggregate, notAllowedNow } from './aggregate.js';
import { ALERT_FORMS } from './alert.forms.js';
import { CONCERNS, SERIES_END_REASONS } from './closed-lists.js';
import { type Entry } from './entry.js';
import { always, codeIn, fixed, listOf, oneOf, optional, pastDay, refused, uuid, within } from './field.js';
import { type DataOf, factOf, type Forms, type NotesOf, type Said } from './form.js';
import { type Notes } from './notes.js';
import { type SeriesEnd, type SeriesEvent, type SeriesPlan, type SeriesRevision } from './series.events.js';

export type Series =
  | { phase: 'none' }
  | { phase: 'planned'; clientId: string; plannedOn?: string }
  | { phase: 'ended'; clientId: string; plannedOn?: string };

export const SERIES_ACTIONS = ['plan_series', 'revise_series', 'end_series'] as const;
export type SeriesAction = (typeof SERIES_ACTIONS)[number];

const NOTES = ['text', 'lateExplanation'] as const;

export const SERIES_FORMS: Forms<SeriesEvent> = {
  ...ALERT_FORMS,
  SeriesPlanned: {
    fields: {
      clientId: fixed(uuid),
      targetSessions: always(within('TargetSessions')),
      intervalDays: optional(within('IntervalDays')),
      plannedOn: optional(pastDay),
      concern: optional(oneOf(CONCERNS)),
      areas: optional(listOf(codeIn('areas'))),
    },
    notes: NOTES,
  },
  SeriesRevised: {
    fields: {
      revisedOn: optional(pastDay),
      targetSessions: optional(within('TargetSessions')),
      intervalDays: optional(within('IntervalDays')),
    },
    rule: (revision) => {
      if (revision.targetSessions === undefined && revision.intervalDays === undefined) {
        throw refused('nothing_changes', 'targetSessions', 'or intervalDays must be given');
      }
    },
    notes: NOTES,
  },
  SeriesEnded: {
    fields: { endedOn: { check: pastDay, needed: 'live' }, reason: always(oneOf(SERIES_END_REASONS)) },
    notes: NOTES,
  },
};

export const seriesAggregate: Aggregate<Series, SeriesEvent> = {
  initial: { phase: 'none' },
  evolve: (series, event) => {
    if (event.type === 'SeriesPlanned') {
      const { clientId, plannedOn } = event.data;
      return { phase: 'planned', clientId, plannedOn };
    }
    if (event.type === 'SeriesEnded' && series.phase === 'planned') return { ...series, phase: 'ended' };
    return series;
  },
  forms: SERIES_FORMS,
  ensureFits: (series, fact) => {
    if (fact.type === 'SeriesPlanned' || fact.type in ALERT_FORMS) return;
    if (series.phase === 'none') throw refusal(series);
    if (fact.type === 'SeriesEnded') ensureOrder(series.plannedOn, 'endedOn', fact.data.endedOn);
    if (fact.type === 'SeriesRevised') ensureOrder(series.plannedOn, 'revisedOn', fact.data.revisedOn);
  },
};

export function planSeries(series: Series, plan: Said<SeriesPlan>, entry: Entry, notes?: Notes): SeriesEvent[] {
  return decide(series, 'plan_series', 'SeriesPlanned', plan, entry, notes);
}

export function reviseSeries(
  series: Series,
  revision: Said<SeriesRevision>,
  entry: Entry,
  notes?: Notes,
): SeriesEvent[] {
  return decide(series, 'revise_series', 'SeriesRevised', revision, entry, notes);
}

export function endSeries(series: Series, end: Said<SeriesEnd>, entry: Entry, notes?: Notes): SeriesEvent[] {
  return decide(series, 'end_series', 'SeriesEnded', end, entry, notes);
}

export function allowedNow(series: Series): SeriesAction[] {
  if (series.phase === 'none') return ['plan_series'];
  return series.phase === 'planned' ? ['revise_series', 'end_series'] : [];
}

/** What a series takes as a late entry: a revision that was made while it still ran. */
export function allowedLate(series: Series): SeriesAction[] {
  return series.phase === 'ended' ? ['revise_series'] : allowedNow(series);
}

/** @throws Problem `series_unknown`, or `series_of_another_client`: a session can only belong to its own client's series */
export function ensureSeriesOf(series: Series, clientId: string): void {
  if (series.phase === 'none') {
    throw new Problem('not_found', 'series_unknown', 'No such series is planned.', { field: 'seriesId' });
  }
  if (series.clientId !== clientId) {
    throw refused('series_of_another_client', 'seriesId', 'must be a series of the same client');
  }
}

function decide<T extends SeriesEvent['type']>(
  series: Series,
  action: SeriesAction,
  type: T,
  said: Said<DataOf<SeriesEvent, T>>,
  entry: Entry,
  notes: NotesOf<SeriesEvent, T> | undefined,
): SeriesEvent[] {
  const allowed = entry.late ? allowedLate(series) : allowedNow(series);
  if (!allowed.includes(action)) throw refusal(series);
  const fact = factOf<SeriesEvent, T>(SERIES_FORMS, type, said, entry, { notes });
  seriesAggregate.ensureFits(series, fact, entry.clinic);
  return [fact];
}

const REFUSALS = {
  none: { code: 'series_not_planned', sentence: 'No such series is planned.' },
  planned: { code: 'series_already_planned', sentence: 'The series is planned already.' },
  ended: { code: 'series_ended', sentence: 'The series has ended.' },
} as const;

function refusal(series: Series): Problem {
  return notAllowedNow(REFUSALS[series.phase], allowedNow(series), allowedLate(series));
}

function ensureOrder(plannedOn: string | undefined, field: string, day: string | undefined): void {
  if (plannedOn !== undefined && day !== undefined && day < plannedOn) {
    throw refused('before_the_plan', field, `must not lie before ${plannedOn}, when the series was planned`, {
      min: plannedOn,
    });
  }
}
