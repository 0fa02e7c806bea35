import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Coefficient, Distance } from '../../../src/core/agreement/coefficient';
import { brennanPrediger } from '../../../src/core/agreement/coefficients/brennanPrediger';
import { cohenKappa } from '../../../src/core/agreement/coefficients/cohenKappa';
import { congerKappa } from '../../../src/core/agreement/coefficients/congerKappa';
import { fleissKappa } from '../../../src/core/agreement/coefficients/fleissKappa';
import { gwetAc1 } from '../../../src/core/agreement/coefficients/gwetAc1';
import { krippendorffAlpha } from '../../../src/core/agreement/coefficients/krippendorffAlpha';
import { percentAgreement } from '../../../src/core/agreement/coefficients/percentAgreement';
import { precisionRecall } from '../../../src/core/agreement/coefficients/precisionRecall';
import { scottPi } from '../../../src/core/agreement/coefficients/scottPi';
import { randomOf } from '../../../src/core/agreement/random';
import { MISSING, type RatingPattern, type Ratings } from '../../../src/core/agreement/ratings';
import { runs } from '../runs';
import { matrixOf } from './matrix';
import {
  naiveAc1,
  naiveAlpha,
  naiveBrennanPrediger,
  naiveConger,
  naiveF1,
  naiveFleiss,
  naiveKappa,
  naivePi,
  observed,
} from './naive';

const alpha: Coefficient = (ratings) => krippendorffAlpha(ratings);
const ordinal: Distance = (a, b) => Math.abs(a - b) / 4;
const weighted: Coefficient = (ratings) => krippendorffAlpha(ratings, ordinal);
const f1: Coefficient = (ratings) => precisionRecall(ratings).f1;

const OF_MANY: Readonly<Record<string, Coefficient>> = {
  percentAgreement,
  congerKappa,
  fleissKappa,
  gwetAc1,
  brennanPrediger,
  alpha,
  weighted,
};
const ALL: Readonly<Record<string, Coefficient>> = { ...OF_MANY, cohenKappa, scottPi, f1 };

interface Shape {
  readonly coders?: fc.Arbitrary<number>;
  readonly missing?: boolean;
}

function anyRatings({ coders = fc.integer({ min: 2, max: 5 }), missing = true }: Shape = {}): fc.Arbitrary<Ratings> {
  return fc.record({ coders, categories: fc.integer({ min: 2, max: 5 }) }).chain(({ coders, categories }) => {
    const value = fc.integer({ min: missing ? MISSING : 0, max: categories - 1 });
    const values = fc.array(value, { minLength: coders, maxLength: coders });
    const pattern = fc.record({ values, count: fc.integer({ min: 0, max: 4 }) });
    return fc.array(pattern, { maxLength: 8 }).map((patterns) => ({ coders, categories, patterns }));
  });
}

const two = fc.constant(2);

function valueOf(coefficient: Coefficient, ratings: Ratings): number | undefined {
  const agreement = coefficient(ratings);
  return agreement.kind === 'value' ? agreement.value : undefined;
}

function near(actual: number | undefined, expected: number | undefined, what = ''): void {
  if (actual === undefined || expected === undefined) assert.equal(actual, expected, what);
  else assert.ok(Math.abs(actual - expected) < 1e-9, `${what}: ${actual} for ${expected}`);
}

/** Nothing that is said changes: neither a value, nor why there is none. */
function unchanged(coefficient: Coefficient, before: Ratings, after: Ratings, name: string): void {
  const [was, is] = [coefficient(before), coefficient(after)];
  assert.equal(is.kind === 'undefined' && is.why, was.kind === 'undefined' && was.why, name);
  if (was.kind !== 'value' || is.kind !== 'value') return;
  near(is.value, was.value, name);
  near(is.observed, was.observed, name);
  near(is.expected, was.expected, name);
}

function withValues(ratings: Ratings, change: (values: readonly number[]) => readonly number[]): Ratings {
  return { ...ratings, patterns: ratings.patterns.map(({ values, count }) => ({ values: change(values), count })) };
}

