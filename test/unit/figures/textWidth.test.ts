import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { cutToWidth, textWidth } from '../../../src/core/figures/textWidth';
import { runs } from '../runs';
import { anyLabel } from './frames';

describe('Widths of texts', () => {
  it('leave what fits, and cut what doesn’t to what fits', () => {
    assert.equal(cutToWidth('Pay', 100), 'Pay');
    assert.equal(cutToWidth('Belonging-being-seen', 80), 'Belonging-…');
    fc.assert(
      fc.property(anyLabel, fc.integer({ min: 20, max: 300 }), (label, width) => {
        const cut = cutToWidth(label, width);
        assert.ok(textWidth(cut) <= width);
        if (cut !== label) assert.ok(label.startsWith(cut.slice(0, -1)) && cut.endsWith('…'));
      }),
      runs(200),
    );
  });

  it('cut no character in two', () => {
    assert.match(cutToWidth('👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻', 70), /^(?:👩🏽‍💻)*…$/u);
  });
});
