import { type Day, type Instant } from '#kernel/clock.js';
import { type Fact } from '#kernel/fact.js';
import { type Uuid } from '#kernel/ids.js';
import {
  type AbortReason,
  type AdherenceAnswer,
  type AftercareChannel,
  type AnestheticAgent,
  type CancellationReason,
  type Causality,
  type DeviceType,
  type Endpoint,
  type Informant,
  type Pattern,
  type PreparationDetail,
  type PreparationStatus,
  type Pressure,
  type PsychosocialImpact,
  type ReportabilityReason,
  type Sequelae,
  type SeriousnessCriterion,
  type Side,
  type SideEffectAction,
  type SpeedUnit,
} from './closed-lists.js';
import { type Code } from './code.js';
import { type EntryData } from './entry.events.js';
import {
  type ConcentrationMgPerG,
  type CreamMassMg,
  type EnergyMj,
  type FollowUpDay,
  type NeedleDiameterUm,
  type NeedleGauge,
  type NeedleLengthUm,
  type PainNrs,
  type Passes,
  type Percent,
  type PinCount,
  type PowerMw,
  type PulseCount,
  type PulseMs,
  type ReactionSeverity,
  type SessionNumber,
  type SideEffectGrade,
  type Speed,
  type SurfaceMm2,
  type TemplateVersion,
  type VisitTimeS,
} from './measures.js';
import { type Moment } from './moment.js';
import { type AlertEvent } from './alert.events.js';
import {
  type DescriptionNotes,
  type Notes,
  type ProductNotes,
  type ReportNotes,
  type TechniqueNotes,
} from './notes.js';

export interface Booking extends EntryData {
  clientId: Uuid;
  plannedFor: Instant;
  plannedDurationS?: VisitTimeS;
  practitionerId?: Uuid;
  seriesId?: Uuid;
  sessionNumber?: SessionNumber;
}

export interface Rebooking extends EntryData {
  plannedFor: Instant;
  plannedDurationS?: VisitTimeS;
  practitionerId?: Uuid;
}

export interface Cancellation extends EntryData {
  reason: CancellationReason;
}

export interface SessionStart extends EntryData {
  clientId: Uuid;
  at: Instant;
  practitionerId?: Uuid;
  seriesId?: Uuid;
  /** Which session of the series this is. */
  sessionNumber?: SessionNumber;
}

/** A step of a session. A late entry may leave the time open: then it happened in the session, and nobody knows when. */
export interface Step extends EntryData {
  at?: Instant;
}

export interface PreparationItem {
  item: Code;
  status: PreparationStatus;
  /** When the client last did or took it. */
  lastDoneOn?: Day;
  /** When it was begun, where the item is about beginning: an antiviral. */
  begun?: Moment;
  detail?: PreparationDetail;
}

export interface Preparation extends Step {
  /** @minItems 1 */
  items: PreparationItem[];
  informant?: Informant;
}

/** The client was told, or handed, how to prepare. */
export interface PreparationAdvice extends Step {
  /** Version of the clinic's text. */
  templateVersion?: TemplateVersion;
  channel?: AftercareChannel;
}

export interface Cleansing extends Step {
  product?: Code;
}

export interface AgentConcentration {
  agent: AnestheticAgent;
  concentrationMgPerG: ConcentrationMgPerG;
}

export interface AnestheticApplication extends Step {
  applicationId: Uuid;
  /** `none` records that none was used. */
  product: Code;
  massMg?: CreamMassMg;
  surfaceMm2?: SurfaceMm2;
  areas?: Code[];
  occluded?: boolean;
  /** What a product outside the vocabulary contains. */
  agents?: AgentConcentration[];
}

export interface AnestheticRemoval extends Step {
  applicationId: Uuid;
  /** Said by hand, where the times are not known; otherwise it follows from the times. */
  contactTimeS?: VisitTimeS;
}

/**
 * A lot number as it is printed on the pack (GS1 application identifier 10: up to 20 characters).
 * @pattern ^[A-Za-z0-9][A-Za-z0-9./_-]{0,19}$
 */
export type LotNumber = string;

