import { type Day } from '#kernel/clock.js';
import { type Fact } from '#kernel/fact.js';
import { type Uuid } from '#kernel/ids.js';
import { type AlertEvent } from './alert.events.js';
import {
  type AssessmentPhase,
  type Concern,
  type ConcernSeverity,
  type ConsentChannel,
  type ConsentKind,
  type FitzpatrickType,
  type HistoryStatus,
  type Informant,
  type PhotoPhase,
  type PhotoView,
  type Rater,
  type Sex,
  type Side,
  type UseStatus,
} from './closed-lists.js';
import { type Code } from './code.js';
import { type EntryData } from './entry.events.js';
import { type BirthYear, type BodyWeightG, type PhotoEdgePx, type Score, type TemplateVersion } from './measures.js';
import { type Moment } from './moment.js';
import { type ConsultationNotes, type HistoryNotes, type Identity, type Notes } from './notes.js';

/** The coded side of who the client is. The year of birth is kept and never the date, which would single people out. */
export interface ClientDetails extends EntryData {
  birthYear?: BirthYear;
  sex?: Sex;
}

export interface ClientRegistration extends ClientDetails {
  /** First day in the clinic's care, where it is not the day of entry. */
  enrolledOn?: Day;
}

export interface Consultation extends EntryData {
  consultedOn: Day;
  concern?: Concern;
  concernSeverity?: ConcernSeverity;
  fitzpatrick?: FitzpatrickType;
  weightG?: BodyWeightG;
  /** Results take weeks to months, and the client was told. */
  expectationsDiscussed?: boolean;
  regimenDiscussed?: boolean;
}

export interface ConditionState {
  condition: Code;
  status: HistoryStatus;
}

export interface AllergyState {
  allergy: Code;
  status: HistoryStatus;
}

export interface MedicationUse {
  medication: Code;
  status: UseStatus;
  lastTakenOn?: Day;
}

export interface RegimenUse {
  product: Code;
  status: UseStatus;
  lastUsedOn?: Day;
}

/** What is known of the client's health and skincare. Of each code, what was said last holds. */
export interface History extends EntryData {
  takenOn: Day;
  conditions?: ConditionState[];
  allergies?: AllergyState[];
  medications?: MedicationUse[];
  regimen?: RegimenUse[];
  informant?: Informant;
}

export interface Consent extends EntryData {
  kind: ConsentKind;
  given: Moment;
  /** Version of the clinic's text for this kind that the client has agreed to. */
  templateVersion?: TemplateVersion;
  channel?: ConsentChannel;
}

export interface ConsentWithdrawal extends EntryData {
  kind: ConsentKind;
  withdrawn: Moment;
}

export interface ItemScore {
  item: Code;
  score: Score;
}

export interface Assessment extends EntryData {
  assessedOn: Day;
  phase: AssessmentPhase;
  /** The scale in the form that was used: forms that run in opposite directions have codes of their own. */
  scale: Code;
  /** A study's own variant of the form, where the vocabulary does not tell them apart. */
  variant?: Code;
  /** The total on a numeric scale, or the level of a scale of words. */
  value: Score | Code;
  /** The parts that make up the total. */
  items?: ItemScore[];
  area?: Code;
  side?: Side;
  /** Study arm, where sides were treated differently. */
  arm?: Code;
  rater?: Rater;
  raterId?: Uuid;
  blinded?: boolean;
  seriesId?: Uuid;
  sessionId?: Uuid;
}

/**
 * SHA-256 in hex.
 * @pattern ^[0-9a-f]{64}$
 */
export type ContentHash = string;

/** A photo of the client's skin. The image lies in a file of its own, sealed with the client's key. */
export interface Photo extends EntryData {
  photoId: Uuid;
  taken: Moment;
  view: PhotoView;
  phase: PhotoPhase;
  area?: Code;
  side?: Side;
  /** Study arm, where sides are treated differently. */
  arm?: Code;
  seriesId?: Uuid;
  /** Needed for the phases before and after. */
  sessionId?: Uuid;
  widthPx: PhotoEdgePx;
  heightPx: PhotoEdgePx;
  /** Of the sealed bytes: where the file is found, and what shows that it was not changed. */
  contentHash: ContentHash;
  thumbnailHash: ContentHash;
}

/** Of the bytes in clear. They are sealed too: a hash tells whoever has the picture elsewhere that it is here. */
export interface PhotoDigests {
  contentHash: ContentHash;
  thumbnailHash: ContentHash;
}

/** Facts of one client, on `client-<id>`. */
export type ClientRegistered = Fact<'ClientRegistered', ClientRegistration, { identity?: Identity; notes?: Notes }>;
export type ClientDetailsChanged = Fact<'ClientDetailsChanged', ClientDetails, { identity?: Identity; notes?: Notes }>;
export type ConsultationRecorded = Fact<'ConsultationRecorded', Consultation, { notes?: ConsultationNotes }>;
export type HistoryTaken = Fact<'HistoryTaken', History, { notes?: HistoryNotes }>;
export type ConsentGiven = Fact<'ConsentGiven', Consent, { notes?: Notes }>;
/** Every consent of the kind that was given before ends with it. */
export type ConsentWithdrawn = Fact<'ConsentWithdrawn', ConsentWithdrawal, { notes?: Notes }>;
export type OutcomeAssessed = Fact<'OutcomeAssessed', Assessment, { notes?: Notes }>;
export type PhotoTaken = Fact<'PhotoTaken', Photo, { photo: PhotoDigests; notes?: Notes }>;

export type ClientEvent =
  | ClientRegistered
  | ClientDetailsChanged
  | ConsultationRecorded
  | HistoryTaken
  | ConsentGiven
  | ConsentWithdrawn
  | OutcomeAssessed
  | PhotoTaken
  | AlertEvent;
