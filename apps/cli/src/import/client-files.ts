import { type Sex } from '#treatments/domain/closed-lists.js';
import { type Assessment, type ClientRegistration, type Consultation } from '#treatments/domain/client.events.js';
import { CLIENT_FORMS } from '#treatments/domain/client.forms.js';
import { type Said } from '#treatments/domain/form.js';
import { type Identity } from '#treatments/domain/notes.js';
import { formOf } from '#treatments/domain/scale.js';
import { type SeriesEnd, type SeriesPlan } from '#treatments/domain/series.events.js';
import { SERIES_FORMS } from '#treatments/domain/series.js';
import { type Scale } from '#treatments/domain/vocabularies.js';
import { day, decimal, text, word } from './cells.js';
import { extra, needed, open } from './columns.js';
import { importFile, rowEntry } from './import-file.js';

const SEXES = word<Sex>({ F: 'female', M: 'male', female: 'female', male: 'male', other: 'other', unknown: 'unknown' });

export interface ClientFacts {
  clientId: string;
  registration: Said<ClientRegistration>;
  identity: Identity;
  /** Present where anything of a consultation is recorded. */
  consultation?: Omit<Said<Consultation>, 'consultedOn'>;
}

export const clientsFile = importFile({
  file: 'clients.csv',
  columns: {
    client_ref: needed(text),
    fitzpatrick: open(text),
    birth_year: open(decimal()),
    sex: open(SEXES),
    concern: open(text),
    concern_severity: open(text),
    enrolled_on: open(day),
    name: extra(text),
    email: extra(text),
    phone: extra(text),
    reference: extra(text),
    weight_kg: extra(decimal(1000), { factor: 1000, unit: 'kg' }),
  },
  key: ['client_ref'],
  id: (row, ids) => ids.of('client', row.client_ref),
  place: (row) => row.enrolled_on ?? '',
  facts(row, ids): ClientFacts {
    const consultation = {
      concern: row.concern,
      concernSeverity: row.concern_severity,
      fitzpatrick: row.fitzpatrick,
      weightG: row.weight_kg,
    } as Omit<Said<Consultation>, 'consultedOn'>;
    return {
      clientId: ids.of('client', row.client_ref),
      registration: { birthYear: row.birth_year, sex: row.sex, enrolledOn: row.enrolled_on },
      identity: { name: row.name, email: row.email, phone: row.phone, reference: row.reference },
      ...(Object.values(consultation).some((value) => value !== undefined) && { consultation }),
    };
  },
  entries: ({ registration, identity, consultation }) => [
    rowEntry(
      CLIENT_FORMS,
      'ClientRegistered',
      registration,
      {
        birthYear: 'birth_year',
        sex: 'sex',
        enrolledOn: 'enrolled_on',
        'identity.name': 'name',
        'identity.email': 'email',
        'identity.phone': 'phone',
        'identity.reference': 'reference',
      },
      { identity },
    ),
    ...(consultation === undefined
      ? []
      : [
          rowEntry(
            CLIENT_FORMS,
            'ConsultationRecorded',
            // Without a day of enrolment, a day stands in that passes; the right one is found with the sessions.
            { ...consultation, consultedOn: registration.enrolledOn ?? '2000-01-01' },
            {
              consultedOn: 'enrolled_on',
              concern: 'concern',
              concernSeverity: 'concern_severity',
              fitzpatrick: 'fitzpatrick',
              weightG: 'weight_kg',
            },
          ),
        ]),
  ],
});

export interface SeriesFacts {
  seriesId: string;
  plan: Said<SeriesPlan>;
  end?: Said<SeriesEnd>;
}

export const seriesFile = importFile({
  file: 'series.csv',
  columns: {
    series_ref: needed(text),
    client_ref: needed(text),
    planned_sessions: needed(decimal()),
    interval_days: extra(decimal()),
    ended_on: extra(day),
    end_reason: extra(text),
  },
  key: ['series_ref'],
  id: (row, ids) => ids.of('series', row.series_ref),
  parent: { file: 'clients', column: 'client_ref', id: (row, ids) => ids.of('client', row.client_ref) },
  place: (row) => row.ended_on ?? '',
  facts(row, ids): SeriesFacts {
    const plan = {
      clientId: ids.of('client', row.client_ref),
      targetSessions: row.planned_sessions,
      intervalDays: row.interval_days,
    };
    const end = { endedOn: row.ended_on, reason: row.end_reason } as Said<SeriesEnd>;
    return { seriesId: ids.of('series', row.series_ref), plan, ...(end.reason !== undefined && { end }) };
  },
  problems: (row) =>
    row.ended_on !== undefined && row.end_reason === undefined
      ? [{ column: 'end_reason', code: 'cell_empty', rightIs: 'must say why the series ended on ended_on' }]
      : [],
  entries: ({ plan, end }) => [
    rowEntry(SERIES_FORMS, 'SeriesPlanned', plan, {
      clientId: 'client_ref',
      targetSessions: 'planned_sessions',
      intervalDays: 'interval_days',
    }),
    ...(end === undefined
      ? []
      : [rowEntry(SERIES_FORMS, 'SeriesEnded', end, { endedOn: 'ended_on', reason: 'end_reason' })]),
  ],
});

export interface AssessmentFacts {
  assessment: Said<Assessment>;
}

/** On a numeric scale the value is a number. What is no number there, the scale itself refuses, and tells its range. */
function valueOn(scale: Scale | undefined, value: string): number | string {
  return scale?.kind === 'numeric' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
}

export function assessmentsFile(scales: ReadonlyMap<string, Scale>) {
  return importFile({
    file: 'assessments.csv',
    columns: {
      client_ref: needed(text),
      arm: extra(text),
      area: extra(text),
      phase: needed(text),
      assessed_on: needed(day),
      scale: needed(text),
      variant: extra(text),
      value: needed(text),
    },
    key: ['client_ref', 'arm', 'area', 'phase', 'assessed_on', 'scale', 'variant'],
    parent: { file: 'clients', column: 'client_ref', id: (row, ids) => ids.of('client', row.client_ref) },
    place: (row) => `${row.assessed_on} ${row.scale}`,
    facts(row): AssessmentFacts {
      const { scale, variant } = formOf(scales, row.scale, row.variant);
      const value = valueOn(scales.get(scale), row.value);
      const { arm, area, phase, assessed_on: assessedOn } = row;
      return { assessment: { assessedOn, phase, scale, variant, value, arm, area } as Said<Assessment> };
    },
    entries: ({ assessment }) => [
      rowEntry(CLIENT_FORMS, 'OutcomeAssessed', assessment, {
        assessedOn: 'assessed_on',
        phase: 'phase',
        scale: 'scale',
        variant: 'variant',
        value: 'value',
        arm: 'arm',
        area: 'area',
      }),
    ],
  });
}
