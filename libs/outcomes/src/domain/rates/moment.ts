import { type FactBlock } from '../columnar/fact-block.js';

/** What only time changes, for every session and side effect of a block, at one instant. */
export interface Moment {
  /** In ms since 1970. */
  at: number;
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
}

/** A page asks many figures of one instant. */
const latest = new WeakMap<FactBlock, Moment>();

/** @param at in ms since 1970 */
export function momentOf(block: FactBlock, at: number): Moment {
  const known = latest.get(block);
  if (known?.at === at) return known;
  const moment = workedOut(block, at);
  latest.set(block, moment);
  return moment;
}

function workedOut(block: FactBlock, at: number): Moment {
  const today = block.facts.days.dayAt(at);
  const lastContact = new Int32Array(block.sessions).fill(-1);
  const adherence = new Uint8Array(block.sessions);
  for (let i = 0; i < block.sessions; i++) {
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
  }
  return { at, today, lastContact, adherence, effectClass, hasBegun };
}
