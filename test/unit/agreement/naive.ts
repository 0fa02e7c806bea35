import type { Distance } from '../../../src/core/agreement/coefficient';
import type { Matrix } from './matrix';

/** Coefficients as their books define them, from units × coders, pair by pair; undefined where they have no value. */

type Given = (number | string)[];

const given = (matrix: Matrix): Given[] => matrix.map((unit) => unit.filter((it) => it !== null));
const mean = (numbers: readonly number[]) => numbers.reduce((sum, it) => sum + it, 0) / numbers.length;
const corrected = (observed: number, expected: number) => ifNumber((observed - expected) / (1 - expected));
const ifNumber = (value: number) => (Number.isFinite(value) ? value : undefined);

/** All pairs of two different places in a list. */
function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, i) => list.flatMap((b, j): [T, T][] => (i === j ? [] : [[a, b]])));
}

export function observed(matrix: Matrix): number {
  const paired = given(matrix).filter((unit) => unit.length > 1);
  return mean(paired.map((unit) => mean(pairs(unit).map(([a, b]) => (a === b ? 1 : 0)))));
}

function shares(matrix: Matrix, categories: readonly (number | string)[]): number[] {
  const rated = given(matrix).filter((unit) => unit.length > 0);
  return categories.map((category) => mean(rated.map((unit) => mean(unit.map((it) => (it === category ? 1 : 0))))));
}

export function naiveFleiss(matrix: Matrix, categories: readonly (number | string)[]): number | undefined {
  return corrected(
    observed(matrix),
    shares(matrix, categories).reduce((sum, it) => sum + it * it, 0),
  );
}

export function naiveAc1(matrix: Matrix, categories: readonly (number | string)[]): number | undefined {
  const unlike = shares(matrix, categories).reduce((sum, it) => sum + it * (1 - it), 0);
  return corrected(observed(matrix), unlike / (categories.length - 1));
}

export function naiveBrennanPrediger(matrix: Matrix, categories: readonly unknown[]): number | undefined {
  return corrected(observed(matrix), 1 / categories.length);
}

/** Both of two coders' ratings, of units that both have rated. */
function both(matrix: Matrix): Given[] {
  return given(matrix).filter((unit) => unit.length === 2);
}

/** Chance pairs each rating of one with each of the other. */
export function naiveKappa(matrix: Matrix): number | undefined {
  const units = both(matrix);
  const pairs = units.flatMap(([a]) => units.map(([, b]) => (a === b ? 1 : 0)));
  return corrected(observed(units), mean(pairs));
}

/** Chance pairs each rating of a coder with each of another. */
export function naiveConger(matrix: Matrix): number | undefined {
  const byCoder = (matrix[0] ?? []).map((_, coder) => matrix.flatMap((unit) => unit[coder] ?? []));
  const chances = pairs(byCoder.filter((its) => its.length > 0)).map(([one, other]) =>
    mean(one.flatMap((a) => other.map((b) => (a === b ? 1 : 0)))),
  );
  return corrected(observed(matrix), mean(chances));
}

/** Chance pairs each rating of the two with each, itself included. */
export function naivePi(matrix: Matrix): number | undefined {
  const units = both(matrix);
  const pool = units.flat();
  return corrected(observed(units), mean(pool.flatMap((a) => pool.map((b) => (a === b ? 1 : 0)))));
}

/** Chance pairs each rating that can be paired with each other one. */
export function naiveAlpha(matrix: Matrix, distance?: Distance): number | undefined {
  const apart = (a: number | string, b: number | string) =>
    a === b ? 0 : distance ? distance(Number(a), Number(b)) : 1;
  const units = given(matrix).filter((unit) => unit.length > 1);
  const pool = units.flat();
  const within = units.map((unit) => unit.length * mean(pairs(unit).map(([a, b]) => apart(a, b))));
  const among = mean(pairs(pool).map(([a, b]) => apart(a, b)));
  return ifNumber(1 - within.reduce((sum, it) => sum + it, 0) / pool.length / among);
}

export function naiveF1(matrix: Matrix): number | undefined {
  const units = both(matrix);
  const count = (test: (a: unknown, b: unknown) => boolean) => units.filter(([a, b]) => test(a, b)).length;
  const found = count((a, b) => a === 1 && b === 1);
  const precision = found / count((_, b) => b === 1);
  const recall = found / count((a) => a === 1);
  return ifNumber((2 * precision * recall) / (precision + recall));
}
