import { type Fact } from '#kernel/fact.js';
import { type Uuid } from '#kernel/ids.js';
import { type OverrideReason } from './closed-lists.js';
import { type Code } from './code.js';
import { type CorrectedScalar, type EntryData, type FieldName } from './entry.events.js';
import { type RuleVersion } from './measures.js';
import { type Notes } from './notes.js';
import { type AlertLevel } from './vocabularies.js';

/** One thing that a rule has seen; units are the end of the name. */
export interface Evidence {
  name: FieldName;
  value: CorrectedScalar;
}

export interface Alert extends EntryData {
  alertId: Uuid;
  rule: Code;
  ruleVersion: RuleVersion;
  /** The entry of the clinic's registers whose limits were used, where the clinic has its own. */
  limitsEntryId?: Uuid;
  level: AlertLevel;
  /** The `eventId` of the entry of the same record that it is about. */
  entryId: Uuid;
  evidence: Evidence[];
}

export interface Acknowledgement extends EntryData {
  alertId: Uuid;
}

export interface Override extends EntryData {
  alertId: Uuid;
  reason: OverrideReason;
}

/** What a rule of safety has found in an entry of the same stream; on the streams of clients, series and sessions. */
export type AlertRaised = Fact<'AlertRaised', Alert>;
/** Somebody has seen an alert; who it was stands in the leaf. */
export type AlertAcknowledged = Fact<'AlertAcknowledged', Acknowledgement, { notes?: Notes }>;
/** Somebody answers for going on although a rule says stop. */
export type AlertOverridden = Fact<'AlertOverridden', Override, { notes?: Notes }>;

export type AlertEvent = AlertRaised | AlertAcknowledged | AlertOverridden;
