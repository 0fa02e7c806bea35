import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { AGREEMENT, agreementTable, type AgreementOptions } from '../../../src/core/agreement/agreementTable';
import type { Agreement } from '../../../src/core/agreement/coefficient';
import { comparedCoders } from '../../../src/core/agreement/comparedCoders';
import { MemoryFiles, studyOf } from '../project/memoryStudy';

const P02 = 'interviews/p02.txt';

/**
 * What stands in the two sidecars of p02.txt, read by hand, by the lines of the turns that somebody has coded. The transcript has 25 turns,
 * of Maya the odd ones, of Tereza the even ones.
 *
 *   turn  lines   maya                                            jonas
 *    2    5, 7    App-wrong-map Safety-traffic Safety-weather     App-wrong-map Safety-traffic
 *    4    11, 13  Local-knowledge                                 Local-knowledge
 *    6    17      App-wrong-map
 *    8    21      App-rating-pressure                             App-rating-pressure Belonging-being-seen
 *   10    27, 29                                                  App-opaque-dispatch App-rating-pressure
 *   12    33      App-rating-pressure                             App-rating-pressure
 *   14    37      Pay-hard-to-predict                             Pay-hard-to-predict
 *   16    41      Pay Belonging-other-couriers                    Belonging-other-couriers
 *   18    45      Local-knowledge                                 Local-knowledge
 *   20    49      Belonging-other-couriers Local-knowledge
 *   22    53, 55  Safety-weather Pay                              Safety-weather Pay
 *   24    59      Belonging-being-seen
 *
 * 12 turns are coded by somebody, 13 by nobody.
 */
const COUNTS: Readonly<Record<string, readonly [both: number, maya: number, jonas: number]>> = {
  // both, only maya, only jonas
  Pay: [1, 1, 0], // 22; 16
  'Pay-hard-to-predict': [1, 0, 0], // 14
  'App-opaque-dispatch': [0, 0, 1], // ; ; 10
  'App-wrong-map': [1, 1, 0], // 2; 6
  'App-rating-pressure': [2, 0, 1], // 8, 12; ; 10
  'Safety-traffic': [1, 0, 0], // 2
  'Safety-weather': [1, 1, 0], // 22; 2
  'Belonging-other-couriers': [1, 1, 0], // 16; 20
  'Belonging-being-seen': [0, 1, 1], // ; 24; 8
  'Local-knowledge': [2, 1, 0], // 4, 18; 20
};

async function tableOf(options: Partial<AgreementOptions> = {}) {
  const paths = ['codebook.yaml', P02, `${P02}.maya.codes.yaml`, `${P02}.jonas.codes.yaml`];
  const files = new MemoryFiles(
    Object.fromEntries(paths.map((path) => [path, readFileSync(`samples/${path}`, 'utf8')])),
  );
  const study = await studyOf(files);
  const compared = comparedCoders(study, ['maya', 'jonas']);
  assert.ok(compared.kind === 'comparable');
  const table = await agreementTable(study, compared, (path) => Promise.resolve(files.text(path)), {
    ...AGREEMENT,
    ...options,
  });
  const row = (code: string) => {
    const found = table.codes.find((it) => it.code === code);
    if (!found) throw new Error(`no row for ${code}`);
    return found;
  };
  return { table, row };
}

function rounded(agreement: Agreement): number | string {
  return agreement.kind === 'value' ? Math.round(agreement.value * 10_000) / 10_000 : agreement.why;
}

function allRounded<K extends string>(agreements: Readonly<Record<K, Agreement>>): Record<string, number | string> {
  return Object.fromEntries(Object.entries<Agreement>(agreements).map(([name, it]) => [name, rounded(it)]));
}

