import assert from 'node:assert/strict';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { HOSTILE } from './hostile';

/** The least of several times, in milliseconds: what else runs on the machine only ever adds to it. */
function timeOf(source: string): number {
  let least = Infinity;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    readTranscript(source);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

describe('the time that reading takes', () => {
  for (const [what, make] of Object.entries(HOSTILE)) {
    it(`grows with the text and no faster: ${what}`, function () {
      this.timeout(20_000);
      const size = 50_000;
      const [small, large] = [make(size), make(4 * size)];
      // Linear is 4, quadratic 16. Below 5 ms the clock and the compiler say more than the reader. What else runs on the
      // machine may spoil a measurement, but never makes quadratic time look linear: one good measurement is enough.
      const seen: string[] = [];
      for (let attempt = 0; attempt < 4; attempt++) {
        const once = timeOf(small);
        const fourTimes = timeOf(large);
        if (fourTimes < Math.max(once, 5) * 8) return;
        seen.push(`${once.toFixed(2)} ms, four times the text ${fourTimes.toFixed(2)} ms`);
      }
      assert.fail(seen.join('; '));
    });
  }
});
