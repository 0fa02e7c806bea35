import { strict as assert } from 'node:assert';
import { drawStackedBars, type StackedBarsData } from '../../../src/core/figures/stackedBars';
import { FRAME } from './frames';
import { readSvg } from './readSvg';

const SERIES = [
  { label: 'Interviewer', color: 1 },
  { label: 'Courier', color: 2 },
];
const bar = (label: string, ...values: number[]) => ({
  label,
  parts: values.map((value, series) => ({ key: `${label}/${series}`, series, value })),
});
const DATA: StackedBarsData = {
  series: SERIES,
  bars: [bar('p01.md', 100, 300), bar('p02.txt', 50, 50)],
  title: 'Share of words',
  asShares: true,
};
const draw = (data: StackedBarsData) => readSvg(drawStackedBars(data, FRAME).svg);

describe('Stacked bars', () => {
  it('are all of the same length as shares, in parts one after the other', () => {
    const [a, b, c, d] = draw(DATA).valued('rect');
    const whole = a!.number('width') + b!.number('width');
    assert.ok(Math.abs(whole - c!.number('width') - d!.number('width')) < 0.03);
    assert.ok(Math.abs(a!.number('width') / whole - 0.25) < 0.001);
    assert.ok(Math.abs(c!.number('width') / whole - 0.5) < 0.001);
    assert.ok(Math.abs(a!.number('x') + a!.number('width') - b!.number('x')) < 0.02);
    assert.equal(a!.number('x'), c!.number('x'));
    assert.ok(a!.number('y') + a!.number('height') < c!.number('y'));
  });

  it('are as long as their sums otherwise', () => {
    const widths = draw({ ...DATA, title: 'Words', asShares: false })
      .valued('rect')
      .map((it) => it.number('width'));
    assert.deepEqual(
      widths.map((width) => Math.round((width / widths[1]!) * 300)),
      [100, 300, 50, 50],
    );
  });

  it('say of each part whose it is', () => {
    const labels = draw(DATA).marks.map((it) => it.attributes['aria-label']);
    assert.deepEqual(labels.slice(0, 2), [
      'p01.md, Interviewer, Share of words: 25%',
      'p01.md, Courier, Share of words: 75%',
    ]);
  });

  it('say what the colours are', () => {
    const [legend] = draw(DATA).all((it) => it.attributes['class'] === 'legend');
    assert.deepEqual(
      legend?.named('rect').map((it) => it.attributes['class']),
      ['code1', 'code2'],
    );
    assert.deepEqual(
      legend.named('text').map((it) => it.text),
      ['Interviewer', 'Courier'],
    );
  });

  it('leave out a part of nothing, and say so where there is nothing at all', () => {
    assert.equal(draw({ ...DATA, bars: [bar('p01.md', 0, 5)] }).marks.length, 1);
    assert.equal(draw({ ...DATA, bars: [bar('p01.md', 0, 0)] }).named('text')[0]?.text, FRAME.empty);
  });
});
