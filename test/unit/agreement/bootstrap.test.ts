import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { AGREEMENT } from '../../../src/core/agreement/agreementTable';
import { BOOTSTRAP, percentileIntervals, type Interval, type Statistic } from '../../../src/core/agreement/bootstrap';
import { cohenKappa } from '../../../src/core/agreement/coefficients/cohenKappa';
import { gwetAc1 } from '../../../src/core/agreement/coefficients/gwetAc1';
import { krippendorffAlpha } from '../../../src/core/agreement/coefficients/krippendorffAlpha';
import { percentAgreement } from '../../../src/core/agreement/coefficients/percentAgreement';
import { PresenceUnits, presenceInterval, unitsOfCode } from '../../../src/core/agreement/presenceUnits';
import { randomOf } from '../../../src/core/agreement/random';
import type { Coefficient } from '../../../src/core/agreement/coefficient';
import type { Ratings } from '../../../src/core/agreement/ratings';
import { ratingsOfTable } from './matrix';

const alpha: Coefficient = (ratings) => krippendorffAlpha(ratings);

/** Of units of which each pattern is a kind. */
function statistic({ patterns, ...rest }: Ratings, coefficient: Coefficient): Statistic {
  return (counts) => {
    const drawn = patterns.map(({ values }, kind) => ({ values, count: counts[kind]! }));
    const agreement = coefficient({ ...rest, patterns: drawn });
    return agreement.kind === 'value' ? agreement.value : agreement.why;
  };
}

function intervals(ratings: Ratings, coefficients: readonly Coefficient[], options = BOOTSTRAP): Interval[] {
  const counts = ratings.patterns.map(({ count }) => count);
  return percentileIntervals(
    counts,
    coefficients.map((it) => statistic(ratings, it)),
    options,
  );
}

function interval(ratings: Ratings, coefficient: Coefficient, options = BOOTSTRAP): Interval {
  return intervals(ratings, [coefficient], options)[0]!;
}

function bounds(of: Interval): readonly [low: number, high: number] {
  assert.ok(of.kind === 'interval');
  return [of.low, of.high];
}

function near([low, high]: readonly [number, number], [from, to]: readonly [number, number], within: number): void {
  const text = `${low}–${high} for ${from}–${to}`;
  assert.ok(Math.abs(low - from) < within && Math.abs(high - to) < within, text);
}

const CROSSED = ratingsOfTable([
  [60, 10],
  [5, 25],
]);

describe('intervals by bootstrap', () => {
  it('of percent agreement are a binomial’s', () => {
    // 85 of 100: the sample’s percentiles are those of the binomial with 0.85, which are 78 and 92.
    near(bounds(interval(CROSSED, percentAgreement)), [0.78, 0.92], 0.011);
    // 80,000 of 100,000: 1.96 standard errors.
    const many = ratingsOfTable([
      [50_000, 15_000],
      [5_000, 30_000],
    ]);
    const reach = 1.96 * Math.sqrt((0.8 * 0.2) / 100_000);
    near(bounds(interval(many, percentAgreement)), [0.8 - reach, 0.8 + reach], 0.0003);
  });

  it('are those that drawing unit by unit gives', () => {
    const units = CROSSED.patterns.flatMap(({ values, count }) => Array.from({ length: count }, () => values));
    const random = randomOf(99);
    const values = Array.from({ length: 4000 }, () => {
      const patterns = units.map(() => ({ values: units[Math.floor(random() * units.length)]!, count: 1 }));
      const agreement = cohenKappa({ ...CROSSED, patterns });
      return agreement.kind === 'value' ? agreement.value : NaN;
    }).sort((a, b) => a - b);
    const options = { ...BOOTSTRAP, draws: 4000 };
    near(bounds(interval(CROSSED, cohenKappa, options)), [values[100]!, values[3900]!], 0.02);
  });

  it('hold as many draws as they should', () => {
    const [wide, narrow] = [0.99, 0.5].map((level) => bounds(interval(CROSSED, cohenKappa, { ...BOOTSTRAP, level })));
    assert.ok(wide![0] < narrow![0] && narrow![1] < wide![1]);
  });

  it('are the same for a seed, and others for another', () => {
    assert.deepEqual(interval(CROSSED, alpha), interval(CROSSED, alpha));
    assert.notDeepEqual(interval(CROSSED, alpha), interval(CROSSED, alpha, { ...BOOTSTRAP, seed: 2 }));
  });

  it('are the same for a coefficient, whatever others are asked for', () => {
    assert.deepEqual(intervals(CROSSED, [percentAgreement, alpha])[1], interval(CROSSED, alpha));
  });

  it('leave out draws without a value, and say how many', () => {
    // The one unit in which a code is present is missing from about (1 − 1/20)²⁰ = 0.36 of the draws.
    const rare = ratingsOfTable([
      [19, 0],
      [0, 1],
    ]);
    const of = interval(rare, cohenKappa);
    assert.ok(of.kind === 'interval');
    assert.equal(of.draws + of.undefinedDraws, 1000);
    assert.ok(of.undefinedDraws > 300 && of.undefinedDraws < 420, `${of.undefinedDraws}`);
    assert.deepEqual([of.low, of.high], [1, 1]);
  });

  it('are undefined where the coefficient is, and say why', () => {
    const one = ratingsOfTable([
      [5, 0],
      [0, 0],
    ]);
    assert.deepEqual(interval(one, cohenKappa), { kind: 'undefined', why: 'one-category' });
    assert.equal(interval(one, gwetAc1).kind, 'interval');
    const none = { coders: 2, categories: 2, patterns: [] };
    assert.deepEqual(interval(none, cohenKappa), { kind: 'undefined', why: 'no-overlap' });
  });

  it('are undefined of one unit', () => {
    const one = { coders: 2, categories: 2, patterns: [{ values: [0, 0], count: 1 }] };
    assert.deepEqual(interval(one, percentAgreement), { kind: 'undefined', why: 'one-unit' });
  });

  it('leave the ratings as they are', () => {
    const before = JSON.stringify(CROSSED);
    interval(CROSSED, alpha);
    assert.equal(JSON.stringify(CROSSED), before);
  });
});

