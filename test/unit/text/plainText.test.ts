import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PlainText } from '../../../src/core/text/plainText';
import { runs } from '../runs';

const text = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '\t', '\n', '\r\n', '# ', '’', '–', '\u00a0'),
  maxLength: 40,
});

describe('PlainText', () => {
  it('of a part is the beginning of what all of it is', () => {
    fc.assert(
      fc.property(text, fc.nat(45), fc.integer({ min: 1, max: 45 }), (text, from, most) => {
        const all = new PlainText(text, from);
        const part = new PlainText(text, from, undefined, most);
        assert.equal(part.text, all.text.slice(0, most));
        for (let i = 0; i < part.text.length; i++) assert.equal(part.toOriginal(i), all.toOriginal(i));
      }),
      runs(2000),
    );
  });
});
