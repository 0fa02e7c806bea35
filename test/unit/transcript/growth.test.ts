import assert from 'node:assert/strict';
import { readTranscript } from '../../../src/core/transcript/readTranscript';

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

const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'a heading of stars': (size) => '# x' + '* '.repeat(size),
  'a heading of hashes': (size) => '# x ' + '# '.repeat(size),
  'a heading of colons': (size) => '# x' + ':* '.repeat(size),
  spaces: (size) => ' '.repeat(size) + 'x' + ' '.repeat(size),
  stars: (size) => '*'.repeat(size) + 'x' + '*'.repeat(size),
  colons: (size) => ':'.repeat(size),
  underscores: (size) => '__x'.repeat(size),
  dashes: (size) => '- '.repeat(size) + 'x',
  'a code that never ends': (size) => 'a-b'.repeat(size) + '.',
  'many names': (size) => Array.from({ length: size / 10 }, (_, index) => `Name${index} x: y`).join('\n'),
  'many headings': (size) => '# **Ann**\n\nx\n\n'.repeat(size / 10),
  'labels without an end': (size) => '# Host\n\nx\n\n' + 'data-late\n'.repeat(size / 10),
  'one long paragraph': (size) => 'Host: x\n\n' + 'It is late\n'.repeat(size / 10),
  'a footer': (size) => 'Created with ' + 'http://'.repeat(size),
  'front matter': (size) => '---\n' + 'a: b\n'.repeat(size / 10),
};

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
