import { dayText } from '../columnar/clinic-days.js';
import { type FactBlock } from '../columnar/fact-block.js';

/** What only time changes, for every session and side effect of a block, at one instant. */
export interface Moment {
  /** In ms since 1970. */
  at: number;
  /** The first instant after it at which anything is otherwise. */
  until: number;
  /** Day of the instant, where the clinic is. */
  today: number;
  /** Latest day on which the client was reached after each session, -1 where never. */
  lastContact: Int32Array;
  /** Code of `ADHERENCE`: the worst that was told at a contact. */
  adherence: Uint8Array;
  /** Code of `CLASS_LABELS`. */
  effectClass: Uint8Array;
  /** 1 where the side effect had begun. */
  hasBegun: Uint8Array;
  /** States of follow-up by window, in days, as far as they were asked for. */
  states: Map<number, Uint8Array>;
}

/** Codes of how the follow-up of a session stands, see `FollowUpState`; the last has not begun yet. */
export const NOT_DUE = 0;
export const COMPLETED = 1;
export const MISSING = 2;
export const NOT_BEGUN = 3;

/** A page asks many figures of one instant, and the next page those of an instant at which all is the same. */
const latest = new WeakMap<FactBlock, Moment>();

/** @param at in ms since 1970 */
export function momentOf(block: FactBlock, at: number): Moment {
  const known = latest.get(block);
  if (known && known.at <= at && at < known.until) return known;
  const moment = workedOut(block, at);
  latest.set(block, moment);
  return moment;
}

function workedOut(block: FactBlock, at: number): Moment {
  const { days } = block.facts;
  const today = days.dayAt(at);
  let until = days.endOf(dayText(today));
  const changesAt = (instant: number): void => {
    if (instant > at && instant < until) until = instant;
  };
  const lastContact = new Int32Array(block.sessions).fill(-1);
  const adherence = new Uint8Array(block.sessions);
  for (let i = 0; i < block.sessions; i++) {
    changesAt(block.started[i]!);
    for (let k = block.contactFrom[i]!; k < block.contactFrom[i + 1]!; k++) {
      const day = block.contactDay[k]!;
      if (day > today) continue;
      if (day > lastContact[i]!) lastContact[i] = day;
      if (block.contactAdherence[k]! > adherence[i]!) adherence[i] = block.contactAdherence[k]!;
    }
  }
  const effects = block.effectFrom[block.sessions]!;
  const effectClass = new Uint8Array(effects);
  const hasBegun = new Uint8Array(effects);
  for (let k = 0; k < effects; k++) {
    const now = Math.min(block.effectResolvedEnd[k]!, at);
    if (now > block.effectExpectedUntil[k]!) effectClass[k] = now > block.effectAdverseAfter[k]! ? 2 : 1;
    hasBegun[k] = Number(block.effectOnsetDay[k]! <= today && block.effectOnset[k]! <= at);
    changesAt(block.effectOnset[k]!);
    changesAt(block.effectResolvedEnd[k]!);
    // A response outgrows a limit as soon as it is later than that.
    changesAt(block.effectExpectedUntil[k]! + 1);
    changesAt(block.effectAdverseAfter[k]! + 1);
  }
  return { at, until, today, lastContact, adherence, effectClass, hasBegun, states: new Map() };
}

/**
 * How the follow-up of each session stands for a window. It is open to the end of its last day, for sessions that were
 * followed up early as well: otherwise they would count ahead of those that will turn out to be missing.
 */
export function followUpStates(block: FactBlock, moment: Moment, windowDays: number): Uint8Array {
  const known = moment.states.get(windowDays);
  if (known) return known;
  const states = new Uint8Array(block.sessions);
  for (let i = 0; i < block.sessions; i++) {
    const lastDay = block.day[i]! + windowDays;
    if (block.started[i]! > moment.at) states[i] = NOT_BEGUN;
    else if (moment.today <= lastDay) states[i] = NOT_DUE;
    else states[i] = moment.lastContact[i]! >= lastDay ? COMPLETED : MISSING;
  }
  moment.states.set(windowDays, states);
  return states;
}
