import assert from 'node:assert/strict';
import { contrast } from '../../../src/core/stripes/contrast';
import { PALETTE } from '../../../src/core/codebook/paletteColors';

describe('contrast', () => {
  it('is as the guidelines count it', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#d97706', '#d97706'), 1);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
    assert.equal(contrast('#ffffff', '#777777').toFixed(2), '4.48');
  });

  it('of every colour of the palette is enough for a stripe, on light and on dark', () => {
    for (const { light, dark } of PALETTE) {
      assert.ok(contrast(light, '#ffffff') >= 3, light);
      for (const background of ['#1f1f1f', '#000000']) assert.ok(contrast(dark, background) >= 3, dark);
    }
  });
});
