import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { EditedText } from '../../../src/core/text/editedText';

/** Edits of a text of this length that don't overlap. */
function editsOf(length: number, cuts: readonly number[], words: readonly string[]): TextEdit[] {
  const offsets = cuts.map((cut) => cut % (length + 1)).sort((a, b) => a - b);
  return words.flatMap((newText, i) => {
    const [start, end] = [offsets[2 * i], offsets[2 * i + 1]];
    return start === undefined || end === undefined ? [] : [{ start, end, newText }];
  });
}

describe('a text that is edited step by step', () => {
  it('has edits that do all at once what the steps did', () => {
    const step = fc.tuple(
      fc.array(fc.nat(), { maxLength: 8 }),
      fc.array(fc.string({ maxLength: 3 }), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.string(), fc.array(step, { maxLength: 5 }), (before, steps) => {
        const text = new EditedText(before);
        let expected = before;
        for (const [cuts, words] of steps) {
          const edits = editsOf(expected.length, cuts, words);
          expected = applyEdits(expected, edits);
          text.edit(edits);
        }
        assert.equal(text.text, expected);
        assert.equal(applyEdits(before, text.edits), expected);
      }),
    );
  });

  it('touches nothing between two edits', () => {
    const text = new EditedText('Ann and Ben');
    text.edit([{ start: 0, end: 3, newText: 'Zoë' }]);
    text.edit([{ start: 8, end: 11, newText: 'Bo' }]);
    assert.deepEqual(text.edits, [
      { start: 0, end: 3, newText: 'Zoë' },
      { start: 8, end: 11, newText: 'Bo' },
    ]);
    assert.throws(
      () =>
        text.edit([
          { start: 2, end: 4, newText: '' },
          { start: 3, end: 5, newText: '' },
        ]),
      RangeError,
    );
  });
});
