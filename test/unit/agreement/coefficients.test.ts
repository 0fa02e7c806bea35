import { strict as assert } from 'node:assert';
import type { Agreement, Coefficient, Undefined } from '../../../src/core/agreement/coefficient';
import { brennanPrediger } from '../../../src/core/agreement/coefficients/brennanPrediger';
import { cohenKappa } from '../../../src/core/agreement/coefficients/cohenKappa';
import { congerKappa } from '../../../src/core/agreement/coefficients/congerKappa';
import { fleissKappa } from '../../../src/core/agreement/coefficients/fleissKappa';
import { gwetAc1 } from '../../../src/core/agreement/coefficients/gwetAc1';
import { krippendorffAlpha } from '../../../src/core/agreement/coefficients/krippendorffAlpha';
import { percentAgreement } from '../../../src/core/agreement/coefficients/percentAgreement';
import { precisionRecall } from '../../../src/core/agreement/coefficients/precisionRecall';
import { scottPi } from '../../../src/core/agreement/coefficients/scottPi';
import type { Ratings } from '../../../src/core/agreement/ratings';
import { ratingsOf, ratingsOfTable, type Matrix } from './matrix';

const alpha: Coefficient = (ratings) => krippendorffAlpha(ratings);
const ofMany = { percentAgreement, congerKappa, fleissKappa, gwetAc1, brennanPrediger, alpha };
const ofTwo = { cohenKappa, scottPi };
const all = { ...ofMany, ...ofTwo };

/** Present or absent. */
const binary = (matrix: Matrix) => ratingsOf(matrix, [0, 1]);

function why(agreement: Agreement): Undefined | number {
  return agreement.kind === 'undefined' ? agreement.why : agreement.value;
}

function same(of: Readonly<Record<string, Coefficient>>, ratings: Ratings, expected: Undefined | number): void {
  for (const [name, coefficient] of Object.entries(of)) assert.equal(why(coefficient(ratings)), expected, name);
}

