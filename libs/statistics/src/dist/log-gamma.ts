/** ln √(2π). */
export const LN_SQRT_2_PI = 0.9189385332046727;
const EULER_GAMMA = 0.5772156649015329;

/** Coefficients B₂ₖ / (2k(2k−1)) of Stirling's series, DLMF 5.11.1. */
const STIRLING_SERIES = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
] as const;

/** ζ(k) − 1 for k = 2…32, summed to n = 24 and closed with Euler–Maclaurin (DLMF 25.2.9). */
const ZETA_MINUS_ONE = Array.from({ length: 31 }, (_, index) => zetaMinusOne(index + 2));

function zetaMinusOne(k: number): number {
  const last = 24;
  let sum = 0;
  for (let n = last - 1; n >= 2; n--) sum += n ** -k;
  const edge = last ** -k;
  const third = k * (k + 1) * (k + 2);
  const fifth = third * (k + 3) * (k + 4);
  return (
    sum + edge * (last / (k - 1) + 0.5 + k / (12 * last) - third / (720 * last ** 3) + fifth / (30240 * last ** 5))
  );
}

/**
 * Error of Stirling's formula, δ(z) = ln Γ(z+1) − [(z+½) ln z − z + ½ ln 2π], for z > 0.
 * From 16 on by the asymptotic series (DLMF 5.11.1), below by δ(z) = δ(z+1) + (z+½) ln(1+1/z) − 1.
 */
export function stirlingError(z: number): number {
  let shift = 0;
  while (z < 16) {
    shift += (z + 0.5) * Math.log1p(1 / z) - 1;
    z += 1;
  }
  const inverseSquare = 1 / (z * z);
  let series = 0;
  for (let k = STIRLING_SERIES.length - 1; k >= 0; k--) series = series * inverseSquare + STIRLING_SERIES[k]!;
  return series / z + shift;
}

/** ln Γ(1+x) for |x| ≤ ½ without cancellation at x = 0: the series of DLMF 5.7.3. */
export function logGammaOnePlus(x: number): number {
  let sum = 0;
  for (let k = ZETA_MINUS_ONE.length + 1; k >= 2; k--) {
    sum = -x * sum + ZETA_MINUS_ONE[k - 2]! / k;
  }
  return -Math.log1p(x) + x * (1 - EULER_GAMMA) + x * x * sum;
}

/** ln Γ(x), x > 0, to full relative precision, also near its zeros at 1 and 2. NaN for x ≤ 0. */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN;
  if (x === Infinity) return Infinity;
  if (x < 0.5) return logGammaOnePlus(x) - Math.log(x);
  if (x <= 1.5) return logGammaOnePlus(x - 1);
  if (x <= 2.5) return logGammaOnePlus(x - 2) + Math.log1p(x - 2);
  const z = x - 1;
  return (z + 0.5) * Math.log(z) - z + LN_SQRT_2_PI + stirlingError(z);
}
