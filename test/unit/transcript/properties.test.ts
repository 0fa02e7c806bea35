import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Lines } from '../../../src/core/text/lines';
import { comparePositions, type Range } from '../../../src/core/text/position';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import type { Transcript } from '../../../src/core/transcript/transcript';
import { vocabulary } from './helpers';
import { runs } from '../runs';

/** Lines that mean something to the reader, and some that nearly do. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '',
    ' ',
    '# Ann',
    '## **Bob**',
    '**Ann:** Yes.',
    'Ann: No.',
    'Bob : Oui.',
    '李四：好。',
    '### 李四：',
  ),
  fc.constantFrom(
    'data-late',
    '## data-odd',
    'Misc',
    'Mm-hmm',
    '---',
    '***',
    '## rather late.',
    '# Interview 1 - Ann',
    '**Bob**',
  ),
  fc.constantFrom(
    'Interviewer 1: Hm?',
    'It was late ',
    '\tand odd',
    '##',
    '#:',
    '**',
    ':',
    '?: Who?',
    'title: x',
    '> quoted',
    '- item',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('#', '*', '_', ':', '：', ' ', '-', 'a', 'A', '.', '\t', '\u00a0'),
    maxLength: 12,
  }),
);
const source = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));
const known = vocabulary(['Misc', 'It was late'], ['Bob']);

function rangesOf({ turns, preamble, labels }: Transcript): Range[] {
  const spoken = turns.flatMap((turn) => [turn.speakerRange, ...turn.paragraphs.map(({ range }) => range)]);
  return [...preamble.map(({ range }) => range), ...spoken, ...labels.map(({ range }) => range)];
}

describe('any transcript', function () {
  this.timeout(30_000);

  it('is read without an error, and its places are inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(source, fc.string({ unit: 'binary' })), (written) => {
        const lines = new Lines(written.startsWith('\ufeff') ? written.slice(1) : written);
        const transcript = readTranscript(written, known);
        for (const range of rangesOf(transcript)) {
          assert.ok(comparePositions(range.start, range.end) < 0);
          assert.deepEqual(lines.positionAt(lines.offsetAt(range.start)), range.start);
          assert.deepEqual(lines.positionAt(lines.offsetAt(range.end)), range.end);
          assert.equal(lines.slice(range), lines.slice(range).trim());
        }
        for (const { speaker, speakerRange } of transcript.turns) assert.equal(lines.slice(speakerRange), speaker);
        for (const { code, range } of transcript.labels) assert.equal(lines.slice(range), code);
      }),
      runs(500),
    );
  });

  it('has turns, paragraphs and labels in order, and none in another', () => {
    fc.assert(
      fc.property(source, (written) => {
        const transcript = readTranscript(written, known);
        const places = rangesOf(transcript).sort((a, b) => comparePositions(a.start, b.start));
        for (const [index, place] of places.entries()) {
          const next = places[index + 1];
          if (next !== undefined) assert.ok(comparePositions(place.end, next.start) < 0);
        }
        for (const [index, turn] of transcript.turns.entries()) {
          assert.ok(turn.endLine >= turn.line && turn.line === turn.speakerRange.start.line);
          assert.ok(turn.endLine < (transcript.turns[index + 1]?.line ?? Infinity));
          const starts = turn.paragraphs.map(({ range }) => range.start.line);
          assert.deepEqual(
            starts,
            [...starts].sort((a, b) => a - b),
          );
        }
        for (const { range, excerpt } of transcript.labels)
          if (excerpt !== undefined) assert.ok(comparePositions(excerpt.end, range.start) < 0);
      }),
      runs(500),
    );
  });

  it('is the same with other line breaks, and with a byte order mark', () => {
    fc.assert(
      fc.property(source, (written) => {
        const plain = written.replace(/[\r\ufeff]/g, '');
        const expected = readTranscript(plain, known);
        assert.deepEqual(readTranscript(plain.replaceAll('\n', '\r\n'), known), expected);
        assert.deepEqual(readTranscript(plain.replaceAll('\n', '\r'), known), expected);
        assert.deepEqual(readTranscript('\ufeff' + plain, known), expected);
      }),
    );
  });

  it('has the same turns at other heading levels', () => {
    fc.assert(
      fc.property(source, fc.integer({ min: 1, max: 6 }), (written, level) => {
        const lines = written.split('\n').map((each) => each.replace(/^#{1,6} /, '# '));
        const other = lines.map((each) => each.replace(/^# /, '#'.repeat(level) + ' ')).join('\n');
        const turns = (text: string): unknown[] =>
          readTranscript(text, known).turns.map((turn) => [turn.speaker, turn.line, turn.endLine, turn.words]);
        assert.deepEqual(turns(other), turns(lines.join('\n')));
      }),
    );
  });

  it('keeps every word: in a paragraph, a label, a name or a line that says nothing', () => {
    const plain = fc.array(fc.constantFrom('', '# Ann', '## Bob', 'One two.', 'Three', 'data-late', '## four five.'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(plain, (written) => {
        const transcript = readTranscript(written.join('\n'));
        const covered = new Set(
          rangesOf(transcript).flatMap(({ start, end }) =>
            Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index),
          ),
        );
        for (const [index, each] of written.entries()) assert.equal(covered.has(index), each !== '');
      }),
    );
  });
});
