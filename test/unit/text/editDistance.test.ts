import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { editDistance } from '../../../src/core/text/editDistance';
import { runs } from '../runs';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 40 });

describe('editDistance', () => {
  it('is the same with whatever both texts begin and end with', () => {
    fc.assert(
      fc.property(text, text, text, text, (before, a, b, after) => {
        assert.equal(editDistance(before + a + after, before + b + after), distance(a, b));
      }),
      runs(1000),
    );
  });
});
