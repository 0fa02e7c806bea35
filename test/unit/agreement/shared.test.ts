import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { brennanPrediger } from '../../../src/core/agreement/coefficients/brennanPrediger';
import { cohenKappa } from '../../../src/core/agreement/coefficients/cohenKappa';
import { congerKappa } from '../../../src/core/agreement/coefficients/congerKappa';
import { fleissKappa } from '../../../src/core/agreement/coefficients/fleissKappa';
import { gwetAc1 } from '../../../src/core/agreement/coefficients/gwetAc1';
import { krippendorffAlpha } from '../../../src/core/agreement/coefficients/krippendorffAlpha';
import { percentAgreement } from '../../../src/core/agreement/coefficients/percentAgreement';
import { scottPi } from '../../../src/core/agreement/coefficients/scottPi';
import type { Agreement, Coefficient } from '../../../src/core/agreement/coefficient';
import type { Ratings } from '../../../src/core/agreement/ratings';
import { categoriesOf, ratingsOf, ratingsOfTable, type Matrix } from './matrix';

const FILE = '../shared/agreement-examples.json';

interface Example {
  readonly id: string;
  readonly kind: string;
  readonly data: unknown;
  readonly expect: Readonly<Record<string, unknown>>;
}

const expected = (of: Coefficient) => (ratings: Ratings) => {
  const agreement = of(ratings);
  return agreement.kind === 'value' ? agreement.expected : agreement;
};

const value = (of: Coefficient) => (ratings: Ratings) => valueOf(of(ratings));

function valueOf(agreement: Agreement): number | Agreement {
  return agreement.kind === 'value' ? agreement.value : agreement;
}

const COEFFICIENTS: Readonly<Record<string, (ratings: Ratings) => unknown>> = {
  percent: value(percentAgreement),
  alpha_nominal: value(krippendorffAlpha),
  cohen_kappa: value(cohenKappa),
  // Printed with five digits only.
  conger: (ratings) => Number(Number(valueOf(congerKappa(ratings))).toFixed(5)),
  cohen_pe: expected(cohenKappa),
  scott_pi: value(scottPi),
  fleiss: value(fleissKappa),
  fleiss_gen: value(fleissKappa),
  gwet_ac1: value(gwetAc1),
  gwet_pe: expected(gwetAc1),
  brennan_prediger: value(brennanPrediger),
};

/** α of numbers: squares of differences, of ratios, and of ranks counted among all values that can be paired. */
const OF_NUMBERS: Readonly<Record<string, (a: number, b: number, pairable: readonly number[]) => number>> = {
  alpha_interval: (a, b) => (a - b) ** 2,
  alpha_ratio: (a, b) => ((a - b) / (a + b)) ** 2,
  alpha_ordinal: (a, b, pairable) => {
    const between = pairable.filter((it) => it >= Math.min(a, b) && it <= Math.max(a, b)).length;
    return (between - pairable.filter((it) => it === a || it === b).length / 2) ** 2;
  },
};

function read(): Example[] | undefined {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Example[]) : undefined;
}

describe('examples of agreement from outside', () => {
  const examples = read();
  if (!examples)
    it(`aren’t there (${FILE})`, function () {
      this.skip();
    });

  for (const { id, kind, data, expect } of examples ?? []) {
    if (kind.startsWith('units x raters')) {
      const matrix = data as Matrix;
      checkNames(id, expect, ratingsOf(matrix));
      const numbers = categoriesOf(matrix) as number[];
      const pairable = matrix.map((unit) => unit.filter((it) => it !== null)).filter((unit) => unit.length > 1);
      for (const [name, delta] of Object.entries(OF_NUMBERS).filter(([name]) => name in expect)) {
        it(`${id}: ${name}`, () => {
          const distance = (a: number, b: number) => delta(numbers[a]!, numbers[b]!, pairable.flat() as number[]);
          close(valueOf(krippendorffAlpha(ratingsOf(matrix), distance)), expect[name]);
        });
      }
    } else if (kind === '2-rater contingency') {
      checkNames(id, expect, ratingsOfTable(data as number[][]));
    } else if (kind.startsWith('2-rater contingency')) {
      const { both, one, none } = data as Readonly<Record<string, number>>;
      for (const first of [0, one! / 3, one!]) {
        checkNames(`${id}, ${first}`, expect, ratingsOfTable([[none!, first], [one! - first, both!]])); // prettier-ignore
      }
    } else {
      it(`${id}: is α for unitising (unitising.test.ts)`, () => assert.match(kind, /^units: \[start/));
    }
  }

  function checkNames(id: string, expect: Example['expect'], ratings: Ratings): void {
    for (const name of Object.keys(expect).filter((name) => !(name in OF_NUMBERS))) {
      it(`${id}: ${name}`, () => close(COEFFICIENTS[name]?.(ratings), expect[name]));
    }
  }
});

function close(actual: unknown, expected: unknown): void {
  assert.ok(
    typeof actual === 'number' && typeof expected === 'number',
    `${JSON.stringify(actual)} for ${String(expected)}`,
  );
  assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} for ${expected}`);
}
