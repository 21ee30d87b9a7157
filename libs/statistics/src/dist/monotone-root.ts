/** An increasing function of t and its slope there; the root sought is where `value` is 0. */
export type SlopedFunction = (t: number) => { value: number; slope: number };

/** A Newton step squares the relative error: after one as short as this, what is left is below the spacing of doubles. */
const LAST_STEP = 1e-10;

/**
 * Root of an increasing function by Newton's method, kept inside a bracket that every evaluation narrows; a step that
 * leaves the bracket is replaced by bisection (or by doubling, while one side is still open). Ends when the next step
 * would be below the spacing of doubles around the root.
 */
export function increasingRoot(f: SlopedFunction, start: number, lowest = -Infinity, highest = Infinity): number {
  let low = lowest;
  let high = highest;
  let t = Math.min(Math.max(start, lowest), highest);
  let stride = Math.max(1, Math.abs(t) * 0.5);
  for (let i = 0; i < 500; i++) {
    const { value, slope } = f(t);
    if (value === 0) return t;
    if (value < 0) low = t;
    else high = t;
    let next = t - value / slope;
    const isNewton = next > low && next < high;
    if (!isNewton) {
      if (low === -Infinity) next = high - stride;
      else if (high === Infinity) next = low + stride;
      else next = low + (high - low) / 2;
      stride *= 2;
    }
    const shortest = (isNewton ? LAST_STEP : 1.2e-16) * Math.abs(next);
    if (Math.abs(next - t) <= shortest || next === low || next === high) return next;
    t = next;
  }
  return t;
}

/**
 * Root of an increasing (or, with `sign` −1, decreasing) function in [low, high] by bisection down to neighbouring
 * doubles, for functions with steps or kinks. Ends of the interval are returned where the function does not change sign.
 */
export function bisect(f: (t: number) => number, low: number, high: number, sign: 1 | -1 = 1): number {
  let a = low;
  let b = high;
  for (let i = 0; i < 200; i++) {
    const middle = a + (b - a) / 2;
    if (middle === a || middle === b) break;
    if (sign * f(middle) < 0) a = middle;
    else b = middle;
  }
  return a + (b - a) / 2;
}
