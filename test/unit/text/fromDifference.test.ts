import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromDifference } from '../../../src/core/text/fromDifference';

describe('fromDifference', () => {
  it('begins two words before the first that differs', () => {
    const table: [a: string, b: string, shown: [string, string]][] = [
      ['one two three four', 'one two three five', ['… two three four', '… two three five']],
      ['one two', 'one three', ['one two', 'one three']],
      ['a b c d e', 'a b c x d e', ['… b c d e', '… b c x d e']],
      ['same words here', 'same words here', ['same words here', 'same words here']],
      ['one two three', 'one two three four', ['one two three', 'one two three four']],
      ['', 'one', ['', 'one']],
    ];
    for (const [a, b, shown] of table) assert.deepEqual(fromDifference(a, b), shown);
  });

  it('gives the ends of both', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'cc'), { maxLength: 8 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [x, y] = fromDifference(a, b);
        assert.ok(a.endsWith(x.replace(/^… /, '')) && b.endsWith(y.replace(/^… /, '')));
        assert.equal(x === a, y === b);
      }),
    );
  });
});
