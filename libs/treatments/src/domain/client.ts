import { Problem } from '#kernel/problem.js';
import { type Aggregate, notAllowedNow } from './aggregate.js';
import { type ConsentKind } from './closed-lists.js';
import {
  type Assessment,
  type ClientDetails,
  type ClientEvent,
  type ClientRegistration,
  type Consent,
  type ConsentWithdrawal,
  type Consultation,
  type History,
  type Photo,
  type PhotoDigests,
} from './client.events.js';
import { CLIENT_FORMS } from './client.forms.js';
import { type Clinic, type Entry } from './entry.js';
import { type Standing } from './entry.events.js';
import { refused } from './field.js';
import { type DataOf, factOf, type NotesOf, type Said } from './form.js';
import { isBefore, type Moment } from './moment.js';
import { type ConsultationNotes, type HistoryNotes, type Identity, type Notes } from './notes.js';
import { formOf } from './scale.js';

/** A consent as it was given, and when it ended, if it has. */
export interface GivenConsent {
  kind: ConsentKind;
  given: Moment;
  templateVersion?: number;
  withdrawn?: Moment;
}

export interface Client {
  phase: 'unknown' | 'registered';
  consents: readonly GivenConsent[];
  photoIds: readonly string[];
}

export const CLIENT_ACTIONS = [
  'register_client',
  'change_client_details',
  'record_consultation',
  'take_history',
  'give_consent',
  'withdraw_consent',
  'assess_outcome',
  'take_photo',
] as const;
export type ClientAction = (typeof CLIENT_ACTIONS)[number];

export const clientAggregate: Aggregate<Client, ClientEvent> = {
  initial: { phase: 'unknown', consents: [], photoIds: [] },
  evolve,
  forms: CLIENT_FORMS,
  ensureFits: (client, fact, clinic) => {
    if (fact.type !== 'ClientRegistered') ensureRegistered(client);
    if (fact.type === 'ConsentWithdrawn') ensureGiven(client, fact.data, clinic);
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

export function takeHistory(client: Client, history: Said<History>, entry: Entry, notes?: HistoryNotes): ClientEvent[] {
  return decide(client, 'HistoryTaken', history, entry, notes);
}

export function giveConsent(client: Client, consent: Said<Consent>, entry: Entry, notes?: Notes): ClientEvent[] {
  return decide(client, 'ConsentGiven', consent, entry, notes);
}

export function withdrawConsent(
  client: Client,
  withdrawal: Said<ConsentWithdrawal>,
  entry: Entry,
  notes?: Notes,
): ClientEvent[] {
  return decide(client, 'ConsentWithdrawn', withdrawal, entry, notes);
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

/** Unlike anything else that happened, a photo without consent is not kept: keeping it would be the harm. */
export function takePhoto(client: Client, photo: Said<Photo>, digests: PhotoDigests, entry: Entry): ClientEvent[] {
  ensureRegistered(client);
  if (client.photoIds.includes(photo.photoId)) {
    throw new Problem('conflict', 'id_taken', 'photoId stands in the record already.', { field: 'photoId' });
  }
  if (!consentAt(client, 'clinical_photo', photo.taken, entry.clinic.timeZone)) {
    const sentence = 'The client had not consented to clinical photos when it was taken.';
    throw notAllowedNow({ code: 'photo_consent_missing', sentence }, allowedNow(client));
  }
  return [factOf(CLIENT_FORMS, 'PhotoTaken', photo, entry, { photo: digests })];
}

export function allowedNow(client: Client): ClientAction[] {
  const registered = client.phase === 'registered';
  const isGiven = client.consents.some(({ withdrawn }) => withdrawn === undefined);
  return CLIENT_ACTIONS.filter((action) => {
    if (action === 'withdraw_consent') return registered && isGiven;
    return registered !== (action === 'register_client');
  });
}

/** @throws Problem `client_unknown`: a series or a session needs a client who is registered */
export function ensureRegistered(client: Client): void {
  if (client.phase === 'registered') return;
  throw notAllowedNow({ code: 'client_unknown', sentence: 'No such client is registered.' }, allowedNow(client));
}

/** The consent of a kind that held at a moment: given by then, and not withdrawn before. */
export function consentAt(
  { consents }: Client,
  kind: ConsentKind,
  moment: Moment,
  timeZone: string,
): GivenConsent | undefined {
  return consents.findLast((consent) => {
    if (consent.kind !== kind || isBefore(moment, consent.given, timeZone)) return false;
    return consent.withdrawn === undefined || isBefore(moment, consent.withdrawn, timeZone);
  });
}

function evolve(client: Client, event: Standing<ClientEvent>): Client {
  switch (event.type) {
    case 'ClientRegistered':
      return { ...client, phase: 'registered' };
    case 'ConsentGiven': {
      const { kind, given, templateVersion } = event.data;
      return {
        ...client,
        consents: [...client.consents, { kind, given, ...(templateVersion && { templateVersion }) }],
      };
    }
    case 'ConsentWithdrawn': {
      const { kind, withdrawn } = event.data;
      const ended = client.consents.map((consent) => {
        const ends = consent.kind === kind && consent.withdrawn === undefined && consent.given <= withdrawn;
        return ends ? { ...consent, withdrawn } : consent;
      });
      return { ...client, consents: ended };
    }
    case 'PhotoTaken':
      return { ...client, photoIds: [...client.photoIds, event.data.photoId] };
    case 'ClientDetailsChanged':
    case 'ConsultationRecorded':
    case 'HistoryTaken':
    case 'OutcomeAssessed':
    case 'AlertRaised':
    case 'AlertAcknowledged':
    case 'AlertOverridden':
      return client;
  }
}

/** @throws Problem `consent_unknown`: what was never given cannot be withdrawn */
function ensureGiven({ consents }: Client, { kind, withdrawn }: ConsentWithdrawal, { timeZone }: Clinic): void {
  const before = consents.some((consent) => consent.kind === kind && !isBefore(withdrawn, consent.given, timeZone));
  if (before) return;
  throw new Problem('conflict', 'consent_unknown', 'No such consent was given by then.', { kind });
}

function decide<T extends 'HistoryTaken' | 'ConsentGiven' | 'ConsentWithdrawn'>(
  client: Client,
  type: T,
  said: Said<DataOf<ClientEvent, T>>,
  entry: Entry,
  notes: NotesOf<ClientEvent, T> | undefined,
): ClientEvent[] {
  ensureRegistered(client);
  const fact = factOf<ClientEvent, T>(CLIENT_FORMS, type, said, entry, { notes });
  clientAggregate.ensureFits(client, fact, entry.clinic);
  return [fact];
}
