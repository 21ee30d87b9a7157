import { scaleLinear } from '@visx/scale';

/** A scale from left to right, with round numbers at its ends. */
export interface Scale {
  from: number;
  to: number;
  ticks: readonly number[];
  /** What others are held against: no difference, or a ratio of one. */
  reference: number;
}

/** A scale that holds all the numbers, with about so many steps. */
export function scaleOf(numbers: readonly number[], steps = 4, reference = 0): Scale {
  const scale = scaleLinear({ domain: [Math.min(...numbers), Math.max(...numbers)] }).nice(steps);
  const [from, to] = scale.domain() as [number, number];
  return { from, to, ticks: scale.ticks(steps), reference };
}

/** Where a number lies on a scale, as a length of SVG; what lies beyond an end is put at the end. */
export function placeOf(value: number, { from, to }: Scale): string {
  return `${100 * Math.min(1, Math.max(0, (value - from) / (to - from)))}%`;
}