/** The same numbers in an order that the seed tells. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = randomOf(seed);
  return list
    .map((it) => ({ it, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ it }) => it);
}

describe('properties of coefficients of agreement', () => {
  it('equal what is computed pair by pair from units × coders', () => {
    fc.assert(
      fc.property(anyRatings(), (ratings) => {
        const matrix = matrixOf(ratings);
        const categories = Array.from({ length: ratings.categories }, (_, category) => category);
        const percent = observed(matrix);
        near(valueOf(percentAgreement, ratings), Number.isNaN(percent) ? undefined : percent, 'percent');
        near(valueOf(fleissKappa, ratings), naiveFleiss(matrix, categories), 'Fleiss');
        near(valueOf(congerKappa, ratings), naiveConger(matrix), 'Conger');
        near(valueOf(gwetAc1, ratings), naiveAc1(matrix, categories), 'AC1');
        near(valueOf(brennanPrediger, ratings), naiveBrennanPrediger(matrix, categories), 'Brennan–Prediger');
        near(valueOf(alpha, ratings), naiveAlpha(matrix), 'α');
        near(valueOf(weighted, ratings), naiveAlpha(matrix, ordinal), 'α with distances');
      }),
      runs(500),
    );
  });

  it('of two coders, too', () => {
    fc.assert(
      fc.property(anyRatings({ coders: two }), (ratings) => {
        const matrix = matrixOf(ratings);
        near(valueOf(cohenKappa, ratings), naiveKappa(matrix), 'κ');
        near(valueOf(scottPi, ratings), naivePi(matrix), 'π');
        if (valueOf(f1, ratings)) near(valueOf(f1, ratings), naiveF1(matrix), 'F1');
      }),
      runs(500),
    );
  });

  it('are never NaN or infinite', () => {
    fc.assert(
      fc.property(anyRatings({ coders: fc.integer({ min: 1, max: 4 }) }), (ratings) => {
        for (const [name, coefficient] of Object.entries(ALL)) {
          const agreement = coefficient(ratings);
          if (agreement.kind === 'undefined') continue;
          for (const figure of [agreement.value, agreement.observed, agreement.expected ?? 0]) {
            assert.ok(Number.isFinite(figure), name);
          }
        }
      }),
      runs(500),
    );
  });

  it('don’t change with the order of coders', () => {
    fc.assert(
      fc.property(anyRatings(), fc.integer(), (ratings, seed) => {
        const after = withValues(ratings, (values) => shuffled(values, seed));
        for (const [name, coefficient] of Object.entries(ALL)) unchanged(coefficient, ratings, after, name);
      }),
      runs(300),
    );
  });

  it('don’t change with the order of units, nor with how they are put into patterns', () => {
    const split = ({ values, count }: RatingPattern) => Array.from({ length: count }, () => ({ values, count: 1 }));
    fc.assert(
      fc.property(anyRatings(), fc.integer(), (ratings, seed) => {
        const after = { ...ratings, patterns: shuffled(ratings.patterns.flatMap(split), seed) };
        for (const [name, coefficient] of Object.entries(ALL)) unchanged(coefficient, ratings, after, name);
      }),
      runs(300),
    );
  });

  it('don’t change with the names of categories', () => {
    const nominal = Object.entries({ ...OF_MANY, cohenKappa, scottPi }).filter(([name]) => name !== 'weighted');
    fc.assert(
      fc.property(anyRatings(), fc.integer(), (ratings, seed) => {
        const renamed = shuffled([...Array(ratings.categories).keys()], seed);
        const after = withValues(ratings, (values) => values.map((value) => (value < 0 ? value : renamed[value]!)));
        for (const [name, coefficient] of nominal) unchanged(coefficient, ratings, after, name);
      }),
      runs(300),
    );
  });

  it('are 1 where all coders agree, and less where they don’t', () => {
    fc.assert(
      fc.property(anyRatings({ missing: false }), (ratings) => {
        const agreeing = withValues(ratings, (values) => values.map(() => values[0]!));
        const disagree = ratings.patterns.some(({ values, count }) => count && values.some((it) => it !== values[0]));
        for (const [name, coefficient] of Object.entries(OF_MANY)) {
          near(valueOf(coefficient, agreeing) ?? 1, 1, name);
          if (disagree) assert.ok((valueOf(coefficient, ratings) ?? 0) < 1, name);
        }
      }),
      runs(300),
    );
  });

  it('are near 0 where coders choose at random and on their own', () => {
    const random = randomOf(7);
    for (const often of [0.5, 0.2]) {
      const choose = () => (random() < often ? 1 : 0);
      const patterns = Array.from({ length: 20_000 }, () => ({ values: [choose(), choose()], count: 1 }));
      const ratings = { coders: 2, categories: 2, patterns };
      for (const coefficient of [cohenKappa, congerKappa, scottPi, fleissKappa, alpha]) {
        assert.ok(Math.abs(valueOf(coefficient, ratings)!) < 0.02, `${often}`);
      }
      // Those that don’t ask how often a category was chosen are near 0 only where all are chosen equally often.
      if (often === 0.5) {
        for (const coefficient of [gwetAc1, brennanPrediger])
          assert.ok(Math.abs(valueOf(coefficient, ratings)!) < 0.02);
      }
    }
  });

  it('α is Scott’s π but for a small sample: 1 − α = (1 − π) (2 n − 1) / 2 n', () => {
    fc.assert(
      fc.property(anyRatings({ coders: two, missing: false }), (ratings) => {
        const units = ratings.patterns.reduce((sum, { count }) => sum + count, 0);
        const pi = valueOf(scottPi, ratings);
        near(valueOf(alpha, ratings), pi === undefined ? undefined : 1 - ((1 - pi) * (2 * units - 1)) / (2 * units));
      }),
      runs(300),
    );
  });

  it('Fleiss’ κ of two coders is Scott’s π, and Conger’s is Cohen’s', () => {
    fc.assert(
      fc.property(anyRatings({ coders: two, missing: false }), (ratings) => {
        near(valueOf(congerKappa, ratings), valueOf(cohenKappa, ratings));
        near(valueOf(fleissKappa, ratings), valueOf(scottPi, ratings));
      }),
      runs(300),
    );
  });

  it('α with a distance of 1 between all that differs is nominal α', () => {
    fc.assert(
      fc.property(anyRatings(), (ratings) => {
        const agreement = alpha(ratings);
        const other = krippendorffAlpha(ratings, () => 1);
        assert.equal(other.kind, agreement.kind);
        if (agreement.kind === 'value' && other.kind === 'value') near(other.value, agreement.value);
      }),
    );
  });
});
