import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAt, parseAt } from '../../../src/core/codings/at';
import { comparePositions } from '../../../src/core/text/position';

describe('at', () => {
  it('counts from one in the file and from zero inside', () => {
    const range = { start: { line: 94, character: 0 }, end: { line: 94, character: 401 } };
    assert.equal(formatAt(range), '95:1-95:402');
    assert.deepEqual(parseAt('95:1-95:402'), range);
    assert.deepEqual(parseAt('  95:1 - 95:402 '), range);
  });

  it('is nothing when it is no place, or ends before it begins', () => {
    for (const text of ['', '95', '95:1', '0:1-1:1', '1:0-1:1', '1:1-0:1', '2:1-1:9', '1:5-1:4', '1:1-1:x', '1:1-1:-1'])
      assert.equal(parseAt(text), undefined, text);
    assert.equal(parseAt('1:1-99999999999999999999:1'), undefined);
  });

  it('reads every range that it writes', () => {
    const position = fc.record({ line: fc.nat(99_999), character: fc.nat(9_999) }, { noNullPrototype: true });
    fc.assert(
      fc.property(position, position, (a, b) => {
        const [start, end] = comparePositions(a, b) <= 0 ? [a, b] : [b, a];
        assert.deepEqual(parseAt(formatAt({ start, end })), { start, end });
      }),
    );
  });
});
