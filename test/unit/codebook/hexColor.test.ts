import assert from 'node:assert/strict';
import { hexOf, nearestOf, rgbOf } from '../../../src/core/codebook/hexColor';

describe('colors as hex', () => {
  it('are what they were, there and back', () => {
    for (const hex of ['#000000', '#ffffff', '#0b6bcb', '#d97706']) assert.equal(hexOf(rgbOf(hex)), hex);
    assert.deepEqual(rgbOf('#ff0033'), { red: 1, green: 0, blue: 0.2 });
    assert.equal(hexOf({ red: 1.2, green: -0.1, blue: 0.499 }), '#ff007f');
  });

  it('are one of others when they are as good as it', () => {
    const colors = ['#102030', '#152030', '#ffffff'];
    assert.equal(nearestOf(colors, rgbOf('#152030')), 1);
    assert.equal(nearestOf(colors, rgbOf('#142031')), 1);
    assert.equal(nearestOf(colors, rgbOf('#fff9fe')), 2);
    assert.equal(nearestOf(colors, rgbOf('#fff8fe')), -1);
    assert.equal(nearestOf([], rgbOf('#ffffff')), -1);
  });
});
