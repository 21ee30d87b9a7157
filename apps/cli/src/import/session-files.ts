import { isCode } from '#treatments/domain/code.js';
import { type ProductNotes, type TechniqueNotes } from '#treatments/domain/notes.js';
import { type Said } from '#treatments/domain/form.js';
import {
  type AnestheticApplication,
  type AnestheticRemoval,
  type AreaTreatment,
  type Completion,
  type FollowUp,
  type PreparationItem,
  type ProductApplication,
  type Reaction,
  type SessionStart,
  type SideEffectReport,
  type SideEffectResolution,
} from '#treatments/domain/session.events.js';
import { SESSION_FORMS } from '#treatments/domain/session.forms.js';
import { day, decimal, instant, text, word, yesOrNo } from './cells.js';
import { type CellProblem, extra, needed, open } from './columns.js';
import { importFile, type Parent, rowEntry } from './import-file.js';

const MINUTES = { factor: 60, unit: 'min' };
const MILLIMETRES = { factor: 1000, unit: 'mm' };
const GRAMS = { factor: 1000, unit: 'g' };

export interface SessionFacts {
  sessionId: string;
  start: Said<SessionStart>;
  anesthetic?: Said<AnestheticApplication>;
  removal?: Said<AnestheticRemoval>;
  product?: { said: Said<ProductApplication>; notes?: ProductNotes };
  completion: Said<Completion>;
}

const sessionColumns = {
  session_ref: needed(text),
  client_ref: needed(text),
  series_ref: extra(text),
  session_no: extra(decimal()),
  practitioner_ref: open(text),
  started_at: needed(instant),
  duration_min: open(decimal(60), MINUTES),
  anesthetic_product: extra(text),
  anesthetic_contact_min: extra(decimal(60), MINUTES),
  anesthetic_mass_g: extra(decimal(1000), GRAMS),
  post_topical: extra(text),
};

export const sessionsFile = importFile({
  file: 'sessions.csv',
  columns: sessionColumns,
  key: ['session_ref'],
  id: (row, ids) => ids.of('session', row.session_ref),
  parent: { file: 'clients', column: 'client_ref', id: (row, ids) => ids.of('client', row.client_ref) },
  series: (row, ids) => row.series_ref && ids.of('series', row.series_ref),
  place: (row) => row.started_at,
  facts(row, ids): SessionFacts {
    const applicationId = ids.of('anesthetic', row.session_ref);
    return {
      sessionId: ids.of('session', row.session_ref),
      start: {
        clientId: ids.of('client', row.client_ref),
        at: row.started_at,
        practitionerId: row.practitioner_ref && ids.of('practitioner', row.practitioner_ref),
        seriesId: row.series_ref && ids.of('series', row.series_ref),
        sessionNumber: row.session_no,
      },
      ...(row.anesthetic_product !== undefined && {
        anesthetic: { applicationId, product: row.anesthetic_product, massMg: row.anesthetic_mass_g },
      }),
      ...(row.anesthetic_contact_min !== undefined && {
        removal: { applicationId, contactTimeS: row.anesthetic_contact_min },
      }),
      ...(row.post_topical !== undefined && { product: productOf(row.post_topical) }),
      completion: { durationS: row.duration_min },
    };
  },
  problems(row): CellProblem[] {
    const { anesthetic_product: product, anesthetic_contact_min: contact, anesthetic_mass_g: mass } = row;
    if (product === undefined && (contact !== undefined || mass !== undefined)) {
      const rightIs = 'must say what was applied, since a contact time or a mass is given';
      return [{ column: 'anesthetic_product', code: 'cell_empty', rightIs }];
    }
    if (product === 'none' && contact !== undefined) {
      const rightIs = 'does not apply without an anesthetic';
      return [{ column: 'anesthetic_contact_min', code: 'does_not_apply', rightIs }];
    }
    return [];
  },
  entries: ({ start, anesthetic, removal, product, completion }) => [
    rowEntry(SESSION_FORMS, 'SessionStarted', start, { at: 'started_at', sessionNumber: 'session_no' }),
    ...(anesthetic === undefined
      ? []
      : [
          rowEntry(SESSION_FORMS, 'AnestheticApplied', anesthetic, {
            product: 'anesthetic_product',
            massMg: 'anesthetic_mass_g',
          }),
        ]),
    ...(removal === undefined
      ? []
      : [rowEntry(SESSION_FORMS, 'AnestheticRemoved', removal, { contactTimeS: 'anesthetic_contact_min' })]),
    ...(product === undefined
      ? []
      : [rowEntry(SESSION_FORMS, 'PostProcedureProductApplied', product.said, { product: 'post_topical' }, product)]),
    rowEntry(SESSION_FORMS, 'SessionCompleted', completion, { durationS: 'duration_min' }),
  ],
});

/** A product that is no code is named in words, and words are sealed. */
function productOf(product: string): SessionFacts['product'] {
  return isCode(product) ? { said: { product } } : { said: { product: 'other' }, notes: { product } };
}

