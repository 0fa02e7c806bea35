import { MISSING, type Ratings } from '../../../src/core/agreement/ratings';

/** By unit and coder: the category, or null where it's missing. */
export type Matrix = readonly (readonly (number | string | null)[])[];

/** The categories in use, in the order in which they are met. */
export function categoriesOf(matrix: Matrix): (number | string)[] {
  return [...new Set(matrix.flat().filter((it) => it !== null))];
}

/** The same as patterns, one a unit. */
export function ratingsOf(matrix: Matrix, categories = categoriesOf(matrix)): Ratings {
  const values = (unit: Matrix[number]) => unit.map((it) => (it === null ? MISSING : categories.indexOf(it)));
  const patterns = matrix.map((unit) => ({ values: values(unit), count: 1 }));
  return { coders: matrix[0]?.length ?? 0, categories: categories.length, patterns };
}

/** Two coders' contingency table, rows by the first and columns by the second, as patterns. */
export function ratingsOfTable(table: readonly (readonly number[])[]): Ratings {
  const patterns = table.flatMap((row, a) => row.map((count, b) => ({ values: [a, b], count })));
  return { coders: 2, categories: table.length, patterns };
}

/** Patterns with each unit for itself. */
export function matrixOf({ patterns }: Ratings): Matrix {
  return patterns.flatMap(({ values, count }) =>
    Array.from({ length: count }, () => values.map((it) => (it === MISSING ? null : it))),
  );
}
