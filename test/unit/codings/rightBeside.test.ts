import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isRightAfter, isRightBefore } from '../../../src/core/codings/rightBeside';
import { talkOf } from '../../anchoring/coded';
import { runs } from '../runs';

const ALL = 1000;

const word = fc.constantFrom('so', 'well', 'we', 'saw', 'it', 'sawn');
const gap = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '  ',
  '\n',
  ' \n',
  '\r\n  ',
  '\n\n',
  '\n\n## Ada\n\n',
  '\n\n    label: Garden\n\n',
);
const talk = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 })
  .map((all) => talkOf(`# Ada\n\n${all.flat().join('')}`));

describe('isRightBefore and isRightAfter', () => {
  it('know the words that are said beside a place, across lines, paragraphs and headers, and no others', () => {
    const limits = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(talk, fc.nat(), limits, fc.array(word, { maxLength: 6 }), (talk, at, limit, others) => {
        const offset = at % (talk.lines.text.length + 1);
        const before = ` ${talk.wordsBefore(offset, ALL)}`;
        for (const words of [talk.wordsBefore(offset, limit), others.join(' ')]) {
          assert.equal(isRightBefore(talk, offset, words), words === '' || before.endsWith(` ${words}`), words);
        }
        const after = `${talk.wordsAfter(offset, ALL)} `;
        for (const words of [talk.wordsAfter(offset, limit), others.join(' ')]) {
          assert.equal(isRightAfter(talk, offset, words), words === '' || after.startsWith(`${words} `), words);
        }
      }),
      runs(1000),
    );
  });
});