describe('agreement in the sample study', () => {
  it('counts who has given which code in how many turns', async () => {
    const { table } = await tableOf();
    assert.deepEqual(
      table.codes.map(({ code, units, given, givenByAll }) => ({ code, units, given, givenByAll })),
      Object.entries(COUNTS).map(([code, [both, maya, jonas]]) => {
        return { code, units: 25, given: [both + maya, both + jonas], givenByAll: both };
      }),
    );
    const { units, uncoded, orphans, pooled } = table.overall;
    assert.deepEqual({ units, uncoded, orphans }, { units: 25, uncoded: 13, orphans: 0 });
    assert.deepEqual([pooled.units, pooled.given, pooled.givenByAll], [250, [16, 13], 10]);
  });

  it('is for App-rating-pressure what 2, 0, 1 and 22 turns make', async () => {
    const { row } = await tableOf();
    assert.deepEqual(allRounded(row('App-rating-pressure').coefficients), {
      percent: 0.96, // 24 / 25
      cohenKappa: 0.7788, // p_e = (2·3 + 23·22) / 625 = .8192
      congerKappa: 0.7788,
      scottPi: 0.7778, // p_e = .1² + .9² = .82
      fleissKappa: 0.7778,
      brennanPrediger: 0.92,
      gwetAc1: 0.9512, // p_e = 2 · .1 · .9 = .18
      alpha: 0.7822, // 1 − .04 / (2·5·45 / (50·49))
      precision: 0.6667, // of jonas' 3, 2 are maya's, too
      recall: 1,
      f1: 0.8,
    });
  });

  it('is for Belonging-being-seen worse than chance: 0, 1, 1, 23', async () => {
    const { row } = await tableOf();
    assert.deepEqual(allRounded(row('Belonging-being-seen').coefficients), {
      percent: 0.92,
      cohenKappa: -0.0417, // p_e = (1·1 + 24·24) / 625 = .9232
      congerKappa: -0.0417,
      scottPi: -0.0417, // p_e = .04² + .96² = .9232
      fleissKappa: -0.0417,
      brennanPrediger: 0.84,
      gwetAc1: 0.9133, // p_e = 2 · .04 · .96 = .0768
      alpha: -0.0208, // 1 − .08 / (2·2·48 / (50·49))
      precision: 0,
      recall: 0,
      f1: 0,
    });
  });

  it('is for App-opaque-dispatch, which only jonas has given once, what chance would bring', async () => {
    const { row } = await tableOf();
    const { cohenKappa, scottPi, alpha, precision, recall } = row('App-opaque-dispatch').coefficients;
    assert.deepEqual(allRounded({ cohenKappa, scottPi, alpha, precision, recall }), {
      cohenKappa: 0, // p_e = 25·24 / 625 = .96
      scottPi: -0.0204, // p_e = .02² + .98² = .9608
      alpha: 0, // D_e = 2·1·49 / (50·49) = .04
      precision: 0,
      recall: 'nothing-present',
    });
    // In four of ten draws that turn isn't among them, and nobody has given the code.
    const { interval } = row('App-opaque-dispatch');
    assert.ok(interval?.kind === 'interval' && interval.undefinedDraws > 300 && interval.undefinedDraws < 420);
  });

  it('is perfect for Pay-hard-to-predict', async () => {
    const { row } = await tableOf();
    const { interval, coefficients } = row('Pay-hard-to-predict');
    const { precision, recall, f1, ...others } = allRounded(coefficients);
    assert.deepEqual(new Set([...Object.values(others), precision, recall, f1]), new Set([1]));
    assert.ok(interval?.kind === 'interval' && interval.low === 1 && interval.high === 1);
  });

  it('is overall what 10, 6, 3 and 231 turns and codes make', async () => {
    const { pooled } = (await tableOf()).table.overall;
    assert.deepEqual(allRounded(pooled.coefficients), {
      percent: 0.964, // 241 / 250
      cohenKappa: 0.6708, // p_e = (16·13 + 234·237) / 62500 = .890656
      congerKappa: 0.6708,
      scottPi: 0.6705, // p_e = .058² + .942² = .890728
      fleissKappa: 0.6705,
      brennanPrediger: 0.928,
      gwetAc1: 0.9596, // p_e = 2 · .058 · .942 = .109272
      alpha: 0.6712, // 1 − .036 / (2·29·471 / (500·499))
      precision: 0.7692, // 10 / 13
      recall: 0.625, // 10 / 16
      f1: 0.6897, // 20 / 29
    });
    const { interval } = pooled;
    assert.ok(interval?.kind === 'interval' && interval.low > 0.3 && interval.low < 0.6 && interval.high < 0.95);
  });

  it('is of sets of codes what the table of turns makes', async () => {
    const { sets } = (await tableOf()).table.overall;
    // The same set in 18 of 25 turns: 13 empty ones, 4, 12, 14, 18 and 22. Of the 50 sets 30 are empty, 4 Local-knowledge, 3
    // App-rating-pressure, 2 Pay-hard-to-predict, 2 Safety-weather with Pay, and 9 come up once:
    // D_e = 1 − (30·29 + 4·3 + 3·2 + 2·1 + 2·1) / (50·49) = 1558 / 2450.
    assert.equal(rounded(sets.nominal), 0.5597); // 1 − (7 / 25) · 2450 / 1558
    // MASI: turn 2 is 5/9 apart (two of three, one in the other), 8 and 16 are 2/3, and 6, 10, 20, 24 are 1: D_o = 53/9 / 25.
    // Among all pairs of sets those that have something in common are nearer than 1, by 107/18 in all: D_e = (1558 − 107/9) / 2450.
    assert.equal(rounded(sets.masi), 0.6267); // 1 − 5194 / 13915
    // Jaccard: 2 is 1/3 apart, 8 and 16 are 1/2: D_o = 16/3 / 25, and likewise D_e = (1558 − 59/3) / 2450.
    assert.equal(rounded(sets.jaccard), 0.6602); // 1 − 1568 / 4615
  });

  it('leaves out the turns that nobody has coded, where asked', async () => {
    const { table, row } = await tableOf({ uncoded: 'exclude' });
    assert.deepEqual([table.overall.units, table.overall.uncoded], [12, 13]);
    const { percent, cohenKappa } = row('App-rating-pressure').coefficients;
    // 2, 0, 1, 9: p_e = (2·3 + 10·9) / 144 = 2/3
    assert.deepEqual([rounded(percent), rounded(cohenKappa)], [0.9167, 0.75]);
  });

  it('leaves out the turns of who asks, where asked: the twelve of Tereza are left, all of them coded', async () => {
    const { table, row } = await tableOf({ roles: 'participant' });
    assert.deepEqual([table.overall.units, table.overall.uncoded], [12, 0]);
    const { percent, cohenKappa } = row('App-rating-pressure').coefficients;
    // 2, 0, 1, 9, as above.
    assert.deepEqual([rounded(percent), rounded(cohenKappa)], [0.9167, 0.75]);
  });

  it('gives parents what their children have, where asked', async () => {
    const { row } = await tableOf({ children: true });
    // maya 2, 6, 8, 12; jonas 2, 8, 10, 12
    assert.deepEqual([row('App').given, row('App').givenByAll], [[4, 4], 3]);
    // maya 14, 16, 22; jonas 14, 22
    assert.deepEqual([row('Pay').given, row('Pay').givenByAll], [[3, 2], 2]);
  });

  it('has characters for units, and stretches of them', async () => {
    const { table, row } = await tableOf({ unit: 'character' });
    // Lines 37, from where each of them begins to the end, without white space.
    const line = readFileSync(`samples/${P02}`, 'utf8').split('\n')[36] ?? '';
    const [maya, jonas] = [108, 8].map((from) => line.slice(from).replace(/\s/g, '').length);
    assert.deepEqual([row('Pay-hard-to-predict').given, row('Pay-hard-to-predict').givenByAll], [[maya, jonas], maya]);
    assert.equal(row('Pay-hard-to-predict').interval, undefined);
    assert.equal(table.overall.pooled.interval, undefined);
  });
});
