import assert from 'node:assert/strict';
import { isMet } from '../../bench/benchmark';
import { benchmarks } from '../../bench/benchmarks';

describe('benchmarks', () => {
  for (const { name, size, rounds, prepare, missing } of benchmarks)
    it(`does what it measures: ${name}`, async function () {
      if (missing?.() !== undefined) {
        console.log(`      (no ${missing()})`);
        this.skip();
      }
      const sides = await prepare(12);
      try {
        sides.ours();
        sides.theirs();
        for (const figure of sides.figures?.() ?? []) assert.ok(isMet(figure), `${figure.name}: ${figure.percent} %`);
      } finally {
        sides.done?.();
      }
      assert.ok(size > 12 && rounds % 2 === 1);
    });
});
