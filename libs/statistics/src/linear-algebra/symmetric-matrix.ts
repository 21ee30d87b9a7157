/**
 * Small dense symmetric matrices, row by row in a Float64Array of size k·k. The methods here solve for a few dozen
 * coefficients at most, so plain loops are fast and easy to check.
 */
export type SquareMatrix = Float64Array;

/** Lower Cholesky factor L with A = L·Lᵀ; null where A is not positive definite to about 13 digits. */
export function choleskyFactor(a: SquareMatrix, k: number): SquareMatrix | null {
  const factor = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * k + j]!;
      for (let m = 0; m < j; m++) sum -= factor[i * k + m]! * factor[j * k + m]!;
      if (i === j) {
        // A pivot that has lost all its digits belongs to a column that the others already tell.
        if (!(sum > a[i * k + i]! * 1e-13)) return null;
        factor[i * k + i] = Math.sqrt(sum);
      } else {
        factor[i * k + j] = sum / factor[j * k + j]!;
      }
    }
  }
  return factor;
}

/** Solves A·x = b, told the Cholesky factor of A. */
export function choleskySolve(factor: SquareMatrix, b: ArrayLike<number>, k: number): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < k; i++) {
    let sum = x[i]!;
    for (let m = 0; m < i; m++) sum -= factor[i * k + m]! * x[m]!;
    x[i] = sum / factor[i * k + i]!;
  }
  for (let i = k - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let m = i + 1; m < k; m++) sum -= factor[m * k + i]! * x[m]!;
    x[i] = sum / factor[i * k + i]!;
  }
  return x;
}

/** A⁻¹, told the Cholesky factor of A. */
export function choleskyInverse(factor: SquareMatrix, k: number): SquareMatrix {
  const inverse = new Float64Array(k * k);
  const unit = new Float64Array(k);
  for (let column = 0; column < k; column++) {
    unit.fill(0);
    unit[column] = 1;
    const solved = choleskySolve(factor, unit, k);
    for (let row = 0; row < k; row++) inverse[row * k + column] = solved[row]!;
  }
  for (let row = 0; row < k; row++) {
    for (let column = 0; column < row; column++) {
      const mean = (inverse[row * k + column]! + inverse[column * k + row]!) / 2;
      inverse[row * k + column] = mean;
      inverse[column * k + row] = mean;
    }
  }
  return inverse;
}

/** ln det A, told the Cholesky factor of A. */
export function choleskyLogDeterminant(factor: SquareMatrix, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) sum += Math.log(factor[i * k + i]!);
  return 2 * sum;
}

/** The rows and columns of A whose indices are given. */
export function submatrix(a: SquareMatrix, k: number, indices: readonly number[]): SquareMatrix {
  const size = indices.length;
  const part = new Float64Array(size * size);
  indices.forEach((row, i) => {
    indices.forEach((column, j) => {
      part[i * size + j] = a[row * k + column]!;
    });
  });
  return part;
}

/** A·x. */
export function timesVector(a: SquareMatrix, x: ArrayLike<number>, k: number): Float64Array {
  const product = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += a[i * k + j]! * x[j]!;
    product[i] = sum;
  }
  return product;
}

/** A·B. */
export function timesMatrix(a: SquareMatrix, b: SquareMatrix, k: number): SquareMatrix {
  const product = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let m = 0; m < k; m++) {
      const left = a[i * k + m]!;
      if (left === 0) continue;
      for (let j = 0; j < k; j++) product[i * k + j]! += left * b[m * k + j]!;
    }
  }
  return product;
}

/** xᵀ·A·y. */
export function quadraticForm(x: ArrayLike<number>, a: SquareMatrix, y: ArrayLike<number>, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) sum += x[i]! * a[i * k + j]! * y[j]!;
  }
  return sum;
}

/** Square roots of the diagonal: standard errors from a covariance matrix. */
export function rootDiagonal(a: SquareMatrix, k: number): Float64Array {
  return Float64Array.from({ length: k }, (_, i) => Math.sqrt(a[i * k + i]!));
}
