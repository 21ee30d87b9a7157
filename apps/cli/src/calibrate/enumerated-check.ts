import { type Check, probabilityCheck } from './check.js';

/** A situation whose outcomes can all be gone through: what is promised is a sum over them. */
export interface Enumerated {
  name: string;
  /** Outcomes are numbered from 0. */
  outcomes: number;
  /** Of the outcome, without chance; they add up to 1. */
  probabilityOf: (outcome: number) => number;
  /** Whether the method does there what is counted. */
  isHit: (outcome: number) => boolean;
  /** An outcome as chance has it. */
  draw: () => number;
  /** Why it is not the nominal probability, where that has a reason. */
  because?: string;
}

/** Outcomes that are less likely are not gone through: all of some ten thousand together weigh less than 1e-5. */
const NEGLIGIBLE = 1e-10;

/** Draws the situation as often as is asked for, and holds the share of hits against the sum of their probabilities. */
export function enumeratedCheck(situation: Enumerated, replications: number): Check {
  const { name, outcomes, probabilityOf, draw, because } = situation;
  const known = new Map<number, boolean>();
  const isHit = (outcome: number): boolean => {
    let hit = known.get(outcome);
    if (hit === undefined) known.set(outcome, (hit = situation.isHit(outcome)));
    return hit;
  };
  let promised = 0;
  for (let outcome = 0; outcome < outcomes; outcome++) {
    const probability = probabilityOf(outcome);
    if (probability > NEGLIGIBLE && isHit(outcome)) promised += probability;
  }
  let hits = 0;
  for (let i = 0; i < replications; i++) if (isHit(draw())) hits++;
  // A sum of many rounded terms may pass 1 by its last digits.
  const check = probabilityCheck(name, Math.min(1, promised), hits, replications);
  return because === undefined ? check : { ...check, because };
}

/** Counts from 0 up to a size each, as one number and back. */
export class CountCode {
  private readonly widths: readonly number[];
  readonly size: number;

  constructor(most: readonly number[]) {
    this.widths = most.map((count) => count + 1);
    this.size = this.widths.reduce((product, width) => product * width, 1);
  }

  of(counts: readonly number[]): number {
    return counts.reduce((code, count, index) => code * this.widths[index]! + count, 0);
  }

  counts(code: number): number[] {
    const counts: number[] = [];
    let rest = code;
    for (let index = this.widths.length - 1; index >= 0; index--) {
      counts[index] = rest % this.widths[index]!;
      rest = Math.floor(rest / this.widths[index]!);
    }
    return counts;
  }
}
