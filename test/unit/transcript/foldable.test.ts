import assert from 'node:assert/strict';
import { Lines } from '../../../src/core/text/lines';
import { foldable } from '../../../src/core/transcript/foldable';
import { linesOf, readTranscript } from '../../../src/core/transcript/readTranscript';
import { text } from './helpers';

/** One-based lines as `first-last`. */
function folds(source: string): string[] {
  return foldable(readTranscript(source), linesOf(source)).map(({ first, last }) => `${first + 1}-${last + 1}`);
}

describe('foldable', () => {
  it('has the front matter, and the turns of more than one line without the blank lines after them', () => {
    const source = text(
      '---',
      'title: A talk',
      '---',
      '',
      '# Ann',
      '',
      'One.',
      '',
      'Two.',
      '',
      '',
      '# Bob',
      '',
      'No.',
      '',
    );
    assert.deepEqual(folds(source), ['1-3', '5-9', '12-14']);
    assert.deepEqual(folds(source.replaceAll('\n', '\r\n')), ['1-3', '5-9', '12-14']);
  });

  it('leaves out turns of one line', () => {
    assert.deepEqual(folds(text('Ann: One.', '', 'Bob: Two.', '', 'And three.', '', 'Ann: Yes.', '', 'Bob: No.')), [
      '3-5',
    ]);
  });

  it('has a long line with the line under it, if that is blank, since its beginning may be out of sight', () => {
    const long = `Bob: ${'word '.repeat(300)}`;
    assert.deepEqual(folds(text('Ann: One.', '', long, '', '', 'Ann: Yes.', '', long, '', 'Ann: No.')), ['3-4', '8-9']);
    assert.deepEqual(folds(text('Ann: One.', long, 'Ann: Yes.', long, 'Ann: No.', long)), []);
    assert.deepEqual(folds(text('Ann: One.', '', long, '', 'Ann: Yes.', '', long)), ['3-4']);
  });

  it('has nothing where there is nothing', () => {
    assert.deepEqual(folds(''), []);
    assert.deepEqual(folds('Only text.\n\nAnd more.\n'), []);
  });

  it('goes through 10,000 lines at once', () => {
    const lines = Array.from({ length: 2500 }, (_, i) => text(i % 2 ? '# Ann' : '# Bob', '', 'What was said.', ''));
    const source = lines.join('\n');
    const transcript = readTranscript(source);
    assert.equal(new Lines(source).count, 10_000);
    assert.equal(foldable(transcript, linesOf(source)).length, 2500);
  });
});
