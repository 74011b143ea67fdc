/** A sparse matrix by rows: column and value of each entry. */
export type SparseRows = readonly (readonly (readonly [column: number, value: number])[])[];

/**
 * The strongest right singular directions of a sparse matrix, by subspace iteration.
 * @param random numbers from -1 to 1; a fixed sequence makes the result reproducible
 * @returns one array of `columns` numbers for each direction, orthonormal
 */
export function strongestDirections(
  rows: SparseRows,
  columns: number,
  { directions, rounds, random }: { directions: number; rounds: number; random: () => number },
): Float64Array[] {
  let basis: Float64Array[] = Array.from({ length: directions }, () =>
    Float64Array.from({ length: columns }, random),
  );
  for (let round = 0; round < rounds; round++) {
    basis = basis.map((direction) => onto(rows, direction, columns));
    orthonormalise(basis);
  }
  return basis;
}

/** Aᵀ·A·x without ever building AᵀA. */
function onto(rows: SparseRows, x: Float64Array, columns: number): Float64Array {
  const out = new Float64Array(columns);
  for (const row of rows) {
    let dot = 0;
    for (const [column, value] of row) dot += value * (x[column] as number);
    for (const [column, value] of row) out[column] = (out[column] as number) + value * dot;
  }
  return out;
}

/** Gram–Schmidt, in place. */
function orthonormalise(vectors: Float64Array[]): void {
  vectors.forEach((vector, i) => {
    for (const before of vectors.slice(0, i)) {
      const share = dot(vector, before);
      for (let k = 0; k < vector.length; k++)
        vector[k] = (vector[k] as number) - share * (before[k] as number);
    }
    const length = Math.sqrt(dot(vector, vector)) || 1;
    for (let k = 0; k < vector.length; k++) vector[k] = (vector[k] as number) / length;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
