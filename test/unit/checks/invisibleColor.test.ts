import assert from 'node:assert/strict';
import { contrast, DARK, HIGH_CONTRAST, LEAST_CONTRAST, LIGHT } from '../../../src/core/checks/contrast';
import { PALETTE } from '../../../src/core/codebook/paletteColors';
import { file } from '../project/memoryStudy';
import { found } from './found';

describe('invisible-color', () => {
  it('is told at a color that is too like a background, and says which', async () => {
    const codebook = file(
      'codes:',
      '  - {name: A, color: "#fff"}',
      '  - name: B',
      "    color: '#333333' # grey",
      '  - {name: C, color: "#d97706"}',
      '  - {name: D, color: 3}',
      '  - {name: E, color: none}',
    );
    assert.deepEqual(await found('invisible-color', { 'codebook.yaml': codebook }), [
      'codebook.yaml:2:22 The color #ffffff can hardly be seen on a light background: their contrast is 1.0:1, and should be 3:1.',
      'codebook.yaml:4:12 The color #333333 can hardly be seen on a dark background: their contrast is 1.3:1, and should be 3:1.',
    ]);
  });

  it('isn’t told while the codebook can’t be read', async () => {
    assert.deepEqual(await found('invisible-color', { 'codebook.yaml': 'codes: [{name: A, color: "#fff"}' }), []);
  });
});

describe('contrast', () => {
  it('is what WCAG says', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#ffffff', '#000000'), 21);
    assert.equal(contrast('#777777', '#777777'), 1);
    // The pair of greys that is known for just missing 4.5.
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
    assert.equal(contrast('#ff0000', '#ffffff').toFixed(2), '4.00');
  });

  it('is enough for each color of the palette, in its kind of theme', () => {
    for (const { light, dark } of PALETTE) {
      assert.ok(contrast(light, LIGHT.color) >= LEAST_CONTRAST, light);
      assert.ok(contrast(dark, DARK.color) >= LEAST_CONTRAST, dark);
      assert.ok(contrast(dark, HIGH_CONTRAST.color) >= LEAST_CONTRAST, dark);
    }
  });
});
