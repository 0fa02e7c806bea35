import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { niceTicks, niceTimes } from '../../../src/core/figures/ticks';
import { runs } from '../runs';

describe('Ticks', () => {
  it('are round', () => {
    assert.deepEqual(niceTicks(40, 6).values, [0, 10, 20, 30, 40]);
    assert.deepEqual(niceTicks(3, 6).values, [0, 1, 2, 3]);
    assert.deepEqual(niceTicks(1, 5, false).values, [0, 0.2, 0.4, 0.6, 0.8, 1]);
    assert.deepEqual(niceTicks(11_999, 6).values, [0, 2000, 4000, 6000, 8000, 10_000, 12_000]);
    assert.deepEqual(niceTimes(95, 6).values, [0, 30, 60, 90, 120]);
    assert.deepEqual(niceTicks(0, 6).values, [0, 1]);
  });

  it('begin at 0, go on evenly, reach the largest value, and aren’t too many', () => {
    const most = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(most, fc.integer({ min: 2, max: 9 }), fc.boolean(), (max, count, isWhole) => {
        for (const { values, max: end } of [niceTicks(max, count, isWhole), niceTimes(max, count)]) {
          assert.equal(values[0], 0);
          assert.equal(values.at(-1), end);
          assert.ok(end >= max * (1 - 1e-6) && values.length >= 2 && values.length <= count + 2);
          const step = values[1]!;
          values.forEach((value, i) => assert.ok(Math.abs(value - i * step) <= step * 1e-6));
        }
      }),
      runs(300),
    );
  });
});
