import { Problem } from '#kernel/problem.js';
import { type Aggregate, notAllowedNow } from './aggregate.js';
import { ensureItemsAddUp, ensureScaleValue, formOf } from './scale.js';
import {
  ASSESSMENT_PHASES,
  CONCERN_SEVERITIES,
  CONCERNS,
  FITZPATRICK_TYPES,
  PHOTO_PHASES,
  PHOTO_VIEWS,
  RATERS,
  SEXES,
  SIDES,
} from './closed-lists.js';
import {
  type Assessment,
  type ClientDetails,
  type ClientEvent,
  type ClientRegistration,
  type Consultation,
  type Photo,
  type PhotoDigests,
} from './client.events.js';
import { type Entry } from './entry.js';
import {
  always,
  anyCode,
  codeIn,
  contentHash,
  fixed,
  listOf,
  oneOf,
  optional,
  pastDay,
  pastMoment,
  recordOf,
  refused,
  uuid,
  within,
  yesOrNo,
} from './field.js';
import { factOf, type Forms, type Said } from './form.js';
import { type ConsultationNotes, type Identity, type Notes } from './notes.js';

export type Client = { phase: 'unknown' } | { phase: 'registered'; photoIds: readonly string[] };

export const CLIENT_ACTIONS = [
  'register_client',
  'change_client_details',
  'record_consultation',
  'assess_outcome',
  'take_photo',
] as const;
export type ClientAction = (typeof CLIENT_ACTIONS)[number];

const NOTES = ['text', 'lateExplanation'] as const;
const IDENTITY = ['name', 'email', 'phone', 'reference', 'birthDate'] as const;

const DETAILS = { birthYear: optional(within('BirthYear')), sex: optional(oneOf(SEXES)) };

export const CLIENT_FORMS: Forms<ClientEvent> = {
  ClientRegistered: {
    fields: { ...DETAILS, enrolledOn: optional(pastDay) },
    rule: ensureBorn,
    notes: NOTES,
    identity: IDENTITY,
  },
  ClientDetailsChanged: { fields: DETAILS, rule: ensureBorn, notes: NOTES, identity: IDENTITY },
  ConsultationRecorded: {
    fields: {
      consultedOn: always(pastDay),
      concern: optional(oneOf(CONCERNS)),
      concernSeverity: optional(oneOf(CONCERN_SEVERITIES)),
      fitzpatrick: optional(oneOf(FITZPATRICK_TYPES)),
      weightG: optional(within('BodyWeightG')),
      expectationsDiscussed: optional(yesOrNo),
      regimenDiscussed: optional(yesOrNo),
    },
    notes: [...NOTES, 'goals', 'history', 'allergies', 'medications', 'regimen'],
  },
  OutcomeAssessed: {
    fields: {
      assessedOn: always(pastDay),
      phase: always(oneOf(ASSESSMENT_PHASES)),
      scale: always(codeIn('scales')),
      variant: optional(anyCode),
      value: always(() => undefined),
      items: optional(listOf(recordOf({ item: always(anyCode), score: always(within('Score')) }), { keyedBy: 'item' })),
      area: optional(codeIn('areas')),
      side: optional(oneOf(SIDES)),
      arm: optional(anyCode),
      rater: optional(oneOf(RATERS)),
      raterId: optional(uuid),
      blinded: optional(yesOrNo),
      seriesId: optional(uuid),
      sessionId: optional(uuid),
    },
    rule: ({ scale: code, value, items }, { clinic }) => {
      const scale = clinic.vocabularies.scales.get(code)!;
      ensureScaleValue(scale, value);
      if (items) ensureItemsAddUp(scale, items, value);
    },
    notes: NOTES,
  },
  PhotoTaken: {
    fields: {
      photoId: fixed(uuid),
      taken: always(pastMoment),
      view: always(oneOf(PHOTO_VIEWS)),
      phase: always(oneOf(PHOTO_PHASES)),
      area: optional(codeIn('areas')),
      side: optional(oneOf(SIDES)),
      arm: optional(anyCode),
      seriesId: optional(uuid),
      sessionId: optional(uuid),
      widthPx: fixed(within('PhotoEdgePx')),
      heightPx: fixed(within('PhotoEdgePx')),
      contentHash: fixed(contentHash),
      thumbnailHash: fixed(contentHash),
    },
    rule: ({ phase, sessionId }) => {
      if ((phase === 'before' || phase === 'after') && sessionId === undefined) {
        throw refused('field_missing', 'sessionId', `is needed with the phase ${phase}`);
      }
    },
    notes: NOTES,
  },
};

