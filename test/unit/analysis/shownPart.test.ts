import { strict as assert } from 'node:assert';
import type { Heading, Table } from '../../../src/core/findings/table';
import { MOST_COLUMNS, MOST_ROWS, shownPart, type WantedPart } from '../../../src/vscode/analysis/shownPart';

const span = { start: 0, end: 0 };
const heading = (label: string, depth = 0): Heading => ({ key: label, label, depth });

/** A table of numbers; the totals are their sums. */
function tableOf(
  rows: readonly Heading[],
  columns: readonly Heading[],
  number: (row: number, column: number) => number,
) {
  const sum = (row: number | undefined, column: number | undefined) =>
    [...rows.keys()]
      .filter((it) => row === undefined || it === row)
      .flatMap((it) =>
        [...columns.keys()].filter((at) => column === undefined || at === column).map((at) => number(it, at)),
      )
      .reduce((a, b) => a + b, 0);
  return {
    rows,
    columns,
    talkWords: 1000,
    cell: (row, column) => ({ excerpts: sum(row, column), words: 100 - sum(row, column) }),
    query: () => ({ kind: 'coded', span }),
  } satisfies Table;
}

const PARENTS = new Map([
  ['Pay-late', 'Pay'],
  ['Pay-late-often', 'Pay-late'],
]);
const CODES = [heading('Pay'), heading('Pay-late', 1), heading('Pay-late-often', 2), heading('App')];
const COUNTS = [
  [5, 1, 0],
  [1, 0, 0],
  [2, 2, 3],
  [0, 9, 0],
];
const TABLE = tableOf(
  CODES,
  ['p1', 'p2', 'p3'].map((it) => heading(it)),
  (row, column) => COUNTS[row]?.[column] ?? 0,
);
const WANTED: WantedPart = {
  number: 'excerpts',
  largestFirst: false,
  isTransposed: false,
  isSquare: false,
  parentOf: (code) => PARENTS.get(code),
};

const names = (all: readonly Heading[]) => all.map(({ label, depth }) => `${'  '.repeat(depth)}${label}`);
const numbers = (table: Table) =>
  [...table.rows.keys()].map((row) => [...table.columns.keys()].map((column) => table.cell(row, column).excerpts));

describe('The part of a table that is shown', () => {
  it('is all of it where there is room, as it is', () => {
    const shown = shownPart(TABLE, WANTED);
    assert.deepEqual(names(shown.rows), ['Pay', '  Pay-late', '    Pay-late-often', 'App']);
    assert.deepEqual(numbers(shown), COUNTS);
  });

  it('has the largest rows and columns first, without indents', () => {
    const shown = shownPart(TABLE, { ...WANTED, largestFirst: true });
    assert.deepEqual(names(shown.rows), ['App', 'Pay-late-often', 'Pay', 'Pay-late']);
    assert.deepEqual(names(shown.columns), ['p2', 'p1', 'p3']);
    assert.deepEqual(numbers(shown)[1], [2, 2, 3]);
    const byWords = shownPart(TABLE, { ...WANTED, largestFirst: true, number: 'words' });
    assert.deepEqual(names(byWords.columns), ['p3', 'p1', 'p2']);
  });

  it('has the codes that are wanted, below those of their parents that are there', () => {
    const shown = shownPart(TABLE, { ...WANTED, codes: 3 });
    assert.deepEqual(names(shown.rows), ['Pay', '  Pay-late-often', 'App']);
    assert.deepEqual(numbers(shown)[1], [2, 2, 3]);
  });

  it('can be transposed', () => {
    const shown = shownPart(TABLE, { ...WANTED, isTransposed: true, codes: 2 });
    assert.deepEqual(names(shown.rows), ['p1', 'p2', 'p3']);
    assert.deepEqual(
      shown.columns.map(({ label }) => label),
      ['Pay-late-often', 'App'],
    );
    assert.deepEqual(numbers(shown), [
      [2, 0],
      [2, 9],
      [3, 0],
    ]);
    assert.equal(shown.cell(1, undefined).excerpts, 12);
  });

  it('has the same codes on both sides of a square', () => {
    const square = tableOf(CODES, CODES, (row, column) => COUNTS[row]?.[column] ?? 7);
    const shown = shownPart(square, { ...WANTED, isSquare: true, largestFirst: true, codes: 2 });
    assert.deepEqual(names(shown.rows), ['App', 'Pay-late-often']);
    assert.deepEqual(names(shown.columns), names(shown.rows));
    assert.deepEqual(numbers(shown), [
      [7, 0],
      [7, 3],
    ]);
  });

  it('is never more than can be looked at, and then what has the most excerpts', () => {
    const many = Array.from({ length: 300 }, (_, i) => heading(`t${i}`));
    const large = tableOf([heading('Pay')], many, (_, column) => (column === 299 ? 5 : column >= 150 ? 1 : 0));
    const shown = shownPart(large, WANTED);
    assert.equal(shown.columns.length, MOST_COLUMNS);
    assert.deepEqual(names([...shown.columns.slice(0, 1), ...shown.columns.slice(-1)]), ['t150', 't299']);
    assert.equal(shown.cell(0, undefined).excerpts, 154, 'the total is of all');
    assert.equal(shownPart(large, { ...WANTED, isTransposed: true }).rows.length, MOST_ROWS);
  });
});
