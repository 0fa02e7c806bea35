import assert from 'node:assert/strict';
import { sameRandom } from '../../../src/core/project/sameRandom';

describe('sameRandom', () => {
  it('gives the same numbers from each beginning, and new ones beyond', () => {
    let count = 0;
    const begin = sameRandom(() => count++);
    const [first, second] = [begin(), begin()];
    assert.deepEqual([first(), first()], [0, 1]);
    assert.deepEqual([second(), second(), second()], [0, 1, 2]);
    assert.deepEqual([first(), first()], [2, 3]);
  });
});
