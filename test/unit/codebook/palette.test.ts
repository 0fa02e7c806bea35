import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Codebook } from '../../../src/core/codebook/codebook';
import { colorsOf, PALETTE_SIZE, parseColor, slotOf } from '../../../src/core/codebook/palette';

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

const NAME = fc.string({ unit: 'binary' });
const CODE = fc.record({
  name: NAME,
  color: fc.option(fc.oneof(fc.integer({ min: 1, max: PALETTE_SIZE }), fc.constant('#d97706')), { nil: undefined }),
});

/** Codes named 1, 2, …, without a colour of their own. */
function codes(count: number): { name: string; color: undefined }[] {
  return Array.from({ length: count }, (_, i) => ({ name: `Code-${i + 1}`, color: undefined }));
}

describe('slotOf', () => {
  it('follows from the name alone and never changes', () => {
    assert.deepEqual(['Data-low-quality', 'Misc', 'ML-pipeline-issues [MLP]', ''].map(slotOf), [3, 10, 4, 2]);
  });

  it('is in the palette', () => {
    fc.assert(
      fc.property(NAME, (name) => {
        const slot = slotOf(name);
        assert.ok(Number.isInteger(slot) && slot >= 1 && slot <= PALETTE_SIZE);
      }),
    );
  });

  it('spreads names over all slots', () => {
    const counts = new Map<number, number>();
    for (let i = 0; i < 1200; i++) {
      const slot = slotOf(`Code-${i}`);
      counts.set(slot, (counts.get(slot) ?? 0) + 1);
    }
    assert.equal(counts.size, PALETTE_SIZE);
    for (const count of counts.values()) assert.ok(count > 50 && count < 150);
  });
});

describe('colorsOf', () => {
  it('gives twelve codes twelve colours, and the next twelve again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(NAME, { minLength: 24, maxLength: 24 }), (names) => {
        const all = [...colorsOf(names.map((name) => ({ name, color: undefined }))).values()];
        assert.equal(new Set(all.slice(0, PALETTE_SIZE)).size, PALETTE_SIZE);
        assert.equal(new Set(all.slice(PALETTE_SIZE)).size, PALETTE_SIZE);
      }),
    );
  });

  it('changes no colour when a code is added at the end', () => {
    fc.assert(
      fc.property(fc.array(CODE, { maxLength: 40 }), CODE, (before, added) => {
        const colors = colorsOf([...before, added]);
        for (const [name, color] of colorsOf(before)) assert.equal(colors.get(name), color);
      }),
    );
  });

  it('is the colour that a code names, and one that no code before it has', () => {
    const [first, second] = ['Misc', 'Other'];
    const colors = colorsOf([
      { name: first, color: '#d97706' },
      { name: 'Own', color: slotOf(second) },
      { name: second, color: undefined },
    ]);
    assert.equal(colors.get(first), '#d97706');
    assert.equal(colors.get('Own'), slotOf(second));
    assert.equal(colors.get(second), (slotOf(second) % PALETTE_SIZE) + 1);
  });

  it('changes few colours when a code is taken out of the middle', () => {
    const all = codes(PALETTE_SIZE);
    const before = colorsOf(all);
    const after = colorsOf(all.filter((_, i) => i !== 5));
    const changed = [...after].filter(([name, color]) => before.get(name) !== color);
    assert.ok(changed.length <= 3, `${changed.length} changed`);
  });
});

describe('colorOf', () => {
  it('is that of the code that a name means, also by an alias, and of the first of two; else follows from the name', () => {
    const code = {
      description: undefined,
      memo: undefined,
      nameRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    };
    const child = { ...code, name: 'Child', color: 4, aliases: [], aliasRanges: [], children: [] };
    const book = new Codebook(
      [
        { ...code, name: 'A', color: 7, aliasRanges: [], aliases: ['Old'], children: [child] },
        { ...code, name: 'A', color: 8, aliases: [], aliasRanges: [], children: [] },
      ],
      [],
    );
    assert.deepEqual(
      ['A', 'Old', ' A ', 'Child'].map((name) => book.colorOf(name)),
      [7, 7, 7, 4],
    );
    assert.equal(book.colorOf('Misc'), slotOf('Misc'));
  });
});
