import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Agreement, Distance } from '../../../src/core/agreement/coefficient';
import { krippendorffAlpha } from '../../../src/core/agreement/coefficients/krippendorffAlpha';
import { jaccard, masi } from '../../../src/core/agreement/coefficients/setDistances';

const SETS = ['', 'a', 'b', 'ab', 'bc', 'abc', 'abcd', 'cd', 'xyz'].map((letters) => new Set(letters));
const setOf = (category: number) => SETS[category]!;
const of = (distance: Distance) => (a: string, b: string) =>
  distance(
    SETS.findIndex((set) => [...set].join('') === a),
    SETS.findIndex((set) => [...set].join('') === b),
  );

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} for ${expected}`);
}

describe('distances of sets', () => {
  it('by Jaccard are the share of what isn’t common', () => {
    const apart = of(jaccard(setOf));
    near(apart('ab', 'ab'), 0);
    near(apart('a', 'ab'), 1 / 2);
    near(apart('ab', 'bc'), 2 / 3);
    near(apart('ab', 'abcd'), 1 / 2);
    near(apart('a', 'b'), 1);
  });

  it('by MASI are further for sets that merely overlap than for one in the other (Passonneau 2006)', () => {
    const apart = of(masi(setOf));
    near(apart('ab', 'ab'), 0);
    near(apart('a', 'ab'), 1 - (1 / 2) * (2 / 3));
    near(apart('ab', 'abcd'), 1 - (1 / 2) * (2 / 3));
    near(apart('ab', 'bc'), 1 - (1 / 3) * (1 / 3));
    near(apart('ab', 'cd'), 1);
  });

  it('are 0 between empty sets, and 1 between an empty and any other one', () => {
    for (const distance of [jaccard(setOf), masi(setOf)].map(of)) {
      near(distance('', ''), 0);
      near(distance('', 'a'), 1);
      near(distance('abc', ''), 1);
    }
  });

  it('are symmetric, from 0 to 1, and 0 for the same only; MASI is never less than Jaccard', () => {
    const category = fc.nat(SETS.length - 1);
    fc.assert(
      fc.property(category, category, (a, b) => {
        const [j, m] = [jaccard(setOf)(a, b), masi(setOf)(a, b)];
        near(jaccard(setOf)(b, a), j);
        near(masi(setOf)(b, a), m);
        assert.ok(j >= 0 && m <= 1 && m >= j);
        assert.equal(j === 0, a === b);
        assert.equal(m === 0, a === b);
      }),
    );
  });

  it('give α of sets', () => {
    // Two units, coded {a} {ab} and {b} {b}. Observed by Jaccard: 2 · ½ of 4 values. Expected of the values {a}, {ab}, {b}, {b}:
    // a–ab ½, a–b twice 1, ab–b twice ½, b–b 0, in both orders: 7 of 12 pairs.
    const patterns = [
      { values: [1, 3], count: 1 },
      { values: [2, 2], count: 1 },
    ];
    const alpha = (distance: Distance) => krippendorffAlpha({ coders: 2, categories: SETS.length, patterns }, distance);
    near(valueOf(alpha(jaccard(setOf))), 1 - 1 / 4 / (7 / 12));
    // By MASI a–ab and ab–b are 2/3 apart: 2 · 2/3 of 4 values, and (2/3 + 2 + 4/3) · 2 of 12.
    near(valueOf(alpha(masi(setOf))), 1 - 1 / 3 / (8 / 12));
  });
});

function valueOf(agreement: Agreement): number {
  assert.ok(agreement.kind === 'value');
  return agreement.value;
}