describe('a coefficient of agreement', () => {
  it('is undefined of one coder', () => {
    same(ofMany, binary([[0], [1]]), 'one-coder');
    same(ofTwo, binary([[0], [1]]), 'not-two-coders');
  });

  it('is undefined of one category only, however many have rated', () => {
    for (let coders = 2; coders <= 24; coders++) {
      const ratings = binary([new Array<number>(coders).fill(0), new Array<number>(coders).fill(0)]);
      same({ fleissKappa, congerKappa, alpha }, ratings, 'one-category');
    }
  });

  it('is undefined of no units', () => {
    same(all, { coders: 2, categories: 2, patterns: [] }, 'no-overlap');
  });

  it('is undefined where no unit was rated by two', () => {
    same(all, binary([[0, null], [null, 1], [null, null]]), 'no-overlap'); // prettier-ignore
  });

  it('is undefined where a pattern stands for no units', () => {
    const patterns = [{ values: [0, 1], count: 0 }];
    same(all, { coders: 2, categories: 2, patterns }, 'no-overlap');
  });

  it('of two coders is undefined of three', () => {
    same(ofTwo, binary([[0, 1, 1]]), 'not-two-coders');
  });

  it('that takes chance from what was chosen is undefined where all chose one category', () => {
    const ratings = binary([[0, 0], [0, 0]]); // prettier-ignore
    same({ congerKappa, fleissKappa, alpha, cohenKappa, scottPi }, ratings, 'one-category');
    same({ percentAgreement, gwetAc1, brennanPrediger }, ratings, 1);
  });

  it('that takes chance from what there is to choose is undefined where there is one category', () => {
    const ratings = ratingsOf([[0, 0], [0, 0]], [0]); // prettier-ignore
    same({ congerKappa, fleissKappa, alpha, cohenKappa, scottPi, gwetAc1, brennanPrediger }, ratings, 'one-category');
  });

  it('has a value where each of two coders chose one category, but another one', () => {
    const ratings = binary([[0, 1], [0, 1]]); // prettier-ignore
    same({ cohenKappa, congerKappa, percentAgreement }, ratings, 0);
    same({ scottPi, fleissKappa, gwetAc1, brennanPrediger }, ratings, -1);
    // 1 − 1 / D_e, where four values have 12 pairs and 8 of them differ.
    assert.ok(Math.abs(Number(why(alpha(ratings))) - (1 - 12 / 8)) < 1e-12);
  });

  it('takes all categories there are, not those in use, where chance is a choice among them', () => {
    const matrix = [[0, 0], [1, 1], [0, 1]]; // prettier-ignore
    const of = (coefficient: Coefficient, categories: number[]) => why(coefficient(ratingsOf(matrix, categories)));
    assert.equal(of(brennanPrediger, [0, 1, 2, 3]), (2 / 3 - 1 / 4) / (1 - 1 / 4));
    assert.notEqual(of(gwetAc1, [0, 1, 2, 3]), of(gwetAc1, [0, 1]));
    for (const coefficient of [cohenKappa, congerKappa, scottPi, fleissKappa, alpha]) {
      assert.equal(of(coefficient, [0, 1, 2, 3]), of(coefficient, [0, 1]));
    }
  });

  it('of two coders leaves out what one of them hasn’t rated', () => {
    const whole = [[0, 0], [1, 1], [0, 1], [1, 1]]; // prettier-ignore
    const with_ = binary([...whole, [null, 1], [0, null], [null, null]]);
    for (const coefficient of [cohenKappa, scottPi, alpha, percentAgreement]) {
      assert.deepEqual(coefficient(with_), coefficient(binary(whole)));
    }
  });

  it('by Conger is the mean over the pairs of coders, observed and expected', () => {
    // Of four units a gives 1 to two, b to two, c to three; a and b agree on all, c with each of them on three.
    const of = congerKappa(binary([[0, 0, 0], [0, 0, 1], [1, 1, 1], [1, 1, 1]])); // prettier-ignore
    assert.ok(of.kind === 'value' && of.expected !== undefined);
    // By chance a and b agree on 1/2, and so do a and c, b and c: 1/2 · 3/4 + 1/2 · 1/4.
    for (const [is, should] of [
      [of.observed, 10 / 12],
      [of.expected, 1 / 2],
      [of.value, 2 / 3],
    ] as const) {
      // prettier-ignore
      assert.ok(Math.abs(is - should) < 1e-12, `${is} for ${should}`);
    }
  });

  it('by Conger doesn’t count who has rated nothing', () => {
    const two = [[0, 0], [1, 1], [0, 1], [1, 1]]; // prettier-ignore
    assert.deepEqual(congerKappa(binary(two.map((unit) => [...unit, null]))), congerKappa(binary(two)));
  });

  it('by Fleiss, Gwet or Conger expects what anybody has chosen, also alone', () => {
    const whole = [[0, 0], [1, 1], [0, 1], [1, 1]]; // prettier-ignore
    const with_ = binary([...whole, [1, null]]);
    for (const coefficient of [fleissKappa, gwetAc1, congerKappa]) {
      const [more, less] = [coefficient(with_), coefficient(binary(whole))];
      assert.ok(more.kind === 'value' && less.kind === 'value');
      assert.equal(more.observed, less.observed);
      assert.notEqual(more.expected, less.expected);
    }
  });
});

describe('precision and recall', () => {
  const of = (ratings: Ratings) => {
    const { precision, recall, f1 } = precisionRecall(ratings);
    return [precision, recall, f1].map(why);
  };

  it('are shares of what the second and the first have found', () => {
    // 6 found by both, 2 only by the first, 4 only by the second.
    assert.deepEqual(of(ratingsOfTable([[88, 4], [2, 6]])), [0.6, 0.75, 12 / 18]); // prettier-ignore
  });

  it('don’t count what one of them hasn’t rated', () => {
    assert.deepEqual(of(binary([[1, 1], [1, null], [null, 1]])), [1, 1, 1]); // prettier-ignore
    assert.deepEqual(of(binary([[1, null]])), Array(3).fill('no-overlap'));
  });

  it('are undefined of who has found nothing', () => {
    assert.deepEqual(of(binary([[1, 0]])), ['nothing-present', 0, 0]);
    assert.deepEqual(of(binary([[0, 1]])), [0, 'nothing-present', 0]);
    assert.deepEqual(of(binary([[0, 0]])), Array(3).fill('nothing-present'));
  });

  it('are of two coders', () => {
    assert.deepEqual(of(binary([[1, 1, 1]])), Array(3).fill('not-two-coders'));
  });
});
