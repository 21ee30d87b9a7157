import { ALERT_FORMS } from './alert.forms.js';
import { type ClientDetails, type ClientEvent } from './client.events.js';
import {
  ASSESSMENT_PHASES,
  CONCERN_SEVERITIES,
  CONCERNS,
  CONSENT_CHANNELS,
  CONSENT_KINDS,
  FITZPATRICK_TYPES,
  HISTORY_STATUSES,
  INFORMANTS,
  PHOTO_PHASES,
  PHOTO_VIEWS,
  RATERS,
  SEXES,
  SIDES,
  USE_STATUSES,
} from './closed-lists.js';
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
import { type Forms } from './form.js';
import { ensureItemsAddUp, ensureScaleValue } from './scale.js';

const NOTES = ['text', 'lateExplanation'] as const;
const HISTORY_NOTES = [...NOTES, 'history', 'allergies', 'medications', 'regimen'] as const;
const IDENTITY = ['name', 'email', 'phone', 'reference', 'birthDate'] as const;

const DETAILS = { birthYear: optional(within('BirthYear')), sex: optional(oneOf(SEXES)) };

/** What each entry of a client's own record takes. */
export const CLIENT_FORMS: Forms<ClientEvent> = {
  ...ALERT_FORMS,
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
    notes: [...HISTORY_NOTES, 'goals'],
  },
  HistoryTaken: {
    fields: {
      takenOn: always(pastDay),
      conditions: optional(
        listOf(recordOf({ condition: always(codeIn('conditions')), status: always(oneOf(HISTORY_STATUSES)) }), {
          keyedBy: 'condition',
        }),
      ),
      allergies: optional(
        listOf(recordOf({ allergy: always(codeIn('allergies')), status: always(oneOf(HISTORY_STATUSES)) }), {
          keyedBy: 'allergy',
        }),
      ),
      medications: optional(
        listOf(
          recordOf({
            medication: always(codeIn('medications')),
            status: always(oneOf(USE_STATUSES)),
            lastTakenOn: optional(pastDay),
          }),
          { keyedBy: 'medication' },
        ),
      ),
      regimen: optional(
        listOf(
          recordOf({
            product: always(codeIn('regimenProducts')),
            status: always(oneOf(USE_STATUSES)),
            lastUsedOn: optional(pastDay),
          }),
          { keyedBy: 'product' },
        ),
      ),
      informant: optional(oneOf(INFORMANTS)),
    },
    notes: HISTORY_NOTES,
  },
  ConsentGiven: {
    fields: {
      kind: always(oneOf(CONSENT_KINDS)),
      given: always(pastMoment),
      templateVersion: optional(within('TemplateVersion')),
      channel: optional(oneOf(CONSENT_CHANNELS)),
    },
    notes: NOTES,
  },
  ConsentWithdrawn: {
    fields: { kind: always(oneOf(CONSENT_KINDS)), withdrawn: always(pastMoment) },
    notes: NOTES,
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

function ensureBorn(details: ClientDetails, entry: Entry): void {
  const year = Number(entry.now.slice(0, 4));
  if (details.birthYear !== undefined && details.birthYear > year) {
    throw refused('in_the_future', 'birthYear', `must not lie after ${year}`, { max: year });
  }
}
