import { type Day } from '#kernel/clock.js';
import { type Fact } from '#kernel/fact.js';
import { type Uuid } from '#kernel/ids.js';
import {
  type AnnotationKind,
  type DeviceType,
  type LimitChangeReason,
  type ProductSupply,
  type ProductUse,
  type RegisterName,
  type TemplateKind,
} from './closed-lists.js';
import { type Code } from './code.js';
import { type EntryData, type Token } from './entry.events.js';
import {
  type CartridgeCount,
  type ClientsMin,
  type CreamMassMg,
  type DoseMgPerKg,
  type FollowUpDay,
  type NeedleDiameterUm,
  type PinCount,
  type RuleLimit,
  type SurfaceMm2,
  type TemplateVersion,
  type VisitTimeS,
  type WorkingDays,
} from './measures.js';
import { type NamedNotes, type Notes, type SheetText } from './notes.js';
import { type AgentConcentration, type LotNumber, type Technique } from './session.events.js';
import { type SignalEvent } from './signal.events.js';

export interface Device extends EntryData {
  deviceId: Uuid;
  deviceType: DeviceType;
  model?: Code;
  inUseSince?: Day;
}

/** Cartridges of one lot, as they came. */
export interface CartridgeLot extends EntryData {
  lot: LotNumber;
  expiresOn: Day;
  /** Single-use cartridges that came; one where nobody said, so that the second client is noticed. */
  cartridges?: CartridgeCount;
  deviceModel?: Code;
  pinCount?: PinCount;
  needleDiameterUm?: NeedleDiameterUm;
  receivedOn?: Day;
}

/** A product of the clinic. For a code of the vocabulary of anesthetics, its limits replace those of the vocabulary. */
export interface Product extends EntryData {
  product: Code;
  use: ProductUse;
  supply?: ProductSupply;
  agents?: AgentConcentration[];
  contactMinS?: VisitTimeS;
  contactMaxS?: VisitTimeS;
  massMaxMg?: CreamMassMg;
  massMaxMgPerKg?: DoseMgPerKg;
  surfaceMaxMm2?: SurfaceMm2;
  safeForIntradermalUse?: boolean;
}

/** A way of needling that the clinic repeats; what a screen fills in when an area is entered. */
export interface Preset extends EntryData, Technique {
  presetId: Uuid;
  areas?: Code[];
}

/** A version of a text that clients are given or sign. Versions count from 1; the newest that holds is current. */
export interface Template extends EntryData {
  template: TemplateKind;
  version: TemplateVersion;
  /** First day on which it holds. */
  validFrom: Day;
  /** Language of the text (BCP 47): `de`, `en-GB`. */
  language: LanguageTag;
}

/**
 * A language as BCP 47 writes it.
 * @pattern ^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$
 */
export type LanguageTag = string;

export interface RuleLimitChange {
  /** What is limited, as the rule names it. */
  limit: Code;
  /** Left out, the limit of the product holds again. */
  value?: RuleLimit;
}

/** The clinic's own limits of a safety rule. */
export interface RuleLimits extends EntryData {
  rule: Code;
  /** @minItems 1 */
  limits: RuleLimitChange[];
  reason: LimitChangeReason;
}

/** Something that charts should show: a new device, another protocol. */
export interface Annotation extends EntryData {
  annotationId: Uuid;
  on: Day;
  kind: AnnotationKind;
}

export interface ReportDeadline {
  authority: Code;
  /** Working days from when the clinic learned of a serious injury. */
  workingDays: WorkingDays;
}

/** What is given replaces what was there; what is left out stays. */
export interface ClinicSettings extends EntryData {
  /** Days after a session on which a follow-up is due. */
  followUpDays?: FollowUpDay[];
  reportDeadlines?: ReportDeadline[];
  /** A count of fewer clients than this does not leave the clinic. */
  outsideClientsMin?: ClientsMin;
}

export interface Retirement extends EntryData {
  register: RegisterName;
  /** What names the entry in its register: the id of a device, the code of a product, the number of a lot. */
  key: Token;
  retiredOn?: Day;
}

/** Facts about a clinic itself, on its stream `clinic`. Their words are sealed with a data key of the clinic. */
export type DeviceRegistered = Fact<'DeviceRegistered', Device, { notes?: NamedNotes }>;
export type CartridgeLotReceived = Fact<'CartridgeLotReceived', CartridgeLot, { notes?: NamedNotes }>;
export type ProductRegistered = Fact<'ProductRegistered', Product, { notes?: NamedNotes }>;
export type PresetDefined = Fact<'PresetDefined', Preset, { notes?: NamedNotes }>;
export type TemplatePublished = Fact<'TemplatePublished', Template, { notes: SheetText }>;
export type RuleLimitsChanged = Fact<'RuleLimitsChanged', RuleLimits, { notes?: Notes }>;
export type AnnotationMade = Fact<'AnnotationMade', Annotation, { notes?: Notes }>;
export type ClinicSettingsChanged = Fact<'ClinicSettingsChanged', ClinicSettings, { notes?: Notes }>;
export type RegisterEntryRetired = Fact<'RegisterEntryRetired', Retirement, { notes?: Notes }>;

export type ClinicEvent =
  | DeviceRegistered
  | CartridgeLotReceived
  | ProductRegistered
  | PresetDefined
  | TemplatePublished
  | RuleLimitsChanged
  | AnnotationMade
  | ClinicSettingsChanged
  | RegisterEntryRetired
  | SignalEvent;

/** The settings of a clinic, with what holds where it has set none. */
export interface SettingsToday {
  /** Rising. */
  followUpDays: readonly number[];
  reportDeadlines: readonly ReportDeadline[];
  /** A count of fewer clients than this does not leave the clinic. */
  outsideClientsMin: ClientsMin;
}

/** Follow-ups as trials plan them; ten working days for a serious injury is the term of manufacturers' reports (21 CFR 803). */
const DEFAULT_SETTINGS: SettingsToday = {
  followUpDays: [1, 3, 7, 14, 28],
  reportDeadlines: [{ authority: 'default', workingDays: 10 }],
  outsideClientsMin: 5,
};

export function settingsToday(settings: ClinicSettings): SettingsToday {
  const { followUpDays, reportDeadlines, outsideClientsMin } = settings;
  return {
    followUpDays: followUpDays ? [...followUpDays].sort((one, other) => one - other) : DEFAULT_SETTINGS.followUpDays,
    reportDeadlines: reportDeadlines ?? DEFAULT_SETTINGS.reportDeadlines,
    outsideClientsMin: outsideClientsMin ?? DEFAULT_SETTINGS.outsideClientsMin,
  };
}