export const clientAggregate: Aggregate<Client, ClientEvent> = {
  initial: { phase: 'unknown' },
  evolve: (client, event) => {
    if (event.type === 'ClientRegistered') return { phase: 'registered', photoIds: [] };
    if (client.phase === 'unknown' || event.type !== 'PhotoTaken') return client;
    return { ...client, photoIds: [...client.photoIds, event.data.photoId] };
  },
  forms: CLIENT_FORMS,
  ensureFits: (client, fact) => {
    if (fact.type !== 'ClientRegistered') ensureRegistered(client);
  },
};

/** @throws Problem `client_already_registered` */
export function registerClient(
  client: Client,
  registration: Said<ClientRegistration>,
  identity: Identity,
  entry: Entry,
  notes?: Notes,
): ClientEvent[] {
  if (client.phase === 'registered') {
    throw notAllowedNow(
      { code: 'client_already_registered', sentence: 'The client is registered already.' },
      allowedNow(client),
    );
  }
  return [factOf(CLIENT_FORMS, 'ClientRegistered', registration, entry, { identity, notes })];
}

/** What is given replaces what was there; what is left out stays. */
export function changeClientDetails(
  client: Client,
  details: Said<ClientDetails>,
  identity: Identity,
  entry: Entry,
  notes?: Notes,
): ClientEvent[] {
  ensureRegistered(client);
  const fact = factOf<ClientEvent, 'ClientDetailsChanged'>(CLIENT_FORMS, 'ClientDetailsChanged', details, entry, {
    identity,
    notes,
  });
  const { birthYear, sex } = fact.data;
  if (!fact.sealed?.identity && birthYear === undefined && sex === undefined) {
    throw refused('nothing_changes', 'details', 'must name something that changes');
  }
  return [fact];
}

export function recordConsultation(
  client: Client,
  consultation: Said<Consultation>,
  entry: Entry,
  notes?: ConsultationNotes,
): ClientEvent[] {
  ensureRegistered(client);
  return [factOf(CLIENT_FORMS, 'ConsultationRecorded', consultation, entry, { notes })];
}

/** `scale` may be the code of a form, or the name that several forms share with the form in `variant`. */
export function assessOutcome(
  client: Client,
  assessment: Said<Assessment>,
  entry: Entry,
  notes?: Notes,
): ClientEvent[] {
  ensureRegistered(client);
  const said = { ...assessment, ...formOf(entry.clinic.vocabularies.scales, assessment.scale, assessment.variant) };
  return [factOf(CLIENT_FORMS, 'OutcomeAssessed', said, entry, { notes })];
}

export function takePhoto(client: Client, photo: Said<Photo>, digests: PhotoDigests, entry: Entry): ClientEvent[] {
  ensureRegistered(client);
  if (client.photoIds.includes(photo.photoId)) {
    throw new Problem('conflict', 'id_taken', 'photoId stands in the record already.', { field: 'photoId' });
  }
  return [factOf(CLIENT_FORMS, 'PhotoTaken', photo, entry, { photo: digests })];
}

export function allowedNow(client: Client): ClientAction[] {
  const registered = client.phase === 'registered';
  return CLIENT_ACTIONS.filter((action) => registered !== (action === 'register_client'));
}

/** @throws Problem `client_unknown`: a series or a session needs a client who is registered */
export function ensureRegistered(client: Client): asserts client is Extract<Client, { phase: 'registered' }> {
  if (client.phase === 'registered') return;
  throw notAllowedNow({ code: 'client_unknown', sentence: 'No such client is registered.' }, allowedNow(client));
}

function ensureBorn(details: ClientDetails, entry: Entry): void {
  const year = Number(entry.now.slice(0, 4));
  if (details.birthYear !== undefined && details.birthYear > year) {
    throw refused('in_the_future', 'birthYear', `must not lie after ${year}`, { max: year });
  }
}
