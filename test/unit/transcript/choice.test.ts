import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choiceOf } from '../../../src/core/transcript/layouts/choice';
import { layouts } from '../../../src/core/transcript/layouts/layouts';
import { Opening } from '../../../src/core/transcript/layouts/opening';

const PIECES = [
  'Ann',
  'Q.',
  'A.',
  '#',
  '##',
  '|',
  '**',
  '__',
  '<v Ann>',
  '>',
  '-',
  '[00:12]',
  '12',
  '5)',
  ':',
  '：',
  '李四',
  '–',
  ' ',
  '\t',
];

describe('the choice of layouts by what a line begins with', () => {
  for (const layout of layouts) {
    it(`leaves out no line of the layout ${layout.name}`, () => {
      let headers = 0;
      const line = fc
        .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
        .map((pieces) => pieces.join('').trim());
      fc.assert(
        fc.property(line, (text) => {
          fc.pre(text !== '');
          const opening = new Opening();
          const hasOpening = opening.read(text, 0, text.length);
          const view = {
            text,
            start: 0,
            end: text.length,
            beginsParagraph: true,
            hasHardBreak: false,
            opening: hasOpening ? opening : undefined,
          };
          if (layout.header(view) === undefined) return;
          headers++;
          assert.ok(choiceOf(undefined).for(text.charCodeAt(0), hasOpening).includes(layout), text);
        }),
        { numRuns: 2000 },
      );
      assert.ok(headers > 0, 'no line has it');
    });
  }
});
