import assert from 'node:assert/strict';
import { parseAt } from '../../../src/core/codings/at';
import {
  comparePositions,
  compareRanges,
  containsRange,
  isEmptyRange,
  rangesOverlap,
  sameRange,
} from '../../../src/core/text/position';

const range = (text: string) => parseAt(text)!;

describe('positions', () => {
  it('are in order of lines, then of characters', () => {
    const order = [
      { line: 0, character: 0 },
      { line: 0, character: 9 },
      { line: 1, character: 0 },
      { line: 10, character: 0 },
    ];
    for (const [i, a] of order.entries()) {
      for (const [j, b] of order.entries()) assert.equal(Math.sign(comparePositions(a, b)), Math.sign(i - j));
    }
  });
});

describe('ranges', () => {
  it('are in order of their starts, the longer first', () => {
    const order = ['1:1-9:1', '1:1-1:5', '1:1-1:1', '1:2-1:3', '2:1-2:4', '10:1-10:2'];
    const sorted = [...order].reverse().sort((a, b) => compareRanges(range(a), range(b)));
    assert.deepEqual(sorted, order);
  });

  for (const [outer, inner, contains] of [
    ['2:3-4:5', '2:3-4:5', true],
    ['2:3-4:5', '3:1-3:99', true],
    ['2:3-4:5', '2:3-2:3', true],
    ['2:3-4:5', '4:5-4:5', true],
    ['2:3-4:5', '2:2-3:1', false],
    ['2:3-4:5', '3:1-4:6', false],
    ['2:3-4:5', '1:9-5:1', false],
  ] as const) {
    it(`${outer} ${contains ? 'contains' : 'does not contain'} ${inner}`, () =>
      assert.equal(containsRange(range(outer), range(inner)), contains));
  }

  for (const [a, b, overlap] of [
    ['1:1-1:5', '1:4-1:9', true],
    ['1:1-1:5', '1:5-1:9', false],
    ['1:1-3:1', '2:1-2:2', true],
    ['1:1-1:5', '1:5-1:5', true],
    ['1:1-1:5', '1:1-1:1', true],
    ['1:1-1:5', '1:3-1:3', true],
    ['1:1-1:5', '1:6-1:6', false],
    ['1:3-1:3', '1:3-1:3', true],
    ['1:3-1:3', '1:4-1:4', false],
    ['1:1-2:1', '2:1-3:1', false],
  ] as const) {
    it(`${a} and ${b} ${overlap ? 'overlap' : 'do not overlap'}`, () => {
      assert.equal(rangesOverlap(range(a), range(b)), overlap);
      assert.equal(rangesOverlap(range(b), range(a)), overlap);
    });
  }

  it('are empty when they end where they begin', () => {
    assert.equal(isEmptyRange(range('2:3-2:3')), true);
    assert.equal(isEmptyRange(range('2:3-3:3')), false);
  });

  it('are the same when both ends are', () => {
    assert.equal(sameRange(range('2:3-4:5'), range('2:3-4:5')), true);
    assert.equal(sameRange(range('2:3-4:5'), range('2:3-4:6')), false);
    assert.equal(sameRange(range('2:3-4:5'), range('2:4-4:5')), false);
  });
});
