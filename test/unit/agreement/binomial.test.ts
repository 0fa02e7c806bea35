import { strict as assert } from 'node:assert';
import { binomial } from '../../../src/core/agreement/binomial';
import { randomOf } from '../../../src/core/agreement/random';

const DRAWS = 40_000;

/** Of n trials with p, the chance of each number of successes, by products of fractions. */
function chances(n: number, p: number): number[] {
  const chances: number[] = [];
  for (let k = 0; k <= n; k++) {
    let log = 0;
    for (let i = 1; i <= k; i++) log += Math.log(((n - k + i) / i) * p);
    chances.push(Math.exp(log + (n - k) * Math.log(1 - p)));
  }
  return chances;
}

describe('binomial draws', () => {
  for (const [n, p] of [
    [1, 0.3],
    [8, 0.5],
    [40, 0.1],
    [40, 0.25],
    [60, 0.5],
    [60, 0.9],
    [300, 0.06],
    [900, 0.01],
  ] as const) {
    // prettier-ignore
    it(`are spread as they should be: ${n} trials with ${p}`, () => {
      const random = randomOf(n);
      const counts = new Array<number>(n + 1).fill(0);
      for (let draw = 0; draw < DRAWS; draw++) counts[binomial(n, p, random)]!++;
      // Pearson’s χ², what is rare put together: with f degrees of freedom its mean is f and its variance 2 f.
      let [squares, cells, rare, rareExpected] = [0, 0, 0, 0];
      chances(n, p).forEach((chance, k) => {
        const expected = chance * DRAWS;
        if (expected < 10) {
          rare += counts[k]!;
          rareExpected += expected;
        } else {
          squares += (counts[k]! - expected) ** 2 / expected;
          cells++;
        }
      });
      if (rareExpected > 1) {
        squares += (rare - rareExpected) ** 2 / rareExpected;
        cells++;
      }
      const freedom = cells - 1;
      assert.ok(squares < freedom + 4 * Math.sqrt(2 * freedom), `χ² is ${squares} with ${freedom} degrees of freedom`);
    });
  }

  it('of very many trials have the mean and variance that they should', () => {
    const random = randomOf(3);
    for (const [n, p] of [
      [100_000, 0.4],
      [100_000, 0.00002],
      [1e9, 0.001],
    ] as const) {
      // prettier-ignore
      const draws = Array.from({ length: DRAWS }, () => binomial(n, p, random));
      const variance = n * p * (1 - p);
      const mean = draws.reduce((sum, it) => sum + it, 0) / DRAWS;
      const spread = draws.reduce((sum, it) => sum + (it - n * p) ** 2, 0) / DRAWS;
      assert.ok(Math.abs(mean - n * p) < 4 * Math.sqrt(variance / DRAWS), `mean ${mean}`);
      assert.ok(Math.abs(spread / variance - 1) < 0.04, `variance ${spread} for ${variance}`);
    }
  });

  it('are all or none where there is no chance', () => {
    const random = () => 0.5;
    assert.deepEqual([binomial(7, 0, random), binomial(7, 1, random), binomial(0, 0.5, random)], [0, 7, 0]);
  });
});

describe('random numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const first = (seed: number) => Array.from({ length: 5 }, randomOf(seed));
    assert.deepEqual(first(1), first(1));
    assert.notDeepEqual(first(1), first(2));
  });

  it('are evenly spread from 0 to 1', () => {
    const random = randomOf(1);
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) tenths[Math.floor(random() * 10)]!++;
    for (const tenth of tenths) assert.ok(Math.abs(tenth - 10_000) < 400, `${tenth}`);
  });
});
