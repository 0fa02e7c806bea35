import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf } from '../../../src/core/stripes/columns';
import { comparePositions, type Position, type Range } from '../../../src/core/text/position';
import { runs } from '../runs';

const PLACE = fc.record({ line: fc.nat(6), character: fc.nat(40) });
const RANGE = fc
  .tuple(PLACE, PLACE)
  .map(([a, b]): Range => (comparePositions(a, b) <= 0 ? { start: a, end: b } : { start: b, end: a }));
const ITEMS = fc
  .array(RANGE, { maxLength: 30 })
  .map((ranges) => ranges.map((range, index) => ({ key: String(index), range })));
const APART = fc.constantFrom(0, 5, 30);
const BEFORE = fc.array(fc.tuple(fc.nat(29).map(String), fc.nat(5))).map((entries) => new Map(entries));

/** From where on another range may have the column of this one; one without a character takes the place of one. */
function free({ start, end }: Range, apart: number): Position {
  const least = comparePositions(start, end) === 0 ? 1 : 0;
  return { line: end.line, character: end.character + Math.max(apart, least) };
}

/** Whether two ranges may not share a column. */
function clash(a: Range, b: Range, apart: number): boolean {
  const [first, second] = comparePositions(a.start, b.start) <= 0 ? [a, b] : [b, a];
  return comparePositions(second.start, free(first, apart)) < 0;
}

/** How many ranges lie over each other at most, by looking at each one's beginning. */
function deepest(ranges: readonly Range[], apart: number): number {
  const depths = ranges.map(
    ({ start }) =>
      ranges.filter((other) => {
        return comparePositions(other.start, start) <= 0 && comparePositions(start, free(other, apart)) < 0;
      }).length,
  );
  return Math.max(0, ...depths, ranges.length ? 1 : 0);
}

describe('columnsOf', () => {
  it('gives ranges that overlap different columns, whatever they had before', () => {
    fc.assert(
      fc.property(ITEMS, APART, fc.integer({ min: 1, max: 6 }), BEFORE, (items, apart, columns, before) => {
        const given = columnsOf(items, { columns, apart }, before);
        given.forEach((column, i) => {
          if (column === undefined) return;
          assert.ok(column >= 0 && column < columns);
          given.forEach((other, j) => {
            const [a, b] = [items[i], items[j]];
            if (a && b && i < j && column === other) assert.ok(!clash(a.range, b.range, apart), `${i} and ${j}`);
          });
        });
      }),
      runs(200),
    );
  });

  it('takes no more columns than ranges lie over each other, and with that many leaves none out', () => {
    fc.assert(
      fc.property(ITEMS, APART, BEFORE, (items, apart, before) => {
        const given = columnsOf(items, { columns: 100, apart }, before);
        assert.ok(given.every((column) => column !== undefined));
        const needed = deepest(
          items.map(({ range }) => range),
          apart,
        );
        assert.ok(Math.max(-1, ...given.map(Number)) < needed, `${given.join()} with ${needed}`);
      }),
      runs(200),
    );
  });

  it('leaves a range out only where every column is taken', () => {
    fc.assert(
      fc.property(ITEMS, APART, fc.integer({ min: 1, max: 3 }), BEFORE, (items, apart, columns, before) => {
        const given = columnsOf(items, { columns, apart }, before);
        given.forEach((column, i) => {
          const range = items[i]?.range;
          if (column !== undefined || !range) return;
          const around = new Set(given.filter((_, j) => items[j] && clash(items[j].range, range, apart)));
          around.delete(undefined);
          assert.equal(around.size, columns);
        });
      }),
      runs(200),
    );
  });

  it('gives the same again to the same', () => {
    fc.assert(
      fc.property(ITEMS, APART, fc.integer({ min: 1, max: 4 }), (items, apart, columns) => {
        const given = columnsOf(items, { columns, apart });
        const before = new Map(items.flatMap(({ key }, i) => (given[i] === undefined ? [] : [[key, given[i]]])));
        assert.deepEqual(columnsOf(items, { columns, apart }, before), given);
      }),
      runs(200),
    );
  });
});
