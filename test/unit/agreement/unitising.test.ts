import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Agreement, Undefined } from '../../../src/core/agreement/coefficient';
import type { Continuum, Segment } from '../../../src/core/agreement/unitising/continuum';
import { unitisingAlpha, type Unitising } from '../../../src/core/agreement/unitising/unitising';
import { randomOf } from '../../../src/core/agreement/random';
import { runs } from '../runs';

/**
 * Krippendorff, Mathet, Bouvry and Widlöcher 2016; Krippendorff 2019, *Content Analysis*, 4th edition, figure 12.11, p. 340: three coders of
 * a continuum of 60.
 */
const FIGURE: Continuum = {
  length: 60,
  coders: [
    [[0, 7, 1], [7, 13, 2], [30, 32, 5], [32, 37, 6], [37, 44, 6], [44, 60, 7]],
    [[0, 7, 1], [7, 13, 3], [13, 21, 5], [32, 44, 6]],
    [[0, 7, 1], [7, 13, 4], [13, 21, 5], [32, 37, 6], [37, 41, 6], [41, 44, 6]],
  ],
}; // prettier-ignore

function figure(agreement: Agreement): Undefined | number {
  return agreement.kind === 'value' ? agreement.value : agreement.why;
}

function near(actual: number | string | undefined, expected: number | string | undefined, what = ''): void {
  if (typeof actual !== 'number' || typeof expected !== 'number') assert.equal(actual, expected, what);
  else assert.ok(Math.abs(actual - expected) < 1e-9, `${what}: ${actual} for ${expected}`);
}

/** All that is said, by name. */
function figures({ unitising, borders, values, byValue, coverage }: Unitising): Map<string, number | string> {
  const single = { unitising: figure(unitising), borders: figure(borders), values: figure(values), coverage };
  const each = [...byValue].sort(([a], [b]) => a - b);
  return new Map<string, number | string>([
    ...Object.entries(single),
    ...each.map(([value, { agreement }]) => [`value ${value}`, figure(agreement)] as const),
    ...each.map(([value, { coverage }]) => [`coverage of ${value}`, coverage] as const),
  ]);
}

function same(actual: Unitising, expected: Unitising): void {
  const [is, should] = [figures(actual), figures(expected)];
  assert.deepEqual([...is.keys()], [...should.keys()]);
  for (const [name, value] of is) near(value, should.get(name), name);
}

/** The equations, place by place: every coder's value, or a gap, at each place, and in which of their segments it is. */
function naive(continua: readonly Continuum[]): Map<string, number | string> {
  interface Place {
    readonly value: number | undefined;
    readonly segment: string;
    /** Which part of the other coders has a segment here. */
    met: number;
  }
  const places: Place[] = [];
  let [observed, observedBinary, paired, pairedSame] = [0, 0, 0, 0];
  const byValue = new Map<number, { same: number; paired: number }>();
  continua.forEach(({ length, coders }, nth) => {
    const present = coders.flatMap((segments, coder) => (segments ? [{ segments, coder }] : []));
    if (present.length < 2) return;
    for (let at = 0; at < length; at++) {
      const here = present.map(({ segments, coder }): Place => {
        const segment = segments.find(([start, end]) => start <= at && at < end);
        const name = `${nth}/${coder}/${segment ? segment[0] : `gap ${at}`}`;
        return { value: segment?.[2], segment: name, met: 0 };
      });
      const weight = 1 / (here.length - 1);
      for (const one of here) {
        for (const other of here) {
          if (one === other) continue;
          if (one.value === other.value) observed += weight;
          if ((one.value === undefined) === (other.value === undefined)) observedBinary += weight;
          if (one.value === undefined || other.value === undefined) continue;
          one.met += weight;
          paired += weight;
          const its = byValue.get(one.value) ?? { same: 0, paired: 0 };
          byValue.set(one.value, its);
          its.paired += weight;
          if (one.value !== other.value) continue;
          pairedSame += weight;
          its.same += weight;
        }
      }
      places.push(...here);
    }
  });
  // Each place is paired with each, but with none of its own segment.
  const chance = (weight: (place: Place) => number, differ: (a: Place, b: Place) => boolean, of = places) => {
    let [different, all] = [0, 0];
    for (const a of of) {
      for (const b of places) {
        if (a.segment === b.segment) continue;
        all += weight(a) * weight(b);
        if (differ(a, b)) different += weight(a) * weight(b);
      }
    }
    return different / all;
  };
  const whole = () => 1;
  const met = (place: Place) => place.met;
  const differ = (a: Place, b: Place) => a.value !== b.value;
  const alpha = (disagreement: number, expected: number) => (expected ? 1 - disagreement / expected : 'one-category');
  const all = places.length;
  const result = new Map<string, number | string>();
  const isGap = ({ value }: Place) => value === undefined;
  result.set('unitising', all ? alpha(1 - observed / all, chance(whole, differ)) : 'no-overlap');
  const binary = (a: Place, b: Place) => isGap(a) !== isGap(b);
  result.set('borders', all ? alpha(1 - observedBinary / all, chance(whole, binary)) : 'no-overlap');
  result.set('values', paired ? alpha(1 - pairedSame / paired, chance(met, differ)) : 'no-overlap');
  result.set('coverage', all ? paired / all : 0);
  for (const value of [...new Set(places.flatMap(({ value }) => value ?? []))].sort()) {
    const its = byValue.get(value);
    const of = places.filter((place) => place.value === value);
    const expected = () => chance(met, differ, of);
    result.set(`value ${value}`, its ? alpha(1 - its.same / its.paired, expected()) : 'no-overlap');
    result.set(`coverage of ${value}`, (its?.paired ?? 0) / of.length);
  }
  return result;
}