/** How an area is needled. */
export interface Technique {
  deviceType?: DeviceType;
  deviceModel?: Code;
  /** An entry of the clinic's register of devices. */
  deviceId?: Uuid;
  pinCount?: PinCount;
  needleDiameterUm?: NeedleDiameterUm;
  needleGauge?: NeedleGauge;
  needleLengthUm?: NeedleLengthUm;
  speed?: Speed;
  speedUnit?: SpeedUnit;
  passes?: Passes;
  pattern?: Pattern;
  pressure?: Pressure;
  glideProduct?: Code;
  glideSafeForIntradermalUse?: boolean;
  endpoint?: Endpoint;
  powerMw?: PowerMw;
  energyMj?: EnergyMj;
  pulseMs?: PulseMs;
  pulseCount?: PulseCount;
}

/** One area needled with one setting. */
export interface AreaTreatment extends Step, Technique {
  /** When needling of the area ended; `at` is when it began. */
  endedAt?: Instant;
  area: Code;
  side?: Side;
  /** Study arm, where sides are treated differently. */
  arm?: Code;
  surfaceMm2?: SurfaceMm2;
  /** Inside the bony rim of the eye, where no device may go. */
  withinOrbitalRim?: boolean;
  cartridgeLot?: LotNumber;
  /** Number of the single cartridge within its lot, where the pack prints one. */
  cartridgeSerial?: LotNumber;
  cartridgeExpiresOn?: Day;
  /** The clinic's preset that the technique was taken from. */
  presetId?: Uuid;
}

export interface Reaction extends Step {
  type: Code;
  severity: ReactionSeverity;
  areas?: Code[];
  painNrs?: PainNrs;
  /** Time since the end of needling, where it is known better than the time of day. */
  timeAfterS?: VisitTimeS;
}

export interface ProductApplication extends Step {
  product: Code;
  areas?: Code[];
  safeForIntradermalUse?: boolean;
}

export interface Aftercare extends Step {
  /** @minItems 1 */
  items: Code[];
  templateVersion?: TemplateVersion;
  channel?: AftercareChannel;
}

export interface Completion extends Step {
  /** Said by hand for a late entry without a time of day; otherwise it follows from the times. */
  durationS?: VisitTimeS;
}

export interface Abortion extends Step {
  reason: AbortReason;
  durationS?: VisitTimeS;
}

export interface AdherenceItem {
  /** An item of the aftercare that was given. */
  item: Code;
  answer: AdherenceAnswer;
}

export interface FollowUp extends EntryData {
  /** The day after the session on which it was due. */
  day: FollowUpDay;
  /** Needed where the client was reached; otherwise the day of the attempt, if anybody knows it. */
  contactedOn?: Day;
  /** False where nobody answered: that says nothing about side effects. */
  reached: boolean;
  adherence?: AdherenceItem[];
}

/** How a side effect stands. */
export interface SideEffectCourse extends EntryData {
  grade?: SideEffectGrade;
  treatedAreaPercent?: Percent;
  psychosocialImpact?: PsychosocialImpact;
  action?: SideEffectAction;
  causality?: Causality;
  serious?: boolean;
  seriousnessCriterion?: SeriousnessCriterion;
}

export interface SideEffectReport extends SideEffectCourse {
  effectId: Uuid;
  type: Code;
  area?: Code;
  side?: Side;
  arm?: Code;
  onset: Moment;
  informant?: Informant;
}

export interface SideEffectProgress extends SideEffectCourse {
  effectId: Uuid;
  /** When it was seen so, unresolved. */
  observed: Moment;
}

export interface SideEffectResolution extends EntryData {
  effectId: Uuid;
  resolved: Moment;
  sequelae?: Sequelae;
}

/** Whether a side effect is to be reported to an authority. A later decision replaces an earlier one. */
export interface ReportabilityDecision extends EntryData {
  effectId: Uuid;
  decidedOn: Day;
  reportable: boolean;
  reason: ReportabilityReason;
  /** Needed where it is to be reported: the term is that authority's, in the settings of the clinic. */
  authority?: Code;
  /** When the clinic learned that it was serious, where that was before the record says so. The term runs from it. */
  learnedOn?: Day;
}

