import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordSpans } from '../../../src/core/excerpts/wordSpans';
import { linesOf, readTranscript } from '../../../src/core/transcript/readTranscript';
import { runs } from '../runs';

const piece = fc.constantFrom(
  'word',
  'é',
  '7',
  '“Hi”',
  '—',
  ',',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\nAnn: ',
  '\nBob: ',
  'x',
  '言語',
);

/** The words of a talk, each with the offsets of its letters: counted as a person would, one after the other. */
function wordsOf(text: string): { start: number; end: number }[] {
  const lines = linesOf(text);
  const { turns, preamble } = readTranscript(text);
  const paragraphs = turns.length ? turns.flatMap((turn) => turn.paragraphs) : preamble;
  return paragraphs.flatMap(({ range }) => {
    const start = lines.offsetAt(range.start);
    const words = [...text.slice(start, lines.offsetAt(range.end)).matchAll(/\S+/g)];
    return words
      .filter(([word]) => /[\p{L}\p{N}]/u.test(word))
      .map(({ 0: word, index }) => {
        const first = word.search(/[\p{L}\p{N}]/u);
        return { start: start + index + first, end: start + index + word.length };
      });
  });
}

describe('words of a talk that stand in a range', () => {
  it('are those of which a letter or what follows it is in it', () => {
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => `Ann: a\nBob: b${pieces.join('')}`);
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }), (talk, ends) => {
        const lines = linesOf(talk);
        const ranges = ends.map((pair) => {
          const [from = 0, to = 0] = pair.map((it) => it % (talk.length + 1)).sort((a, b) => a - b);
          return lines.rangeAt(from, to);
        });
        const { words, spans } = wordSpans(readTranscript(talk), lines, ranges);
        const all = wordsOf(talk);
        assert.equal(words, all.length);
        ranges.forEach((range, i) => {
          const [from, to] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
          if (from === to) return;
          const inRange = all.flatMap(({ start, end }, index) => (start < to && end > from ? [index] : []));
          const span = spans[i];
          assert.deepEqual(
            Array.from({ length: (span?.endWord ?? 0) - (span?.firstWord ?? 0) }, (_, n) => n + (span?.firstWord ?? 0)),
            inRange,
          );
        });
      }),
      runs(1000),
    );
  });

  it('of a whole turn are the turn’s', () => {
    const text = 'Ann: One two.\n\nThree — four.\n\nBob: Five.\n\nQM-data-privacy\n\nAnn: Six seven.\n';
    const transcript = readTranscript(text);
    const ranges = transcript.turns.map(({ line, endLine }) => ({
      start: { line, character: 0 },
      end: { line: endLine + 1, character: 0 },
    }));
    const { words, spans } = wordSpans(transcript, linesOf(text), ranges);
    assert.equal(words, 7);
    assert.deepEqual(
      spans.map(({ firstWord, endWord }) => endWord - firstWord),
      transcript.turns.map((turn) => turn.words),
    );
  });
});
