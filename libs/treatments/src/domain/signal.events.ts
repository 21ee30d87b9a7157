import { type Day, type Instant } from '#kernel/clock.js';
import { type Fact } from '#kernel/fact.js';
import { type Uuid } from '#kernel/ids.js';
import { type Evidence } from './alert.events.js';
import { type SignalChart, type SignalDirection } from './closed-lists.js';
import { type Code } from './code.js';
import { type EntryData, type Token, type WholeNumber } from './entry.events.js';
import { type FollowUpDay, type RuleVersion } from './measures.js';
import { type FreeText, type Notes } from './notes.js';

/** A place on a chart that chance alone would seldom make, with the figures that it was seen by. */
export interface Signal extends EntryData {
  signalId: Uuid;
  /** The instant that windows were open or closed for. */
  at: Instant;
  /** Up to where the log was known. */
  knownAt: WholeNumber;
  /** What is watched: `any`, `adverse`, `group_infection`. */
  indicator: Code;
  chart: SignalChart;
  /** How it was computed: `spc.pChart`. */
  method: Token;
  methodVersion: RuleVersion;
  /** What was exceeded: `three_sigma`, `threshold`, `limits_998_adjusted`. */
  rule: Code;
  /** `above`: more side effects than expected. */
  direction: SignalDirection;
  /** The follow-up window. */
  windowDays: FollowUpDay;
  /** Days of the first and the last session that it is about; of a funnel, of all sessions. */
  from?: Day;
  to?: Day;
  /** Of a funnel: what units are, and which one it is. */
  across?: Code;
  unit?: Token;
  /** With a side effect, and followed up. */
  numerator: WholeNumber;
  denominator: WholeNumber;
  /** Limits and the like; the end of a name is its unit, `Ppm` a millionth. */
  evidence: Evidence[];
}

export interface SignalAnswer extends EntryData {
  signalId: Uuid;
  /** What the charts showed up to then was before who answered. */
  at: Instant;
}

/** What somebody made of a signal; without it nobody has answered for it. */
export interface SignalNotes extends Notes {
  text: FreeText;
}

/** A chart of the clinic has signalled; recorded once, by the product itself. On the stream of the clinic. */
export type SignalRaised = Fact<'SignalRaised', Signal>;
/** Somebody has looked at a signal; who it was stands in the leaf. */
export type SignalAcknowledged = Fact<'SignalAcknowledged', SignalAnswer, { notes: SignalNotes }>;

export type SignalEvent = SignalRaised | SignalAcknowledged;
