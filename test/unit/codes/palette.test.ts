import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { PALETTE_SIZE } from '../../../src/core/codebook/palette';
import { PALETTE } from '../../../src/core/codebook/paletteColors';

describe('the palette', () => {
  it('has the colours that package.json contributes, which themes can change', () => {
    const contributed = manifest.contributes.colors.map(({ id, defaults: { light, dark } }) => ({ id, light, dark }));
    assert.deepEqual(
      contributed.filter(({ id }) => !id.endsWith('Background')),
      PALETTE.map((colors, index) => ({ id: `transcriptCoding.code${index + 1}`, ...colors })),
    );
  });

  it('has a colour and a background for every slot', () => {
    assert.equal(PALETTE.length, PALETTE_SIZE);
    assert.deepEqual(
      manifest.contributes.colors.map(({ id }) => id).sort(),
      PALETTE.flatMap((_, index) => ['', 'Background'].map((end) => `transcriptCoding.code${index + 1}${end}`)).sort(),
    );
  });
});
