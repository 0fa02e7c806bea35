import assert from 'node:assert/strict';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { paragraphsByTurn, textAt, turnAt, turnExcerpt } from '../../../src/core/transcript/turnAt';
import { text } from './helpers';

const transcript = readTranscript(
  text('Recorded in May.', '', '# Host', '', 'One.', 'Two.', '', 'Three.', '', '# Guest', '', '# Host', '  Four.', ''),
);

describe('finding turns and paragraphs', () => {
  it('finds the turn of a line', () => {
    const lines = [0, 1, 2, 5, 8, 9, 10, 11, 13, 99].map((line) => turnAt(transcript, line)?.line);
    assert.deepEqual(lines, [undefined, undefined, 2, 2, 2, 9, 9, 11, 11, 11]);
    assert.equal(turnAt(readTranscript('Text.'), 0), undefined);
  });

  it('finds the paragraph of a line', () => {
    const starts = [2, 3, 4, 5, 6, 7, 8, 12].map((line) => textAt(transcript, line)?.range.start.line);
    assert.deepEqual(starts, [undefined, undefined, 4, 4, undefined, 7, undefined, 12]);
  });

  it('finds the paragraph of a position, its ends included', () => {
    const found = [0, 1, 2, 4, 7, 8].map((character) => textAt(transcript, { line: 12, character }) !== undefined);
    assert.deepEqual(found, [false, false, true, true, true, false]);
  });

  it('finds text that nobody speaks', () => {
    assert.equal(textAt(transcript, 0)?.range.end.character, 16);
    assert.equal(textAt(transcript, { line: 12, character: 3 })?.range.start.character, 2);
    assert.equal(textAt(transcript, 9), undefined);
  });

  it('spans all that is said in a turn', () => {
    assert.deepEqual(turnExcerpt(transcript.turns[0]!), {
      start: { line: 4, character: 0 },
      end: { line: 7, character: 6 },
    });
    assert.equal(turnExcerpt(transcript.turns[1]!), undefined);
  });

  it('lists all paragraphs in order', () => {
    assert.deepEqual(
      paragraphsByTurn(transcript)
        .flat()
        .map(({ range }) => range.start.line),
      [0, 4, 7, 12],
    );
  });
});
