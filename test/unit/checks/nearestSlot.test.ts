import assert from 'node:assert/strict';
import { nearestSlot } from '../../../src/core/checks/nearestSlot';
import { PALETTE } from '../../../src/core/codebook/paletteColors';

describe('nearestSlot', () => {
  it('is the slot that has one of its colors, or one that is lighter or darker', () => {
    PALETTE.forEach(({ light, dark }, i) => {
      assert.equal(nearestSlot(light, PALETTE), i + 1);
      assert.equal(nearestSlot(dark, PALETTE), i + 1);
    });
    const slots = ['#fff3b0', '#ffd6d6', '#001a33', '#e8ffe8', '#f3e8ff'].map((color) => nearestSlot(color, PALETTE));
    assert.deepEqual(slots, [8, 5, 1, 3, 4]);
  });

  it('is the greyest for a grey', () => {
    for (const grey of ['#ffffff', '#000000', '#eeeeee']) assert.equal(nearestSlot(grey, PALETTE), 12);
  });
});
