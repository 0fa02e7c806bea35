import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { CodeSets } from '../../../src/core/agreement/codeSets';
import { krippendorffAlpha } from '../../../src/core/agreement/coefficients/krippendorffAlpha';
import { jaccard, masi, type SetOf } from '../../../src/core/agreement/coefficients/setDistances';
import type { Distance } from '../../../src/core/agreement/coefficient';
import { randomOf } from '../../../src/core/agreement/random';
import { MISSING, type Ratings } from '../../../src/core/agreement/ratings';
import { setAlpha } from '../../../src/core/agreement/setAlpha';
import { Codebook } from '../../../src/core/codebook/codebook';
import { runs } from '../runs';

const LETTERS = ['a', 'b', 'c', 'd'];
const DISTANCES: Readonly<Record<string, (setOf: SetOf<string>) => Distance>> = { jaccard, masi };

/** A coder's codes of a unit, as letters; nothing where they haven't rated it. */
type Given = string | undefined;

function setsOf(units: readonly (readonly Given[])[]): { sets: CodeSets; ratings: Ratings } {
  const sets = new CodeSets(Codebook.empty, false);
  const patterns = units.map((unit) => ({
    values: unit.map((codes) => (codes === undefined ? MISSING : sets.numberOf(codes))),
    count: 1,
  }));
  return { sets, ratings: { coders: units[0]?.length ?? 2, categories: sets.size, patterns } };
}

function alphas(units: readonly (readonly Given[])[]): (number | string)[] {
  const { sets, ratings } = setsOf(units);
  return Object.values(DISTANCES).map((distance) => {
    const agreement = setAlpha(
      ratings,
      sets,
      distance((set) => sets.codesOf(set)),
    );
    return agreement.kind === 'value' ? agreement.value : agreement.why;
  });
}

function near(actual: readonly (number | string)[], expected: readonly (number | string)[]): void {
  actual.forEach((it, i) => {
    const should = expected[i];
    if (typeof it !== 'number' || typeof should !== 'number') assert.equal(it, should);
    else assert.ok(Math.abs(it - should) < 1e-9, `${it} for ${should}`);
  });
}

const codes = fc.uniqueArray(fc.constantFrom(...LETTERS)).map((its) => its.sort().join(''));
const anyUnits = (coders: number, missing = true) =>
  fc.array(
    fc.array(missing ? fc.option(codes, { nil: undefined, freq: 5 }) : codes, { minLength: coders, maxLength: coders }),
    { minLength: 1, maxLength: 12 },
  );
const units = fc.integer({ min: 2, max: 4 }).chain((coders) => anyUnits(coders));

describe('α of sets of codes', () => {
  it('is Krippendorff’s α with the same distance, though it asks only for sets with a common code', () => {
    fc.assert(
      fc.property(units, fc.nat(5), (its, times) => {
        const { sets, ratings } = setsOf(its);
        const several = { ...ratings, patterns: ratings.patterns.map((it, i) => ({ ...it, count: (i * times) % 4 })) };
        for (const distance of Object.values(DISTANCES).map((of) => of((set) => sets.codesOf(set)))) {
          const [fast, plain] = [setAlpha(several, sets, distance), krippendorffAlpha(several, distance)];
          if (fast.kind === 'undefined' || plain.kind === 'undefined') assert.deepEqual(fast, plain);
          else near([fast.value, fast.observed], [plain.value, plain.observed]);
        }
      }),
      runs(500),
    );
  });

  it('doesn’t change with the order of coders and units, nor with the names of codes', () => {
    const renamed = (given: Given) => given && Array.from(given, (code) => LETTERS[3 - LETTERS.indexOf(code)]).join('');
    fc.assert(
      fc.property(units, (its) => {
        const before = alphas(its);
        near(alphas([...its].reverse()), before);
        near(alphas(its.map((unit) => [...unit.slice(1), unit[0]])), before);
        near(alphas(its.map((unit) => unit.map(renamed))), before);
      }),
    );
  });

  it('is 1 where all give the same sets, and less where they don’t', () => {
    fc.assert(
      fc.property(anyUnits(3, false), (its) => {
        for (const it of alphas(its.map(([first]) => [first, first, first])))
          assert.ok(it === 1 || it === 'one-category');
        if (its.some(([a, b, c]) => a !== b || b !== c)) for (const it of alphas(its)) assert.ok(Number(it) < 1);
      }),
    );
  });

  it('is near 0 where coders choose sets at random and on their own', () => {
    const random = randomOf(11);
    const choose = () => LETTERS.filter(() => random() < 0.4).join('');
    const its = Array.from({ length: 20_000 }, () => [choose(), choose()]);
    for (const it of alphas(its)) assert.ok(Math.abs(Number(it)) < 0.02, `${it}`);
  });

  it('takes what is only partly different for less than what is wholly so', () => {
    const [same, part, other] = ['ab', 'a', 'cd'].map((second) => alphas([['ab', second], ['cd', 'cd'], ['a', 'a']])); // prettier-ignore
    for (const i of [0, 1]) {
      assert.ok(Number(other?.[i]) < Number(part?.[i]) && Number(part?.[i]) < Number(same?.[i]));
    }
  });

  it('has no value where there is nobody to agree with, or nothing else to say', () => {
    near(alphas([['a'], ['b']]), ['one-coder', 'one-coder']);
    near(alphas([['a', undefined], [undefined, 'b']]), ['no-overlap', 'no-overlap']); // prettier-ignore
    near(alphas([['ab', 'ab'], ['ab', 'ab']]), ['one-category', 'one-category']); // prettier-ignore
    near(alphas([['', ''], ['', '']]), ['one-category', 'one-category']); // prettier-ignore
  });
});