/** One coder's segments: lengths of gaps and segments in turn, as far as the continuum goes. */
function anySegments(length: number): fc.Arbitrary<readonly Segment[]> {
  const piece = fc.record({ gap: fc.nat(4), long: fc.integer({ min: 1, max: 6 }), value: fc.nat(2) });
  return fc.array(piece, { maxLength: 5 }).map((pieces) => {
    let at = 0;
    return pieces.flatMap(({ gap, long, value }): Segment[] => {
      const start = at + gap;
      at = start + long;
      return at <= length ? [[start, at, value]] : [];
    });
  });
}

function anyContinua(coders: number): fc.Arbitrary<Continuum[]> {
  const continuum = fc.integer({ min: 1, max: 16 }).chain((length) => {
    const segments = fc.option(anySegments(length), { nil: undefined, freq: 6 });
    const all = fc.array(segments, { minLength: coders, maxLength: coders });
    return all.map((coders) => ({ length, coders }));
  });
  return fc.array(continuum, { maxLength: 3 });
}

const continua = fc.integer({ min: 2, max: 4 }).chain(anyContinua);

describe('α for unitising', () => {
  it('is as printed in Krippendorff 2019, figure 12.11', () => {
    const { unitising, borders, values, byValue, coverage } = unitisingAlpha([FIGURE]);
    near(figure(unitising), 0.5099819077921267); // printed .510
    near(figure(borders), 0.4135992304489525); // printed .413, cut off
    near(figure(values), 0.7241689650166934); // printed .724
    const each = [...byValue].sort(([a], [b]) => a - b).map(([value, { agreement }]) => [value, figure(agreement)]);
    assert.deepEqual(each, [[1, 1], [2, 0], [3, 0], [4, 0], [5, 1], [6, 1], [7, 'no-overlap']]); // prettier-ignore
    near(coverage, 0.4611111111111111);
    near(byValue.get(5)?.coverage, 0.4444444444444444);
    near(byValue.get(7)?.coverage, 0);
  });

  it('is as in the examples from outside', function () {
    const file = '../shared/agreement-examples.json';
    if (!existsSync(file)) return this.skip();
    interface Example {
      readonly id: string;
      readonly data: { readonly L: number; readonly coders: Readonly<Record<string, Segment[]>> };
      readonly expect: Readonly<Record<string, number>> & {
        readonly ku_alpha: Readonly<Record<string, number | null>>;
      };
    }
    const examples = JSON.parse(readFileSync(file, 'utf8')) as Example[];
    const { data, expect } = examples.find(({ id }) => id.startsWith('krippendorff-unitizing'))!;
    const { unitising, borders, values, byValue } = unitisingAlpha([
      { length: data.L, coders: Object.values(data.coders) },
    ]);
    near(figure(unitising), expect['u_alpha']);
    near(figure(borders), expect['binary_u_alpha']);
    near(figure(values), expect['cu_alpha']);
    for (const [value, expected] of Object.entries(expect.ku_alpha)) {
      const its = byValue.get(Number(value));
      near(its && figure(its.agreement), expected ?? 'no-overlap', value);
    }
  });

  it('equals what the equations give place by place', () => {
    fc.assert(
      fc.property(continua, (continua) => {
        const [is, should] = [figures(unitisingAlpha(continua)), naive(continua)];
        assert.deepEqual([...is.keys()].sort(), [...should.keys()].sort());
        for (const [name, value] of is) near(value, should.get(name), name);
      }),
      runs(300),
    );
  });

  it('is 1 where all coders mark the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), anyContinua(1), (coders, single) => {
        const agreeing = single.map((it) => ({ ...it, coders: Array.from({ length: coders }, () => it.coders[0]) }));
        const { unitising, borders, values, byValue } = unitisingAlpha(agreeing);
        for (const it of [unitising, borders, values, ...[...byValue.values()].map(({ agreement }) => agreement)]) {
          if (it.kind === 'value') near(it.value, 1);
        }
        for (const { coverage } of byValue.values()) near(coverage, 1);
      }),
    );
  });

  it('is near 0 where coders mark and name stretches at random and on their own', () => {
    const random = randomOf(5);
    const upTo = (most: number) => 1 + Math.floor(random() * most);
    const length = 400_000;
    const coder = (): Segment[] => {
      const segments: Segment[] = [];
      for (let at = upTo(20); at + 20 < length;) {
        const end = at + upTo(20);
        segments.push([at, end, upTo(3)]);
        at = end + upTo(20);
      }
      return segments;
    };
    const { unitising, borders, values, byValue } = unitisingAlpha([{ length, coders: [coder(), coder()] }]);
    for (const it of [unitising, borders, values, ...[...byValue.values()].map(({ agreement }) => agreement)]) {
      assert.ok(Math.abs(Number(figure(it))) < 0.03, `${figure(it)}`);
    }
  });

  it('doesn’t change with the order of coders, segments and continua, nor with the names of values', () => {
    fc.assert(
      fc.property(continua, (continua) => {
        const before = unitisingAlpha(continua);
        const back = (segments: readonly Segment[] | undefined) => segments && [...segments].reverse();
        const reversed = continua.map((it) => ({ ...it, coders: [...it.coders].reverse().map(back) })).reverse();
        same(unitisingAlpha(reversed), before);
        const rename = ([start, end, value]: Segment): Segment => [start, end, value + 10];
        const renamed = continua.map((it) => ({ ...it, coders: it.coders.map((segments) => segments?.map(rename)) }));
        const { byValue, ...rest } = unitisingAlpha(renamed);
        same({ ...rest, byValue: new Map([...byValue].map(([value, its]) => [value - 10, its])) }, before);
      }),
    );
  });

  it('of borders doesn’t ask for values', () => {
    fc.assert(
      fc.property(continua, (continua) => {
        const blank = ([start, end]: Segment): Segment => [start, end, 0];
        const blanked = continua.map((it) => ({ ...it, coders: it.coders.map((segments) => segments?.map(blank)) }));
        const { unitising, borders } = unitisingAlpha(blanked);
        near(figure(borders), figure(unitisingAlpha(continua).borders));
        // With one value only there is nothing else to agree on.
        near(figure(unitising), figure(borders));
      }),
    );
  });

  it('leaves out a continuum that only one has coded, and a coder who hasn’t', () => {
    const alone: Continuum = { length: 9, coders: [[[0, 4, 1]], undefined, undefined] };
    same(unitisingAlpha([FIGURE, alone]), unitisingAlpha([FIGURE]));
    const [first, second] = FIGURE.coders;
    const without = { ...FIGURE, coders: [first, undefined, second] };
    same(unitisingAlpha([without]), unitisingAlpha([{ ...FIGURE, coders: [first, second] }]));
  });

  it('is undefined where there is nothing to compare', () => {
    const of = (...continua: Continuum[]) => {
      const { unitising, borders, values } = unitisingAlpha(continua);
      return [unitising, borders, values].map(figure);
    };
    assert.deepEqual(of(), Array(3).fill('no-overlap'));
    assert.deepEqual(of({ length: 0, coders: [[], []] }), Array(3).fill('no-overlap'));
    assert.deepEqual(of({ length: 9, coders: [[], []] }), ['one-category', 'one-category', 'no-overlap']);
    const whole: readonly Segment[] = [[0, 9, 1]];
    assert.deepEqual(of({ length: 9, coders: [whole, whole] }), Array(3).fill('one-category'));
  });

  it('refuses segments that overlap, or lie outside', () => {
    for (const segments of [
      [
        [0, 4, 1],
        [3, 6, 2],
      ],
      [[7, 10, 1]],
      [[-1, 3, 1]],
    ] as Segment[][]) {
      // prettier-ignore
      assert.throws(() => unitisingAlpha([{ length: 9, coders: [segments, []] }]), RangeError);
    }
  });
});