const ofSession: Parent<{ session_ref: typeof sessionColumns.session_ref }> = {
  file: 'sessions',
  column: 'session_ref',
  id: (row, ids) => ids.of('session', row.session_ref),
};

export interface AreaFacts {
  treatment: Said<AreaTreatment>;
  notes?: TechniqueNotes;
}

const areaColumns = {
  session_ref: needed(text),
  area: needed(text),
  side: open(text),
  arm: extra(text),
  device_type: open(text),
  needle_length_mm: open(decimal(1000), MILLIMETRES),
  passes: open(decimal()),
  endpoint: extra(text),
  device_model: extra(text),
  cartridge_lot: extra(text),
  cartridge_expiry: extra(day),
  speed_value: extra(decimal()),
  speed_unit: extra(text),
  pattern: extra(text),
  pressure: extra(text),
  pin_count: extra(decimal()),
  glide_product: extra(text),
};

export const areasFile = importFile({
  file: 'areas.csv',
  columns: areaColumns,
  // An area may be treated again with another setting, so only a row that repeats everything is one too many.
  key: Object.keys(areaColumns) as (keyof typeof areaColumns)[],
  parent: ofSession,
  place: (row) => areaPlace(row.area, row.side, row.arm),
  facts(row): AreaFacts {
    const deviceModel = codeOrWords(row.device_model);
    const glideProduct = codeOrWords(row.glide_product);
    const notes = { deviceModel: deviceModel.words, glideProduct: glideProduct.words };
    const treatment = {
      area: row.area,
      side: row.side,
      arm: row.arm,
      deviceType: row.device_type,
      deviceModel: deviceModel.code,
      cartridgeLot: row.cartridge_lot,
      cartridgeExpiresOn: row.cartridge_expiry,
      pinCount: row.pin_count,
      needleLengthUm: row.needle_length_mm,
      speed: row.speed_value,
      speedUnit: row.speed_unit,
      passes: row.passes,
      pattern: row.pattern,
      pressure: row.pressure,
      glideProduct: glideProduct.code,
      endpoint: row.endpoint,
    } as Said<AreaTreatment>;
    return { treatment, ...(Object.values(notes).some(Boolean) && { notes }) };
  },
  entries: ({ treatment, notes }) => [
    rowEntry(
      SESSION_FORMS,
      'AreaTreated',
      treatment,
      {
        area: 'area',
        side: 'side',
        arm: 'arm',
        deviceType: 'device_type',
        deviceModel: 'device_model',
        'notes.deviceModel': 'device_model',
        cartridgeLot: 'cartridge_lot',
        cartridgeExpiresOn: 'cartridge_expiry',
        pinCount: 'pin_count',
        needleLengthUm: 'needle_length_mm',
        speed: 'speed_value',
        speedUnit: 'speed_unit',
        passes: 'passes',
        pattern: 'pattern',
        pressure: 'pressure',
        glideProduct: 'glide_product',
        'notes.glideProduct': 'glide_product',
        endpoint: 'endpoint',
      },
      { notes },
    ),
  ],
});

/** Area treatments of one session with the same place are told apart by their order alone. */
export function areaPlace(area: string, side: string | undefined, arm: string | undefined): string {
  return JSON.stringify([area, side ?? null, arm ?? null]);
}

/** A model or product that is no code is words, and words are sealed. */
function codeOrWords(cell: string | undefined): { code?: string; words?: string } {
  if (cell === undefined) return {};
  return isCode(cell) ? { code: cell } : { words: cell };
}

export interface PreparationFacts {
  item: PreparationItem;
}

export const preparationFile = importFile({
  file: 'preparation.csv',
  columns: { session_ref: needed(text), item: needed(text), status: needed(text), last_done_on: extra(day) },
  key: ['session_ref', 'item'],
  parent: ofSession,
  place: (row) => row.item,
  facts: (row): PreparationFacts => ({
    item: { item: row.item, status: row.status, lastDoneOn: row.last_done_on } as PreparationItem,
  }),
  entries: ({ item: { lastDoneOn, ...item } }) => [
    rowEntry(
      SESSION_FORMS,
      'PreparationChecked',
      { items: [{ ...item, ...(lastDoneOn !== undefined && { lastDoneOn }) }] },
      { 'items[0].item': 'item', 'items[0].status': 'status', 'items[0].lastDoneOn': 'last_done_on' },
    ),
  ],
});

export interface ReactionFacts {
  reaction: Said<Reaction>;
}

export const reactionsFile = importFile({
  file: 'reactions.csv',
  columns: {
    session_ref: needed(text),
    type: needed(text),
    severity: needed(decimal()),
    area: extra(text),
    pain_nrs: extra(decimal()),
    minutes_after: extra(decimal(60), MINUTES),
  },
  key: ['session_ref', 'type', 'area', 'minutes_after'],
  parent: ofSession,
  place: (row) => `${String(row.minutes_after ?? 0).padStart(6, '0')} ${row.type}`,
  facts: (row): ReactionFacts => ({
    reaction: {
      type: row.type,
      severity: row.severity,
      areas: row.area === undefined ? undefined : [row.area],
      painNrs: row.pain_nrs,
      timeAfterS: row.minutes_after,
    },
  }),
  entries: ({ reaction }) => [
    rowEntry(SESSION_FORMS, 'ImmediateReactionObserved', reaction, {
      type: 'type',
      severity: 'severity',
      'areas[0]': 'area',
      painNrs: 'pain_nrs',
      timeAfterS: 'minutes_after',
    }),
  ],
});

