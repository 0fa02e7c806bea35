import { strict as assert } from 'node:assert';
import { brennanPrediger } from '../../../src/core/agreement/coefficients/brennanPrediger';
import { cohenKappa } from '../../../src/core/agreement/coefficients/cohenKappa';
import { congerKappa } from '../../../src/core/agreement/coefficients/congerKappa';
import { fleissKappa } from '../../../src/core/agreement/coefficients/fleissKappa';
import { gwetAc1 } from '../../../src/core/agreement/coefficients/gwetAc1';
import { krippendorffAlpha } from '../../../src/core/agreement/coefficients/krippendorffAlpha';
import { percentAgreement } from '../../../src/core/agreement/coefficients/percentAgreement';
import { scottPi } from '../../../src/core/agreement/coefficients/scottPi';
import type { Coefficient, Distance } from '../../../src/core/agreement/coefficient';
import type { Ratings } from '../../../src/core/agreement/ratings';
import { ratingsOf, ratingsOfTable } from './matrix';

const COEFFICIENTS = {
  percent: percentAgreement,
  kappa: cohenKappa,
  conger: congerKappa,
  pi: scottPi,
  fleiss: fleissKappa,
  ac1: gwetAc1,
  brennanPrediger,
  alpha: (ratings: Ratings) => krippendorffAlpha(ratings),
};

/** What is printed, with all of its digits. */
type Printed = Partial<Record<keyof typeof COEFFICIENTS, string>>;

/** Columns of coders, one character a unit. */
function columns(...coders: string[]): Ratings {
  return ratingsOf(
    Array.from(coders[0]!, (_, unit) => coders.map((coder) => (coder[unit] === '.' ? null : coder[unit]!))),
  );
}

/** How many coders chose each category, by unit. */
function distribution(rows: readonly (readonly number[])[]): Ratings {
  return ratingsOf(rows.map((row) => row.flatMap((count, category) => new Array<number>(count).fill(category))));
}

