import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { drawBars, type Bar } from '../../../src/core/figures/bars';
import { runs } from '../runs';
import { anyCount, anyLabel, FRAME } from './frames';
import { readSvg } from './readSvg';

const PAY: Bar = { key: 'Pay', label: 'Pay', value: 12, color: 3 };
const APP: Bar = { key: 'App', label: 'App', value: 3, color: '#d97706' };
const draw = (bars: readonly Bar[]) => readSvg(drawBars({ bars, title: 'Excerpts' }, FRAME).svg);
const anyBars = fc.array(fc.record({ key: anyLabel, label: anyLabel, value: anyCount }), {
  minLength: 1,
  maxLength: 60,
});

describe('Bars', () => {
  it('are as long as their numbers', () => {
    fc.assert(
      fc.property(anyBars, (bars) => {
        const drawn = draw(bars).valued('rect');
        assert.deepEqual(
          drawn.map((it) => it.number('data-value')),
          bars.map(({ value }) => value),
        );
        const most = Math.max(...bars.map(({ value }) => value));
        const longest = Math.max(...drawn.map((it) => it.number('width')));
        for (const bar of drawn) {
          const expected = most ? (longest * bar.number('data-value')) / most : 0;
          assert.ok(Math.abs(bar.number('width') - expected) <= 0.02);
        }
      }),
      runs(100),
    );
  });

  it('have their names whole, unless these are very long', () => {
    const words = ['nineteen', 'account', 'Belonging-other-couriers', 'Überraschung'];
    for (const label of words)
      assert.ok(
        draw([{ ...PAY, label }])
          .named('text')
          .some((it) => it.text === label),
        label,
      );
    const long = 'word '.repeat(30);
    assert.ok(
      !draw([{ ...PAY, label: long }])
        .named('text')
        .some((it) => it.text === long),
    );
  });

  it('begin below each other and lie on no other', () => {
    fc.assert(
      fc.property(anyBars, (bars) => {
        const drawn = draw(bars).valued('rect');
        assert.equal(new Set(drawn.map((it) => it.attributes['x'])).size, 1);
        drawn.forEach((bar, i) => {
          const next = drawn[i + 1];
          if (next) assert.ok(bar.number('y') + bar.number('height') < next.number('y'));
        });
      }),
      runs(100),
    );
  });

  it('say who they are, with their number, and what they are a key to', () => {
    const [pay, app] = draw([PAY, APP]).marks;
    assert.equal(pay?.attributes['aria-label'], 'Pay, Excerpts: 12');
    assert.equal(pay.attributes['data-key'], 'Pay');
    assert.equal(app?.attributes['aria-label'], 'App, Excerpts: 3');
  });

  it('have the colour of their code: for the theme by its class, for paper by itself', () => {
    const [pay, app] = draw([PAY, APP]).valued('rect');
    assert.deepEqual([pay?.attributes['class'], pay?.attributes['fill']], ['code3', '#1f7a3d']);
    assert.deepEqual([app?.attributes['class'], app?.attributes['fill']], [undefined, '#d97706']);
  });

  it('cut a long name, whose mark has all of it', () => {
    const label = 'A code whose name goes on and on and on, and never seems to come to an end';
    const [mark] = draw([{ ...PAY, label }]).marks;
    assert.match(mark?.named('text')[0]?.text ?? '', /^A code whose name.*…$/);
    assert.equal(mark?.named('title')[0]?.text, `${label}, Excerpts: 12`);
  });

  it('are as high for 200 as for few, and the figure grows', () => {
    const many = Array.from({ length: 200 }, (_, i) => ({ ...PAY, key: `${i}`, label: `Code ${i}` }));
    const [one, all] = [
      drawBars({ bars: [PAY], title: 'Excerpts' }, FRAME),
      drawBars({ bars: many, title: 'Excerpts' }, FRAME),
    ];
    assert.ok(all.height > one.height + 199 * 20);
    assert.equal(all.width, one.width);
    const heights = new Set(
      readSvg(all.svg)
        .valued('rect')
        .map((it) => it.attributes['height']),
    );
    assert.deepEqual(
      heights,
      new Set(
        readSvg(one.svg)
          .valued('rect')
          .map((it) => it.attributes['height']),
      ),
    );
  });

  it('say it where there are none', () => {
    const read = draw([]);
    assert.equal(read.named('text')[0]?.text, 'Nothing has been coded yet.');
    assert.deepEqual(read.marks, []);
  });

  it('give a child code its place under its parent', () => {
    const [parent, child] = draw([PAY, { ...APP, depth: 1 }]).marks.map((it) => it.named('text')[0]);
    assert.ok(child!.number('x') > parent!.number('x'));
  });
});