/** The report went out. Its number at the authority is a note. */
export interface AuthorityNotification extends EntryData {
  effectId: Uuid;
  authority: Code;
  notifiedOn: Day;
}

/** Facts of one treatment session, on `session-<id>`. Lengths in µm, surfaces in mm², masses in mg, times in s. */
export type SessionBooked = Fact<'SessionBooked', Booking, { notes?: Notes }>;
export type SessionRebooked = Fact<'SessionRebooked', Rebooking, { notes?: Notes }>;
export type SessionCancelled = Fact<'SessionCancelled', Cancellation, { notes?: Notes }>;
export type SessionStarted = Fact<'SessionStarted', SessionStart, { notes?: Notes }>;
export type PreparationAdviceGiven = Fact<'PreparationAdviceGiven', PreparationAdvice, { notes?: Notes }>;
export type PreparationChecked = Fact<'PreparationChecked', Preparation, { notes?: Notes }>;
export type SkinCleansed = Fact<'SkinCleansed', Cleansing, { notes?: ProductNotes }>;
export type AnestheticApplied = Fact<'AnestheticApplied', AnestheticApplication, { notes?: ProductNotes }>;
export type AnestheticRemoved = Fact<'AnestheticRemoved', AnestheticRemoval, { notes?: Notes }>;
export type AreaTreated = Fact<'AreaTreated', AreaTreatment, { notes?: TechniqueNotes }>;
export type ImmediateReactionObserved = Fact<'ImmediateReactionObserved', Reaction, { notes?: DescriptionNotes }>;
export type PostProcedureProductApplied = Fact<
  'PostProcedureProductApplied',
  ProductApplication,
  { notes?: ProductNotes }
>;
export type AftercareGiven = Fact<'AftercareGiven', Aftercare, { notes?: Notes }>;
export type SessionCompleted = Fact<'SessionCompleted', Completion, { notes?: Notes }>;
export type SessionAborted = Fact<'SessionAborted', Abortion, { notes?: DescriptionNotes }>;
export type FollowUpRecorded = Fact<'FollowUpRecorded', FollowUp, { notes?: Notes }>;
export type SideEffectReported = Fact<'SideEffectReported', SideEffectReport, { notes?: DescriptionNotes }>;
export type SideEffectProgressed = Fact<'SideEffectProgressed', SideEffectProgress, { notes?: DescriptionNotes }>;
export type SideEffectResolved = Fact<'SideEffectResolved', SideEffectResolution, { notes?: DescriptionNotes }>;
export type ReportabilityDecided = Fact<'ReportabilityDecided', ReportabilityDecision, { notes?: Notes }>;
export type AuthorityNotified = Fact<'AuthorityNotified', AuthorityNotification, { notes?: ReportNotes }>;

export type SessionEvent =
  | SessionBooked
  | SessionRebooked
  | SessionCancelled
  | SessionStarted
  | PreparationAdviceGiven
  | PreparationChecked
  | SkinCleansed
  | AnestheticApplied
  | AnestheticRemoved
  | AreaTreated
  | ImmediateReactionObserved
  | PostProcedureProductApplied
  | AftercareGiven
  | SessionCompleted
  | SessionAborted
  | FollowUpRecorded
  | SideEffectReported
  | SideEffectProgressed
  | SideEffectResolved
  | ReportabilityDecided
  | AuthorityNotified
  | AlertEvent;

/** When a session ended: by the clock, or by its start and the duration that was said by hand. */
export function endOf(start: SessionStart, end: Completion | Abortion): Instant | undefined {
  if (end.at !== undefined) return end.at;
  if (end.durationS === undefined) return undefined;
  return new Date(Date.parse(start.at) + end.durationS * 1000).toISOString();
}

/** How long an anesthetic stayed on, in s: by the clock, or as it was said by hand. */
export function contactTimeOf(applied: AnestheticApplication, removed: AnestheticRemoval): VisitTimeS | undefined {
  if (removed.contactTimeS !== undefined) return removed.contactTimeS;
  if (applied.at === undefined || removed.at === undefined) return undefined;
  return Math.round((Date.parse(removed.at) - Date.parse(applied.at)) / 1000);
}