const EXAMPLES: readonly (readonly [source: string, ratings: Ratings, printed: Printed, chance?: Printed])[] = [
  [
    'Cohen 1960, p. 37',
    ratingsOfTable([
      [25, 12, 3],
      [13, 2, 15],
      [12, 16, 2],
    ]),
    { percent: '0.29', kappa: '-0.09' },
    { kappa: '0.35' },
  ],
  [
    'Cohen 1960, p. 45',
    ratingsOfTable([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]),
    { percent: '0.70', kappa: '0.492' },
    { kappa: '0.41' },
  ],
  [
    'Fleiss 1971, p. 381: 30 patients, six psychiatrists each',
    distribution([
      [0, 0, 0, 6, 0],
      [0, 3, 0, 0, 3],
      [0, 1, 4, 0, 1],
      [0, 0, 0, 0, 6],
      [0, 3, 0, 3, 0],
      [2, 0, 4, 0, 0],
      [0, 0, 4, 0, 2],
      [2, 0, 3, 1, 0],
      [2, 0, 0, 4, 0],
      [0, 0, 0, 0, 6],
      [1, 0, 0, 5, 0],
      [1, 1, 0, 4, 0],
      [0, 3, 3, 0, 0],
      [1, 0, 0, 5, 0],
      [0, 2, 0, 3, 1],
      [0, 0, 5, 0, 1],
      [3, 0, 0, 1, 2],
      [5, 1, 0, 0, 0],
      [0, 2, 0, 4, 0],
      [1, 0, 2, 0, 3],
      [0, 0, 0, 0, 6],
      [0, 1, 0, 5, 0],
      [0, 2, 0, 1, 3],
      [2, 0, 0, 4, 0],
      [1, 0, 0, 4, 1],
      [0, 5, 0, 1, 0],
      [4, 0, 0, 0, 2],
      [0, 2, 0, 4, 0],
      [1, 0, 5, 0, 0],
      [0, 0, 0, 0, 6],
    ]),
    { percent: '0.556', fleiss: '0.430' },
    { fleiss: '0.220' },
  ],
  ['Krippendorff 1980, p. 139', columns('112412132', '122442232', '122442332'), { alpha: '0.642' }],
  ['Krippendorff 2004, p. 224 (2011, A)', columns('1100000000', '0110010100'), { percent: '0.6', alpha: '0.095' }],
  ['Krippendorff 2011, B', columns('aabbdcccedda', 'babbbccceddd'), { alpha: '0.692' }],
  [
    'Krippendorff 2011, C, with missing ratings; the others as the README of irrCAC 1.0 prints them (cac.raw4raters)',
    columns('123321412...', '1233224125..', '.33323422513', '12332441251.'),
    {
      percent: '0.8181818',
      alpha: '0.74342',
      ac1: '0.77544',
      fleiss: '0.76117',
      brennanPrediger: '0.77273',
      conger: '0.76282',
    },
    { ac1: '0.1903212', fleiss: '0.2387153' },
  ],
  [
    'the README of irrCAC 1.0, cont3x3abstractors',
    ratingsOfTable([
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]),
    {
      percent: '0.89',
      kappa: '0.7964094',
      pi: '0.7962397',
      ac1: '0.8493305',
      brennanPrediger: '0.835',
      alpha: '0.7972585',
    },
  ],
  [
    'the README of irrCAC 1.0, distrib.6raters',
    distribution([
      [0, 0, 0, 6, 0],
      [0, 3, 0, 0, 3],
      [0, 1, 4, 0, 1],
      [0, 0, 0, 0, 6],
      [0, 3, 0, 3, 0],
      [2, 0, 4, 0, 0],
      [0, 0, 4, 0, 2],
      [2, 0, 3, 1, 0],
      [2, 0, 0, 4, 0],
      [0, 0, 0, 0, 6],
      [1, 0, 0, 5, 0],
      [1, 1, 0, 4, 0],
      [0, 3, 3, 0, 0],
      [1, 0, 0, 5, 0],
      [0, 2, 0, 3, 1],
    ]),
    { percent: '0.5511111', ac1: '0.4448007', fleiss: '0.4139265', alpha: '0.4204384', brennanPrediger: '0.4388889' },
    { ac1: '0.1914815', fleiss: '0.2340741', brennanPrediger: '0.2' },
  ],
  [
    'Artstein and Poesio 2008, p. 558',
    ratingsOfTable([
      [20, 20],
      [10, 50],
    ]),
    { percent: '0.7', brennanPrediger: '0.4', pi: '0.341', kappa: '0.348' },
    { brennanPrediger: '0.5', pi: '0.545', kappa: '0.54' },
  ],
  [
    'Artstein and Poesio 2008, p. 568 (also in NLTK’s tests)',
    ratingsOfTable([
      [46, 0, 0],
      [6, 32, 6],
      [0, 0, 10],
    ]),
    { percent: '0.88', brennanPrediger: '0.82', pi: '0.7995322', kappa: '0.8013' },
    { pi: '0.4014', kappa: '0.396' },
  ],
  [
    'Brennan and Prediger 1981, p. 689',
    ratingsOfTable([
      [50, 0, 0],
      [10, 10, 10],
      [20, 0, 0],
    ]),
    { percent: '0.60', kappa: '0.27', brennanPrediger: '0.40' },
    { kappa: '0.45', brennanPrediger: '0.33' },
  ],
  [
    'Brennan and Prediger 1981, p. 691',
    ratingsOfTable([
      [50, 0, 10],
      [0, 10, 10],
      [10, 10, 0],
    ]),
    { percent: '0.60', kappa: '0.29', brennanPrediger: '0.40' },
    { kappa: '0.44', brennanPrediger: '0.33' },
  ],
  [
    'Zwick 1988, p. 376, case 1',
    ratingsOfTable([
      [20, 0, 0, 5],
      [0, 10, 15, 0],
      [0, 15, 10, 0],
      [5, 0, 0, 20],
    ]),
    { percent: '0.600', brennanPrediger: '0.467', pi: '0.467', kappa: '0.467' },
  ],
  [
    'Zwick 1988, p. 376, case 2',
    ratingsOfTable([
      [20, 10, 10, 0],
      [10, 10, 0, 0],
      [10, 0, 10, 0],
      [0, 0, 0, 20],
    ]),
    { percent: '0.600', brennanPrediger: '0.467', pi: '0.444', kappa: '0.444' },
  ],
  [
    'Zwick 1988, p. 376, case 3',
    ratingsOfTable([
      [20, 5, 5, 10],
      [0, 10, 5, 5],
      [0, 5, 10, 5],
      [0, 0, 0, 20],
    ]),
    { percent: '0.600', brennanPrediger: '0.467', pi: '0.46', kappa: '0.474' },
  ],
  ['Randolph 2005, p. 17', columns('yynn', 'yynn', 'ynyn'), { fleiss: '0.33', brennanPrediger: '0.33' }],
  ['Randolph 2005, p. 17, skewed', columns('yyyy', 'yyyy', 'ynny'), { fleiss: '-0.20', brennanPrediger: '0.33' }],
  [
    'Agresti 1992, p. 202, from Landis and Koch 1977',
    ratingsOfTable([
      [22, 2, 2, 0],
      [5, 7, 14, 0],
      [0, 2, 36, 0],
      [0, 1, 17, 10],
    ]),
    { kappa: '0.493' },
  ],
  [
    'NVivo’s help, Coding comparison: of 1,000 characters 50 by both, 150 by one, 800 by neither',
    ratingsOfTable([
      [800, 90],
      [60, 50],
    ]),
    { percent: '0.85' },
  ],
  [
    'Fleiss 1981, Statistical Methods for Rates and Proportions, p. 214',
    ratingsOfTable([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]),
    { percent: '0.89', kappa: '0.68' },
    { kappa: '0.66' },
  ],
  [
    'Feinstein and Cicchetti 1990, as often present as absent',
    ratingsOfTable([
      [40, 9],
      [6, 45],
    ]),
    { percent: '0.85', kappa: '0.70' },
  ],
  [
    'Feinstein and Cicchetti 1990, mostly present',
    ratingsOfTable([
      [80, 10],
      [5, 5],
    ]),
    { percent: '0.85', kappa: '0.32' },
  ],
  [
    'Gwet 2008: 118 of 125 by both, 7 by one',
    ratingsOfTable([
      [118, 5],
      [2, 0],
    ]),
    { percent: '0.944', kappa: '-0.0234', pi: '-0.0288', ac1: '0.9408' },
  ],
  [
    'Wikipedia, “Cohen’s kappa”: 50 proposals',
    ratingsOfTable([
      [20, 5],
      [10, 15],
    ]),
    { percent: '0.7', kappa: '0.40' },
    { kappa: '0.5' },
  ],
  [
    'Wikipedia, “Cohen’s kappa”: alike margins',
    ratingsOfTable([
      [45, 15],
      [25, 15],
    ]),
    { percent: '0.60', kappa: '0.1304' },
    { kappa: '0.54' },
  ],
  [
    'Wikipedia, “Cohen’s kappa”: other margins',
    ratingsOfTable([
      [25, 35],
      [5, 35],
    ]),
    { percent: '0.60', kappa: '0.2593' },
    { kappa: '0.46' },
  ],
  [
    'Wikipedia, “Fleiss’ kappa”: ten units, 14 coders',
    distribution([
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ]),
    { percent: '0.378', fleiss: '0.210' },
    { fleiss: '0.213' },
  ],
  [
    'Wikipedia, “Krippendorff’s alpha”: three coders, 15 units, with missing ratings',
    columns('.....34121133.3', '1.213343.......', '..21344.21133.4'),
    { alpha: '0.691' },
  ],
  ['NLTK’s tests: three coders of dresses', columns('yy.', 'nn.', 'n.n'), { alpha: '-0.3333333' }],
];