export interface AftercareFacts {
  item: string;
}

export const aftercareFile = importFile({
  file: 'aftercare.csv',
  columns: { session_ref: needed(text), item: needed(text) },
  key: ['session_ref', 'item'],
  parent: ofSession,
  place: (row) => row.item,
  facts: (row): AftercareFacts => ({ item: row.item }),
  entries: ({ item }) => [rowEntry(SESSION_FORMS, 'AftercareGiven', { items: [item] }, { 'items[0]': 'item' })],
});

export interface FollowUpFacts {
  followUp: Said<FollowUp>;
}

const ANSWER = word({ yes: 'yes', partly: 'partly', no: 'no', unknown: 'unknown' } as const);

/** The item of the aftercare that each column asks about. */
const ADHERENCE = {
  adherence_sun: 'no_sun_24h',
  adherence_makeup: 'no_makeup_24h',
  adherence_cleanser: 'gentle_cleanser',
  adherence_sunscreen: 'sunscreen_daily',
  adherence_retinoid: 'no_retinoid',
  adherence_peel: 'no_peel',
} as const;
const ADHERENCE_COLUMNS = Object.keys(ADHERENCE) as (keyof typeof ADHERENCE)[];

export const followUpsFile = importFile({
  file: 'follow_ups.csv',
  columns: {
    session_ref: needed(text),
    day: needed(decimal()),
    contacted_on: open(day),
    reached: needed(yesOrNo),
    adherence_sun: extra(ANSWER),
    adherence_makeup: extra(ANSWER),
    adherence_cleanser: extra(ANSWER),
    adherence_sunscreen: extra(ANSWER),
    adherence_retinoid: extra(ANSWER),
    adherence_peel: extra(ANSWER),
  },
  key: ['session_ref', 'day', 'contacted_on'],
  parent: ofSession,
  place: (row) => `${String(row.day).padStart(5, '0')} ${row.contacted_on ?? ''}`,
  facts(row): FollowUpFacts {
    const adherence = ADHERENCE_COLUMNS.flatMap((column) => {
      const answer = row[column];
      // Of someone who was not reached, "unknown" says what an empty cell says.
      if (answer === undefined || (!row.reached && answer === 'unknown')) return [];
      return [{ item: ADHERENCE[column], answer }];
    });
    const { day: due, contacted_on: contactedOn, reached } = row;
    return { followUp: { day: due, contactedOn, reached, ...(adherence.length > 0 && { adherence }) } };
  },
  problems: (row) =>
    ADHERENCE_COLUMNS.filter((column) => !row.reached && (row[column] ?? 'unknown') !== 'unknown').map((column) => ({
      column,
      code: 'does_not_apply',
      rightIs: 'does not apply where the client was not reached',
    })),
  entries: ({ followUp: { adherence: _, ...followUp } }) => [
    rowEntry(SESSION_FORMS, 'FollowUpRecorded', followUp, {
      day: 'day',
      contactedOn: 'contacted_on',
      reached: 'reached',
    }),
  ],
});

export interface SideEffectFacts {
  report: Said<SideEffectReport>;
  resolution?: Said<SideEffectResolution>;
}

export const sideEffectsFile = importFile({
  file: 'side_effects.csv',
  columns: {
    effect_ref: needed(text),
    session_ref: needed(text),
    type: needed(text),
    area: open(text),
    onset_on: needed(day),
    grade: open(decimal()),
    resolved_on: extra(day),
    causality: extra(text),
    serious: extra(yesOrNo),
  },
  key: ['effect_ref'],
  parent: ofSession,
  place: (row) => row.onset_on,
  facts(row, ids): SideEffectFacts {
    const effectId = ids.of('side_effect', row.effect_ref);
    const report = {
      effectId,
      type: row.type,
      area: row.area,
      onset: row.onset_on,
      grade: row.grade,
      causality: row.causality,
      serious: row.serious,
    } as Said<SideEffectReport>;
    return {
      report,
      ...(row.resolved_on !== undefined && { resolution: { effectId, resolved: row.resolved_on } }),
    };
  },
  problems: (row) =>
    row.resolved_on !== undefined && row.resolved_on < row.onset_on
      ? [{ column: 'resolved_on', code: 'too_early', rightIs: 'must not lie before onset_on' }]
      : [],
  entries: ({ report, resolution }) => [
    rowEntry(SESSION_FORMS, 'SideEffectReported', report, {
      type: 'type',
      area: 'area',
      onset: 'onset_on',
      grade: 'grade',
      causality: 'causality',
      serious: 'serious',
    }),
    ...(resolution === undefined
      ? []
      : [rowEntry(SESSION_FORMS, 'SideEffectResolved', resolution, { resolved: 'resolved_on' })]),
  ],
});
