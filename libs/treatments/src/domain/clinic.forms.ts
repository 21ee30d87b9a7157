import {
  ANESTHETIC_AGENTS,
  ANNOTATION_KINDS,
  DEVICE_TYPES,
  LIMIT_CHANGE_REASONS,
  PRODUCT_SUPPLIES,
  PRODUCT_USES,
  REGISTER_NAMES,
  TEMPLATE_KINDS,
} from './closed-lists.js';
import { type ClinicEvent, type ClinicSettings, type Product, type RuleLimits } from './clinic.events.js';
import { type Entry } from './entry.js';
import {
  always,
  anyCode,
  anyDay,
  codeIn,
  fixed,
  languageTag,
  listOf,
  lotNumber,
  oneOf,
  optional,
  pastDay,
  recordOf,
  refused,
  token,
  uuid,
  within,
  yesOrNo,
} from './field.js';
import { type Forms } from './form.js';
import { TECHNIQUE } from './session.forms.js';
import { SIGNAL_FORMS } from './signal.forms.js';
import { ensureRadioFrequencyOfRfPen, ensureTechniqueAgrees } from './session.rules.js';

const NOTES = ['text', 'lateExplanation'] as const;
const NAMED = [...NOTES, 'name', 'serial'] as const;

/** What each entry of a clinic's registers takes. What names an entry is fixed: another name is another entry. */
export const CLINIC_FORMS: Forms<ClinicEvent> = {
  ...SIGNAL_FORMS,
  DeviceRegistered: {
    fields: {
      deviceId: fixed(uuid),
      deviceType: always(oneOf(DEVICE_TYPES)),
      model: optional(anyCode),
      inUseSince: optional(pastDay),
    },
    notes: NAMED,
  },
  CartridgeLotReceived: {
    fields: {
      lot: fixed(lotNumber),
      expiresOn: always(anyDay),
      cartridges: optional(within('CartridgeCount')),
      deviceModel: optional(anyCode),
      pinCount: optional(within('PinCount')),
      needleDiameterUm: optional(within('NeedleDiameterUm')),
      receivedOn: optional(pastDay),
    },
    notes: NAMED,
  },
  ProductRegistered: {
    fields: {
      product: fixed(anyCode),
      use: always(oneOf(PRODUCT_USES)),
      supply: optional(oneOf(PRODUCT_SUPPLIES)),
      agents: optional(
        listOf(
          recordOf({
            agent: always(oneOf(ANESTHETIC_AGENTS)),
            concentrationMgPerG: always(within('ConcentrationMgPerG')),
          }),
          { keyedBy: 'agent' },
        ),
      ),
      contactMinS: optional(within('VisitTimeS')),
      contactMaxS: optional(within('VisitTimeS')),
      massMaxMg: optional(within('CreamMassMg')),
      massMaxMgPerKg: optional(within('DoseMgPerKg')),
      surfaceMaxMm2: optional(within('SurfaceMm2')),
      safeForIntradermalUse: optional(yesOrNo),
    },
    rule: ensureContactRange,
    notes: NAMED,
  },
  PresetDefined: {
    fields: { ...TECHNIQUE, presetId: fixed(uuid), areas: optional(listOf(codeIn('areas'))) },
    rule: (preset) => {
      ensureTechniqueAgrees(preset);
      ensureRadioFrequencyOfRfPen(preset);
    },
    notes: NAMED,
  },
  TemplatePublished: {
    fields: {
      template: fixed(oneOf(TEMPLATE_KINDS)),
      version: fixed(within('TemplateVersion')),
      validFrom: always(anyDay),
      language: always(languageTag),
    },
    notes: [...NOTES, 'title', 'body'],
  },
  RuleLimitsChanged: {
    fields: {
      rule: fixed(codeIn('safetyRules')),
      limits: always(
        listOf(recordOf({ limit: always(anyCode), value: optional(within('RuleLimit')) }), {
          min: 1,
          keyedBy: 'limit',
        }),
      ),
      reason: always(oneOf(LIMIT_CHANGE_REASONS)),
    },
    rule: ensureLimitsOfRule,
    notes: NOTES,
  },
  AnnotationMade: {
    fields: { annotationId: fixed(uuid), on: always(pastDay), kind: always(oneOf(ANNOTATION_KINDS)) },
    notes: NOTES,
  },
  ClinicSettingsChanged: {
    fields: {
      followUpDays: optional(listOf(within('FollowUpDay'), { min: 1 })),
      reportDeadlines: optional(
        listOf(recordOf({ authority: always(anyCode), workingDays: always(within('WorkingDays')) }), {
          min: 1,
          keyedBy: 'authority',
        }),
      ),
      outsideClientsMin: optional(within('ClientsMin')),
    },
    rule: ensureSomethingSet,
    notes: NOTES,
  },
  RegisterEntryRetired: {
    fields: { register: fixed(oneOf(REGISTER_NAMES)), key: fixed(token), retiredOn: optional(pastDay) },
    notes: NOTES,
  },
};

function ensureContactRange({ contactMinS, contactMaxS }: Product): void {
  if (contactMinS === undefined || contactMaxS === undefined || contactMinS <= contactMaxS) return;
  throw refused('range_reversed', 'contactMaxS', `must not lie below contactMinS, ${contactMinS}`);
}

/** A limit that the rule does not know would never be looked at. */
function ensureLimitsOfRule({ rule, limits }: RuleLimits, { clinic }: Entry): void {
  const known = Object.keys(clinic.vocabularies.safetyRules.get(rule)!.limits);
  for (const [index, { limit }] of limits.entries()) {
    if (known.includes(limit)) continue;
    const rightIs = known.length > 0 ? `must be one of ${known.join(', ')}` : 'does not apply: the rule has no number';
    throw refused('value_not_in_list', `limits[${index}].limit`, rightIs, { allowed: known });
  }
}

function ensureSomethingSet({ followUpDays, reportDeadlines, outsideClientsMin }: ClinicSettings): void {
  if (followUpDays === undefined && reportDeadlines === undefined && outsideClientsMin === undefined) {
    throw refused('nothing_changes', 'followUpDays', 'or reportDeadlines or outsideClientsMin must be given');
  }
}
