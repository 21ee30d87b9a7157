import { type Day } from '#kernel/clock.js';
import { type Fact } from '#kernel/fact.js';
import { type Uuid } from '#kernel/ids.js';
import { type AlertEvent } from './alert.events.js';
import { type Concern, type SeriesEndReason } from './closed-lists.js';
import { type Code } from './code.js';
import { type EntryData } from './entry.events.js';
import { type IntervalDays, type TargetSessions } from './measures.js';
import { type Notes } from './notes.js';

export interface SeriesPlan extends EntryData {
  clientId: Uuid;
  targetSessions: TargetSessions;
  intervalDays?: IntervalDays;
  plannedOn?: Day;
  concern?: Concern;
  areas?: Code[];
}

export interface SeriesRevision extends EntryData {
  revisedOn?: Day;
  targetSessions?: TargetSessions;
  intervalDays?: IntervalDays;
}

export interface SeriesEnd extends EntryData {
  endedOn?: Day;
  reason: SeriesEndReason;
}

/** Facts of one series of sessions, on `series-<id>`. */
export type SeriesPlanned = Fact<'SeriesPlanned', SeriesPlan, { notes?: Notes }>;
export type SeriesRevised = Fact<'SeriesRevised', SeriesRevision, { notes?: Notes }>;
export type SeriesEnded = Fact<'SeriesEnded', SeriesEnd, { notes?: Notes }>;

export type SeriesEvent = SeriesPlanned | SeriesRevised | SeriesEnded | AlertEvent;
