import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stretchesOf } from '../../../src/core/stripes/stretches';
import { compareRanges, type Range } from '../../../src/core/text/position';

const WIDTH = 30;
/** Ranges on one line, by where they begin and end. */
const MARKS = fc
  .array(fc.tuple(fc.nat(WIDTH), fc.nat(WIDTH), fc.integer({ min: 1, max: 4 })), { maxLength: 12 })
  .map((all) =>
    all.map(([a, b, color], index) => ({
      key: String(index),
      range: on(Math.min(a, b), Math.max(a, b)),
      color,
      certain: true,
    })),
  );

function on(start: number, end: number): Range {
  return { start: { line: 0, character: start }, end: { line: 0, character: end } };
}

const covers = ({ start, end }: Range, place: number) => start.character <= place && place < end.character;

describe('stretchesOf', () => {
  it('gives each coded character the colour of the innermost mark, once, and no other character any', () => {
    fc.assert(
      fc.property(MARKS, (marks) => {
        const stretches = stretchesOf(marks);
        for (let place = 0; place <= WIDTH; place++) {
          const inner = marks
            .filter(({ range }) => covers(range, place))
            .sort((a, b) => compareRanges(a.range, b.range))
            .at(-1);
          const found = stretches.filter(({ range }) => covers(range, place));
          assert.deepEqual(
            found.map(({ color }) => color),
            inner ? [inner.color] : [],
          );
        }
      }),
    );
  });

  it('joins what is next to each other in one colour', () => {
    fc.assert(
      fc.property(MARKS, (marks) => {
        const stretches = stretchesOf(marks);
        stretches.forEach((stretch, index) => {
          const next = stretches[index + 1];
          assert.ok(stretch.range.start.character < stretch.range.end.character);
          if (!next) return;
          const gap = next.range.start.character - stretch.range.end.character;
          assert.ok(gap > 0 || (gap === 0 && next.color !== stretch.color));
        });
      }),
    );
  });
});
