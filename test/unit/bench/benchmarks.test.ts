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
        await sides.ours();
        await sides.less?.();
        await sides.theirs();
        for (const figure of sides.figures?.() ?? []) assert.ok(isMet(figure), `${figure.name}: ${figure.value} %`);
      } finally {
        sides.done?.();
      }
      assert.ok(size > 12 && rounds % 2 === 1);
    });
});
