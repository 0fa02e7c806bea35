import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lines } from '../../../src/core/text/lines';
import { rangeShifter } from '../../../src/core/text/rangeShifter';
import { shiftByEdits } from '../../../src/core/text/shift';
import { runs } from '../runs';

/** Pieces of a text that are kept or replaced, by turns, so that no two edits touch. */
const kept = fc.stringMatching(/^[ab\n]{1,4}$/);
const replaced = fc.record({ old: fc.stringMatching(/^[ab\n]{0,4}$/), new: fc.stringMatching(/^[xy\n]{0,4}$/) });
const pieces = fc.array(fc.tuple(kept, replaced), { maxLength: 6 });

describe('rangeShifter', () => {
  it('says of each range what shifting it by one edit after the other does', () => {
    fc.assert(
      fc.property(pieces, kept, fc.nat(), fc.nat(), (all, end, a, b) => {
        let text = '';
        const edits = all.map(([before, it]) => {
          text += before + it.old;
          return { start: text.length - it.old.length, end: text.length, newText: it.new };
        });
        text += end;
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const range = new Lines(text).rangeAt(from, to);
        assert.deepEqual(rangeShifter(text, edits)(range), shiftByEdits(range, text, edits));
      }),
      runs(5000),
    );
  });
});
