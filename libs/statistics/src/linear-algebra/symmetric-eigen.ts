import { type SquareMatrix } from './symmetric-matrix.js';

/** Eigenvalues and, as columns of `vectors`, orthonormal eigenvectors of a symmetric matrix. */
export interface SymmetricEigen {
  values: Float64Array;
  vectors: SquareMatrix;
}

/** Cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, §8.5): slow for large k, exact for small. */
export function symmetricEigen(matrix: SquareMatrix, k: number): SymmetricEigen {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(k * k);
  for (let i = 0; i < k; i++) vectors[i * k + i] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    let scale = 0;
    for (let p = 0; p < k; p++) {
      scale += a[p * k + p]! ** 2;
      for (let q = p + 1; q < k; q++) off += a[p * k + q]! ** 2;
    }
    if (off <= 1e-32 * scale) break;
    for (let p = 0; p < k - 1; p++) {
      for (let q = p + 1; q < k; q++) rotate(a, vectors, k, p, q);
    }
  }
  return { values: Float64Array.from({ length: k }, (_, i) => a[i * k + i]!), vectors };
}

/** Makes the element (p, q) vanish. */
function rotate(a: SquareMatrix, vectors: SquareMatrix, k: number, p: number, q: number): void {
  const offDiagonal = a[p * k + q]!;
  if (offDiagonal === 0) return;
  const theta = (a[q * k + q]! - a[p * k + p]!) / (2 * offDiagonal);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (let i = 0; i < k; i++) {
    const left = a[i * k + p]!;
    const right = a[i * k + q]!;
    a[i * k + p] = cosine * left - sine * right;
    a[i * k + q] = sine * left + cosine * right;
  }
  for (let i = 0; i < k; i++) {
    const upper = a[p * k + i]!;
    const lower = a[q * k + i]!;
    a[p * k + i] = cosine * upper - sine * lower;
    a[q * k + i] = sine * upper + cosine * lower;
    const left = vectors[i * k + p]!;
    const right = vectors[i * k + q]!;
    vectors[i * k + p] = cosine * left - sine * right;
    vectors[i * k + q] = sine * left + cosine * right;
  }
}
