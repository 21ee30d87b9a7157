import {
  ABORT_REASONS,
  ADHERENCE_ANSWERS,
  AFTERCARE_CHANNELS,
  ANESTHETIC_AGENTS,
  CANCELLATION_REASONS,
  CAUSALITIES,
  DEVICE_TYPES,
  ENDPOINTS,
  INFORMANTS,
  PATTERNS,
  PREPARATION_DETAILS,
  PREPARATION_STATUSES,
  PRESSURES,
  PSYCHOSOCIAL_IMPACTS,
  REPORTABILITY_REASONS,
  SEQUELAE,
  SERIOUSNESS_CRITERIA,
  SIDE_EFFECT_ACTIONS,
  SIDES,
  SPEED_UNITS,
} from './closed-lists.js';
import { ALERT_FORMS } from './alert.forms.js';
import {
  always,
  anyCode,
  anyDay,
  anyInstant,
  codeIn,
  type Fields,
  fixed,
  listOf,
  live,
  lotNumber,
  oneOf,
  optional,
  pastDay,
  pastInstant,
  pastMoment,
  recordOf,
  uuid,
  within,
  yesOrNo,
} from './field.js';
import { type Forms } from './form.js';
import {
  ensureAdherenceOfReached,
  ensureAgentsOfOwnMixture,
  ensureNothingWithoutAnesthetic,
  ensureOneDuration,
  ensureRadioFrequencyOfRfPen,
  ensureReportability,
  ensureSeriousnessExplained,
  ensureTechniqueAgrees,
  ensureTimesAgree,
  ensureTimeAloneOrContactTime,
} from './session.rules.js';
import { type SessionEvent, type Technique } from './session.events.js';

const NOTES = ['text', 'lateExplanation'] as const;
const PRODUCT_NOTES = [...NOTES, 'product'] as const;
const DESCRIPTION_NOTES = [...NOTES, 'description'] as const;

const AREAS = optional(listOf(codeIn('areas')));
const APPOINTMENT = {
  plannedFor: always(anyInstant),
  plannedDurationS: optional(within('VisitTimeS')),
  practitionerId: optional(uuid),
};
const OF_SERIES = { seriesId: optional(uuid), sessionNumber: optional(within('SessionNumber')) };
const STEP = { at: live(pastInstant) };
const COURSE = {
  treatedAreaPercent: optional(within('Percent')),
  psychosocialImpact: optional(oneOf(PSYCHOSOCIAL_IMPACTS)),
  action: optional(oneOf(SIDE_EFFECT_ACTIONS)),
  causality: optional(oneOf(CAUSALITIES)),
  serious: optional(yesOrNo),
  seriousnessCriterion: optional(oneOf(SERIOUSNESS_CRITERIA)),
};

/** How an area is needled, as a preset or an entry says it. */
export const TECHNIQUE: Fields<Technique> = {
  deviceType: optional(oneOf(DEVICE_TYPES)),
  deviceModel: optional(anyCode),
  deviceId: optional(uuid),
  pinCount: optional(within('PinCount')),
  needleDiameterUm: optional(within('NeedleDiameterUm')),
  needleGauge: optional(within('NeedleGauge')),
  needleLengthUm: optional(within('NeedleLengthUm')),
  speed: optional(within('Speed')),
  speedUnit: optional(oneOf(SPEED_UNITS)),
  passes: optional(within('Passes')),
  pattern: optional(oneOf(PATTERNS)),
  pressure: optional(oneOf(PRESSURES)),
  glideProduct: optional(anyCode),
  glideSafeForIntradermalUse: optional(yesOrNo),
  endpoint: optional(oneOf(ENDPOINTS)),
  powerMw: optional(within('PowerMw')),
  energyMj: optional(within('EnergyMj')),
  pulseMs: optional(within('PulseMs')),
  pulseCount: optional(within('PulseCount')),
};

