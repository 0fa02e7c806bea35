import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceAt, sentencesIn } from '../../../src/core/text/sentences';

function said(paragraph: string): string[] {
  return sentencesIn(paragraph).map(([start, end]) => paragraph.slice(start, end));
}

describe('sentences', () => {
  // Each sentence between bars.
  for (const [what, marked] of [
    ['one', '|We count the trees.|'],
    ['one without a stop', '|so we|'],
    ['several', '|We count.| |We do!| |Do we?| |Yes|'],
    ['space at the ends', '  |We count.|   |We do.|  '],
    ['titles', '|I met Dr. Smith and Mrs. Lee.| |Prof. Ruiz came too.|'],
    ['abbreviations', '|Tools, e.g. Python or i.e. R, vs. Excel.| |See Fig. 3.|'],
    ['“etc.” before a small letter', '|Lorries (vans etc.) come.| |We wait.|'],
    ['initials', '|J. R. Smith and Mary J. Blige came.| |They left.|'],
    ['single letters that are words', '|So it was Tom and I.| |We took plan B.| |It worked.|'],
    ['numbers', '|It was 3.4 or so, no. 5 of 7.| |In 2019.| |They left.|'],
    ['the number of an entry', '|5. What do you do?| |12. Why?|'],
    ['names with points in them', '|nuts.com and Node.js are fine.| |OK.|'],
    ['a pause', '|I was... well, there.| |It ended…| |Then we left.| |And … so on.|'],
    ['a written pause', '|So (.) I went.| |Um, (.), yes.|'],
    ['marks together', '|What?!| |No...?| |Yes!!!|'],
    ['quotes', '|“Why?” she asked.| |"No."| |Tom left.|'],
    ['a stop in brackets', '|He left (at last.)| |She stayed.|'],
    ['what follows in quotes or brackets', '|He said it.| |“Go.”| |(They went.)| |*Well.*|'],
    ['a question in small letters', '|right?| |so we did.|'],
    ['marks without words', '|They stayed. *.*|'],
    ['Chinese', '|我們數樹。||鳥也數！||真的嗎？」||是|'],
    ['French', '|Ça va ?| |Oui !| |Mme Roy, p.ex. Anne, rit.|'],
    ['Spanish', '|¿Qué?| |¡No!| |Sí.|'],
    ['German', '|Das ist z.B. Holz, d.h. Nr. 5.| |Gut.|'],
    ['Hindi', '|हम पेड़ गिनते हैं।| |हाँ।|'],
    ['lines broken at a width', '|So we\ndo.| |Then Dr.\nSmith\r\ncame.|\n|Bye.|'],
    ['times', '[00:01:23] |We did.| [1:02:03.450] |Then Bob left.| (00:12) |Yes.|'],
    ['times of a recogniser', '[0.00 --> 2.60]  |Hello.| |No.| [2.82 --> 2.96]'],
    ['an escaped time', '\\[03:47\\] |I would.|'],
    ['a time that is said', '|We left at 10:30.| |Then it rained.|'],
    ['astral letters', '|😀 Yes.| |𝐀nd no.|'],
    ['nothing', ' … -- '],
  ] as const) {
    it(`of ${what}`, () => {
      const parts = marked.split('|');
      const wanted = parts.filter((_, i) => i % 2 === 1);
      assert.deepEqual(said(parts.join('')), wanted);
    });
  }

  it('hold every word of any text once, in order, and no white space at their ends', () => {
    const piece = fc.constantFrom(
      'Dr',
      'we',
      'No',
      'I',
      'B',
      '5',
      '.',
      '...',
      '?',
      '…',
      '。',
      '”',
      '(',
      ' ',
      '\n',
      '[0:12]',
      '樹',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const [start, end] of sentencesIn(text)) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.equal(text.slice(start, end).trim(), text.slice(start, end));
          assert.doesNotMatch(text.slice(last, start).replace(/\[0:12\]/g, ''), /[\p{L}\p{N}]/u);
          last = end;
        }
        assert.doesNotMatch(text.slice(last).replace(/\[0:12\]/g, ''), /[\p{L}\p{N}]/u);
      }),
    );
  });

  it('of a paragraph of 100,000 characters are found at once', () => {
    const time = (text: string) => {
      const start = performance.now();
      for (let i = 0; i < 5; i++) assert.ok(sentencesIn(text).length > 0);
      return performance.now() - start;
    };
    const shapes = ['We did it, Dr. Smith. ', 'word ', '. ', '"', '(.', '...', '[00:01] ', 'A. '];
    for (const shape of shapes) {
      const short = `Well. ${shape.repeat(10_000 / shape.length)}`;
      const long = `Well. ${shape.repeat(100_000 / shape.length)}`;
      time(long);
      const ratio = time(long) / Math.max(time(short), 1);
      assert.ok(
        ratio < 60,
        `${JSON.stringify(shape)} takes ${ratio.toFixed(0)} times as long when it is 10 times as much`,
      );
    }
  });
});

describe('the sentence at a place', () => {
  const text = '  One. Two.  Three.';
  const at = (offset: number) => {
    const [start, end] = sentenceAt(sentencesIn(text), offset)!;
    return text.slice(start, end);
  };

  it('is the one that it is in, or behind', () => {
    assert.deepEqual([0, 2, 5, 6, 7, 11, 12, 13, 99].map(at), [
      'One.',
      'One.',
      'One.',
      'One.',
      'Two.',
      'Two.',
      'Two.',
      'Three.',
      'Three.',
    ]);
  });

  it('is nothing where there are no words', () => {
    assert.equal(sentenceAt(sentencesIn(' … '), 1), undefined);
  });
});
