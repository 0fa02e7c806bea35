import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PALETTE_SIZE, parseColor, slotOf } from '../../../src/core/codebook/palette';

describe('parseColor', () => {
  it('reads slots and hex colors', () => {
    assert.deepEqual(['1', '3', '12'].map(parseColor), [1, 3, 12]);
    assert.deepEqual(['#d97706', '#D97706', '#Fa0'].map(parseColor), ['#d97706', '#d97706', '#ffaa00']);
  });

  it('reads nothing else', () => {
    for (const text of ['', '0', '13', '-1', '1.5', '1e1', 'red', 'd97706', '#d9770', '#d977061', '#ggg', ' 3'])
      assert.equal(parseColor(text), undefined, text);
  });
});

describe('slotOf', () => {
  it('is the slot that the code names', () => {
    assert.equal(slotOf({ name: 'A', color: 7 }), 7);
  });

  it('follows from the name alone and never changes', () => {
    assert.deepEqual(
      ['Data-low-quality', 'Misc', 'ML-pipeline-issues [MLP]', ''].map((name) => slotOf({ name })),
      [3, 10, 4, 2],
    );
    assert.equal(slotOf({ name: 'Misc', color: '#d97706' }), slotOf({ name: 'Misc' }));
  });

  it('is in the palette', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const slot = slotOf({ name });
        assert.ok(Number.isInteger(slot) && slot >= 1 && slot <= PALETTE_SIZE);
      }),
    );
  });

  it('spreads names over all slots', () => {
    const counts = new Map<number, number>();
    for (let i = 0; i < 1200; i++) {
      const slot = slotOf({ name: `Code-${i}` });
      counts.set(slot, (counts.get(slot) ?? 0) + 1);
    }
    assert.equal(counts.size, PALETTE_SIZE);
    for (const count of counts.values()) assert.ok(count > 50 && count < 150);
  });
});