/** What each entry of a session takes. */
export const SESSION_FORMS: Forms<SessionEvent> = {
  ...ALERT_FORMS,
  SessionBooked: { fields: { clientId: fixed(uuid), ...APPOINTMENT, ...OF_SERIES }, notes: NOTES },
  SessionRebooked: { fields: APPOINTMENT, notes: NOTES },
  SessionCancelled: { fields: { reason: always(oneOf(CANCELLATION_REASONS)) }, notes: NOTES },
  SessionStarted: {
    fields: { clientId: fixed(uuid), at: always(pastInstant), practitionerId: live(uuid), ...OF_SERIES },
    notes: NOTES,
  },
  PreparationAdviceGiven: {
    fields: {
      ...STEP,
      templateVersion: optional(within('TemplateVersion')),
      channel: optional(oneOf(AFTERCARE_CHANNELS)),
    },
    notes: NOTES,
  },
  PreparationChecked: {
    fields: {
      ...STEP,
      items: always(
        listOf(
          recordOf({
            item: always(codeIn('preparationItems')),
            status: always(oneOf(PREPARATION_STATUSES)),
            lastDoneOn: optional(pastDay),
            begun: optional(pastMoment),
            detail: optional(oneOf(PREPARATION_DETAILS)),
          }),
          { min: 1, keyedBy: 'item' },
        ),
      ),
      informant: optional(oneOf(INFORMANTS)),
    },
    notes: NOTES,
  },
  SkinCleansed: { fields: { ...STEP, product: optional(anyCode) }, notes: PRODUCT_NOTES },
  AnestheticApplied: {
    fields: {
      ...STEP,
      applicationId: fixed(uuid),
      product: always(codeIn('anestheticProducts')),
      massMg: optional(within('CreamMassMg')),
      surfaceMm2: optional(within('SurfaceMm2')),
      areas: AREAS,
      occluded: optional(yesOrNo),
      agents: optional(
        listOf(
          recordOf({
            agent: always(oneOf(ANESTHETIC_AGENTS)),
            concentrationMgPerG: always(within('ConcentrationMgPerG')),
          }),
          { keyedBy: 'agent' },
        ),
      ),
    },
    rule: (applied, entry) => {
      ensureNothingWithoutAnesthetic(applied);
      ensureAgentsOfOwnMixture(applied, entry);
    },
    notes: PRODUCT_NOTES,
  },
  AnestheticRemoved: {
    fields: { ...STEP, applicationId: fixed(uuid), contactTimeS: optional(within('VisitTimeS')) },
    rule: ensureTimeAloneOrContactTime,
    notes: NOTES,
  },
  AreaTreated: {
    fields: {
      ...STEP,
      ...TECHNIQUE,
      endedAt: optional(pastInstant),
      area: always(codeIn('areas')),
      side: live(oneOf(SIDES)),
      arm: optional(anyCode),
      surfaceMm2: optional(within('SurfaceMm2')),
      withinOrbitalRim: optional(yesOrNo),
      cartridgeLot: optional(lotNumber),
      cartridgeSerial: optional(lotNumber),
      cartridgeExpiresOn: optional(anyDay),
      presetId: optional(uuid),
      deviceType: live(oneOf(DEVICE_TYPES)),
      needleLengthUm: live(within('NeedleLengthUm')),
      passes: live(within('Passes')),
    },
    rule: (treatment) => {
      ensureTimesAgree(treatment);
      ensureTechniqueAgrees(treatment);
      ensureRadioFrequencyOfRfPen(treatment);
    },
    notes: [...NOTES, 'deviceModel', 'deviceSerial', 'glideProduct'],
  },
  ImmediateReactionObserved: {
    fields: {
      ...STEP,
      type: always(codeIn('reactions')),
      severity: always(within('ReactionSeverity')),
      areas: AREAS,
      painNrs: optional(within('PainNrs')),
      timeAfterS: optional(within('VisitTimeS')),
    },
    notes: DESCRIPTION_NOTES,
  },
  PostProcedureProductApplied: {
    fields: { ...STEP, product: always(anyCode), areas: AREAS, safeForIntradermalUse: optional(yesOrNo) },
    notes: PRODUCT_NOTES,
  },
  AftercareGiven: {
    fields: {
      ...STEP,
      items: always(listOf(codeIn('aftercareItems'), { min: 1 })),
      templateVersion: optional(within('TemplateVersion')),
      channel: optional(oneOf(AFTERCARE_CHANNELS)),
    },
    notes: NOTES,
  },
  SessionCompleted: {
    fields: { ...STEP, durationS: optional(within('VisitTimeS')) },
    rule: ensureOneDuration,
    notes: NOTES,
  },
  SessionAborted: {
    fields: { ...STEP, reason: always(oneOf(ABORT_REASONS)), durationS: optional(within('VisitTimeS')) },
    rule: ensureOneDuration,
    notes: DESCRIPTION_NOTES,
  },
  FollowUpRecorded: {
    fields: {
      day: always(within('FollowUpDay')),
      contactedOn: optional(pastDay),
      reached: always(yesOrNo),
      adherence: optional(
        listOf(recordOf({ item: always(codeIn('aftercareItems')), answer: always(oneOf(ADHERENCE_ANSWERS)) }), {
          keyedBy: 'item',
        }),
      ),
    },
    rule: ensureAdherenceOfReached,
    notes: NOTES,
  },
  SideEffectReported: {
    fields: {
      effectId: fixed(uuid),
      type: always(codeIn('sideEffects')),
      area: optional(codeIn('areas')),
      side: optional(oneOf(SIDES)),
      arm: optional(anyCode),
      onset: always(pastMoment),
      informant: optional(oneOf(INFORMANTS)),
      grade: live(within('SideEffectGrade')),
      ...COURSE,
    },
    rule: ensureSeriousnessExplained,
    notes: DESCRIPTION_NOTES,
  },
  SideEffectProgressed: {
    fields: {
      effectId: fixed(uuid),
      observed: always(pastMoment),
      grade: optional(within('SideEffectGrade')),
      ...COURSE,
    },
    rule: ensureSeriousnessExplained,
    notes: DESCRIPTION_NOTES,
  },
  SideEffectResolved: {
    fields: { effectId: fixed(uuid), resolved: always(pastMoment), sequelae: optional(oneOf(SEQUELAE)) },
    notes: DESCRIPTION_NOTES,
  },
  ReportabilityDecided: {
    fields: {
      effectId: fixed(uuid),
      decidedOn: always(pastDay),
      reportable: always(yesOrNo),
      reason: always(oneOf(REPORTABILITY_REASONS)),
      authority: optional(anyCode),
      learnedOn: optional(pastDay),
    },
    rule: ensureReportability,
    notes: NOTES,
  },
  AuthorityNotified: {
    fields: { effectId: fixed(uuid), authority: always(anyCode), notifiedOn: always(pastDay) },
    notes: [...NOTES, 'reference'],
  },
};