describe('units of codes that are present or absent', () => {
  const value = fc.integer({ min: -1, max: 1 });
  const ratingsOf = (coders: number) => {
    const pattern = fc.record({
      values: fc.array(value, { minLength: coders, maxLength: coders }),
      count: fc.constantFrom(0, 7, 8, 20),
    });
    return fc.array(pattern, { maxLength: 8 }).map((patterns): Ratings => ({ coders, categories: 2, patterns }));
  };
  const ratings = fc.constantFrom(2, 3, 4).chain(ratingsOf);
  const turned = ({ patterns, ...rest }: Ratings, turn: (values: readonly number[]) => readonly number[]): Ratings => {
    return { ...rest, patterns: patterns.map(({ values, count }) => ({ values: turn(values), count })) };
  };

  it('give Krippendorff’s α of whatever is drawn of them', () => {
    fc.assert(
      fc.property(ratings, (drawn) => {
        const units = unitsOfCode(drawn);
        const expected = alpha(drawn);
        const found = units.alpha()(units.counts);
        if (expected.kind === 'undefined') assert.equal(found, expected.why);
        else assert.ok(typeof found === 'number' && Math.abs(found - expected.value) < 1e-12);
      }),
    );
  });

  it('have intervals that depend neither on the order of units and coders, nor on how units are put into patterns', () => {
    const options = { ...AGREEMENT, bootstrap: { ...BOOTSTRAP, draws: 20 } };
    const of = (its: Ratings) => presenceInterval(unitsOfCode(its), options);
    fc.assert(
      fc.property(ratings, (its) => {
        const before = of(its);
        assert.deepEqual(of({ ...its, patterns: [...its.patterns].reverse() }), before);
        assert.deepEqual(of(turned(its, (values) => [...values.slice(1), values[0]!])), before);
        const half = its.patterns.map(({ values, count }) => ({ values, count: count >> 1 }));
        const rest = its.patterns.map(({ values, count }) => ({ values, count: count - (count >> 1) }));
        assert.deepEqual(of({ ...its, patterns: [...half, ...rest] }), before);
      }),
    );
  });

  it('have the interval that drawing patterns of answers gives', () => {
    near(bounds(presenceInterval(unitsOfCode(CROSSED), AGREEMENT)!), bounds(interval(CROSSED, alpha)), 0.02);
  });

  it('of several codes are drawn with all their answers', () => {
    // In each unit coders agree on one code and disagree on another: however often it is drawn, α is the same.
    const units = new PresenceUnits();
    units.add(
      [
        [[1, 1], 1],
        [[0, 1], 1],
      ],
      40,
    );
    const whole = units.alpha()(units.counts);
    assert.ok(typeof whole === 'number');
    const [low, high] = bounds(presenceInterval(units, AGREEMENT)!);
    assert.deepEqual([low, high], [whole, whole]);
  });

  it('have none where they are characters', () => {
    assert.equal(presenceInterval(unitsOfCode(CROSSED), { ...AGREEMENT, unit: 'character' }), undefined);
  });
});