function printed(of: Coefficient, ratings: Ratings, figure: 'value' | 'expected', text: string): void {
  const agreement = of(ratings);
  assert.ok(agreement.kind === 'value');
  const digits = text.length - text.indexOf('.') - 1;
  assert.equal(agreement[figure]?.toFixed(digits), text);
}

describe('agreement as it is printed', () => {
  for (const [source, ratings, values, chance] of EXAMPLES) {
    it(`in ${source}`, () => {
      for (const [name, text] of Object.entries(values)) {
        printed(COEFFICIENTS[name as keyof Printed], ratings, 'value', text);
      }
      for (const [name, text] of Object.entries(chance ?? {})) {
        printed(COEFFICIENTS[name as keyof Printed], ratings, 'expected', text);
      }
    });
  }

  it('in Artstein and Poesio 2008, p. 568, where a check is half as far from the others', () => {
    const [, ratings] = EXAMPLES.find(([source]) => source.includes('p. 568'))!;
    const check = 2;
    const distance: Distance = (a, b) => (a === b ? 0 : a === check || b === check ? 0.5 : 1);
    const weighted: Coefficient = (it) => krippendorffAlpha(it, distance);
    printed(weighted, ratings, 'value', '0.8156');
    printed((it) => disagreement(weighted, it), ratings, 'value', '0.09');
    printed((it) => disagreement(weighted, it), ratings, 'expected', '0.4879');
  });
});

function disagreement(of: Coefficient, ratings: Ratings): ReturnType<Coefficient> {
  const it = of(ratings);
  if (it.kind !== 'value') return it;
  return { ...it, value: 1 - it.observed, expected: it.expected && 1 - it.expected };
}
