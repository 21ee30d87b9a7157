/**
 * Lists that the record is built around. They are part of the published schemas, so a new code means a new version of
 * the event types that use it. Lists that clinics and studies extend are vocabularies, and those are data.
 */

export const SEXES = ['female', 'male', 'other', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

/** Skin type after Fitzpatrick, I (always burns) to VI (never burns). */
export const FITZPATRICK_TYPES = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;
export type FitzpatrickType = (typeof FITZPATRICK_TYPES)[number];

export const CONCERNS = [
  'acne_scar',
  'surgical_scar',
  'facial_scar',
  'fine_lines',
  'wrinkles',
  'pores',
  'texture',
  'pigmentation',
  'striae',
  'laxity',
  'alopecia',
  'abdominal_scar',
  'other',
] as const;
export type Concern = (typeof CONCERNS)[number];

export const CONCERN_SEVERITIES = ['modest', 'severe'] as const;
export type ConcernSeverity = (typeof CONCERN_SEVERITIES)[number];

export const SERIES_END_REASONS = ['completed', 'dropped_out', 'stopped'] as const;
export type SeriesEndReason = (typeof SERIES_END_REASONS)[number];

export const CANCELLATION_REASONS = [
  'client_request',
  'clinic_request',
  'contraindication',
  'missed',
  'other',
] as const;
export type CancellationReason = (typeof CANCELLATION_REASONS)[number];

/** `met` means safe to proceed. */
export const PREPARATION_STATUSES = ['met', 'not_met', 'unknown'] as const;
export type PreparationStatus = (typeof PREPARATION_STATUSES)[number];

/** Who says so. */
export const INFORMANTS = ['client', 'practitioner', 'document'] as const;
export type Informant = (typeof INFORMANTS)[number];

export const SIDES = ['left', 'right', 'both', 'midline'] as const;
export type Side = (typeof SIDES)[number];

export const DEVICE_TYPES = ['roller', 'stamp', 'pen', 'rf_pen'] as const;
export type DeviceType = (typeof DEVICE_TYPES)[number];

export const SPEED_UNITS = ['rpm', 'hz', 'level'] as const;
export type SpeedUnit = (typeof SPEED_UNITS)[number];

export const PATTERNS = ['vertical', 'horizontal', 'diagonal', 'star', 'circular', 'stamping'] as const;
export type Pattern = (typeof PATTERNS)[number];

export const PRESSURES = ['light', 'medium', 'firm'] as const;
export type Pressure = (typeof PRESSURES)[number];

/** What the skin showed when the practitioner stopped. */
export const ENDPOINTS = [
  'none',
  'erythema',
  'pinpoint_bleeding_sparse',
  'pinpoint_bleeding_uniform',
  'wheal',
  'over_endpoint',
] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

export const AFTERCARE_CHANNELS = ['spoken', 'printed', 'email', 'app'] as const;
export type AftercareChannel = (typeof AFTERCARE_CHANNELS)[number];

export const ABORT_REASONS = [
  'client_request',
  'vasovagal_reaction',
  'adverse_reaction',
  'contraindication',
  'device_failure',
  'other',
] as const;
export type AbortReason = (typeof ABORT_REASONS)[number];

export const ADHERENCE_ANSWERS = ['yes', 'partly', 'no', 'unknown'] as const;
export type AdherenceAnswer = (typeof ADHERENCE_ANSWERS)[number];

/** Causality in the wording of WHO-UMC. */
export const CAUSALITIES = ['certain', 'probable', 'possible', 'unlikely', 'conditional', 'unassessable'] as const;
export type Causality = (typeof CAUSALITIES)[number];

export const PSYCHOSOCIAL_IMPACTS = ['none', 'mild', 'moderate', 'severe'] as const;
export type PsychosocialImpact = (typeof PSYCHOSOCIAL_IMPACTS)[number];

/** What was done about a side effect. */
export const SIDE_EFFECT_ACTIONS = [
  'none',
  'observation',
  'topical_treatment',
  'oral_treatment',
  'procedure',
  'referral',
  'hospital_admission',
  'other',
] as const;
export type SideEffectAction = (typeof SIDE_EFFECT_ACTIONS)[number];

/** Why an event counts as serious, after the criteria of ICH E2A and the regulators of devices. */
export const SERIOUSNESS_CRITERIA = [
  'death',
  'life_threatening',
  'hospital_admission',
  'disability',
  'congenital_anomaly',
  'intervention_required',
  'medically_important',
] as const;
export type SeriousnessCriterion = (typeof SERIOUSNESS_CRITERIA)[number];

/** Why a side effect is to be reported to an authority, or not. */
export const REPORTABILITY_REASONS = [
  'death',
  'serious_injury',
  'device_malfunction',
  'not_serious',
  'known_and_labelled',
  'not_related',
  'other',
] as const;
export type ReportabilityReason = (typeof REPORTABILITY_REASONS)[number];

export const SEQUELAE = ['none', 'pigment_change', 'scarring', 'sensory_change', 'other'] as const;
export type Sequelae = (typeof SEQUELAE)[number];

export const ASSESSMENT_PHASES = ['baseline', 'interim', 'final', 'touch_up'] as const;
export type AssessmentPhase = (typeof ASSESSMENT_PHASES)[number];

/** From where a photo shows the skin. */
export const PHOTO_VIEWS = [
  'front',
  'left_oblique',
  'right_oblique',
  'left_profile',
  'right_profile',
  'back',
  'close_up',
  'other',
] as const;
export type PhotoView = (typeof PHOTO_VIEWS)[number];

/** `before` and `after` belong to one session; the others to the whole treatment, as assessments do. */
export const PHOTO_PHASES = ['baseline', 'before', 'after', 'interim', 'final', 'touch_up'] as const;
export type PhotoPhase = (typeof PHOTO_PHASES)[number];

export const RATERS = ['investigator', 'practitioner', 'client', 'independent'] as const;
export type Rater = (typeof RATERS)[number];

export const ANESTHETIC_AGENTS = ['lidocaine', 'prilocaine', 'tetracaine', 'benzocaine', 'other'] as const;
export type AnestheticAgent = (typeof ANESTHETIC_AGENTS)[number];

/** Why something is entered after the record had moved on. */
export const LATE_REASONS = [
  'forgotten',
  'device_offline',
  'recorded_on_paper',
  'learned_later',
  'imported',
  'other',
] as const;
export type LateReason = (typeof LATE_REASONS)[number];

export const CORRECTION_REASONS = ['typing_error', 'wrong_choice', 'new_information', 'import_error', 'other'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

export const VOID_REASONS = [
  'entered_in_error',
  'wrong_client',
  'wrong_session',
  'duplicate',
  'did_not_happen',
  /** Taken back right after it was entered. */
  'undone',
  /** Of an alert: what it was raised about was corrected or voided. */
  'no_longer_applies',
  'other',
] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** Registers of a clinic whose entries can be retired. */
export const REGISTER_NAMES = ['device', 'cartridge_lot', 'product', 'preset', 'annotation'] as const;
export type RegisterName = (typeof REGISTER_NAMES)[number];

export const PRODUCT_USES = ['anesthetic', 'glide', 'serum', 'cleanser', 'other'] as const;
export type ProductUse = (typeof PRODUCT_USES)[number];

/** How a product is sold, which decides what regulators advise about it. */
export const PRODUCT_SUPPLIES = ['over_the_counter', 'prescription', 'compounded'] as const;
export type ProductSupply = (typeof PRODUCT_SUPPLIES)[number];

/** What a text of the clinic is for. A consent refers to the version of its own kind. */
export const TEMPLATE_KINDS = [
  'preparation',
  'aftercare',
  'consent_treatment',
  'consent_clinical_photo',
  'consent_marketing_photo',
  'consent_data_sharing',
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export const ANNOTATION_KINDS = [
  'device_changed',
  'product_changed',
  'protocol_changed',
  'staff_changed',
  'training',
  'incident',
  'other',
] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** Why a clinic has a limit of its own. */
export const LIMIT_CHANGE_REASONS = [
  'clinic_protocol',
  'device_label',
  'regulation',
  'new_evidence',
  'medical_lead',
  'other',
] as const;
export type LimitChangeReason = (typeof LIMIT_CHANGE_REASONS)[number];

/** What makes a preparation item unsafe, where the item covers several things. */
export const PREPARATION_DETAILS = [
  'sunburn',
  'unprotected_sun',
  'ipl',
  'laser',
  'deep_peel',
  'superficial_peel',
  'filler',
  'toxin',
  'pregnant',
  'nursing',
] as const;
export type PreparationDetail = (typeof PREPARATION_DETAILS)[number];

export const HISTORY_STATUSES = ['present', 'past', 'absent'] as const;
export type HistoryStatus = (typeof HISTORY_STATUSES)[number];

/** Whether a medicine or product is in use. */
export const USE_STATUSES = ['current', 'stopped', 'never'] as const;
export type UseStatus = (typeof USE_STATUSES)[number];

export const CONSENT_KINDS = ['treatment', 'clinical_photo', 'marketing_photo', 'data_sharing'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const CONSENT_CHANNELS = ['paper', 'on_screen', 'spoken'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/** Why a treatment goes on although a rule says stop. */
export const OVERRIDE_REASONS = [
  'cleared_by_physician',
  'clinical_judgement',
  'risk_accepted_by_client',
  'finding_wrong',
  'emergency',
  'other',
] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

/** Charts that can signal. */
export const SIGNAL_CHARTS = ['control_chart', 'cusum', 'funnel'] as const;
export type SignalChart = (typeof SIGNAL_CHARTS)[number];

export const SIGNAL_DIRECTIONS = ['above', 'below'] as const;
export type SignalDirection = (typeof SIGNAL_DIRECTIONS)[number];
