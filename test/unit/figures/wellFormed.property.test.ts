import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { drawBars } from '../../../src/core/figures/bars';
import type { Figure, Frame } from '../../../src/core/figures/figure';
import { drawHeatMap } from '../../../src/core/figures/heatMap';
import { drawSaturation } from '../../../src/core/figures/saturation';
import { drawStackedBars } from '../../../src/core/figures/stackedBars';
import { drawTimeline } from '../../../src/core/figures/timeline';
import { runs } from '../runs';
import { anyColor, anyCount, anyLabel, FRAME } from './frames';
import { readSvg, type Read } from './readSvg';

const row = { key: anyLabel, label: anyLabel, depth: fc.nat(3) };
const bars = fc.array(fc.record({ ...row, value: anyCount, color: anyColor }), { maxLength: 40 });
const color = anyColor;

/** What each kind of figure is drawn of, and how many marks it then has. */
const KINDS: Record<string, fc.Arbitrary<{ draw: (frame: Frame) => Figure; marks: number }>> = {
  bars: bars.map((all) => ({
    draw: (frame) => drawBars({ bars: all, title: 'Excerpts' }, frame),
    marks: all.length,
  })),
  stackedBars: fc
    .tuple(bars, fc.array(fc.record({ label: anyLabel, color }), { minLength: 1, maxLength: 5 }), fc.boolean())
    .map(([all, series, asShares]) => {
      const stacked = all.map(({ label, value, key }) => ({
        label,
        parts: series.map((_, i) => ({ key, series: i, value: value % (i + 2) })),
      }));
      const marks = stacked.flatMap(({ parts }) => parts.filter(({ value }) => value > 0)).length;
      const data = { series: series, bars: stacked, title: 'Words', asShares };
      return { draw: (frame) => drawStackedBars(data, frame), marks };
    }),
  heatMap: fc.tuple(bars, bars, fc.boolean()).map(([rows, columns, isSquare]) => {
    const at = rows.flatMap((_, i) => columns.map((__, j) => ({ row: i, column: j })));
    const cells = at
      .map((place, i) => ({ ...place, key: String(i), value: rows[place.row]!.value % (place.column + 2) }))
      .filter(({ value }) => value > 0);
    const data = {
      rows: rows,
      columns: columns,
      cells,
      title: 'Both',
      isSquare,
    };
    return { draw: (frame) => drawHeatMap(data, frame), marks: cells.length };
  }),
  timeline: fc.tuple(bars, fc.constantFrom('count' as const, 'seconds' as const)).map(([all, unit]) => {
    const lanes = all.map(({ label, value, key }) => ({
      label,
      spans: [{ key, label, start: value / 2, end: value }].filter(() => value % 2 === 0),
    }));
    const marks = lanes.flatMap(({ spans }) => spans).length;
    const end = Math.max(1, ...all.map(({ value }) => value));
    return { draw: (frame) => drawTimeline({ lanes, end, unit, title: 'Words' }, frame), marks };
  }),
  saturation: bars.map((all) => {
    let total = 0;
    const steps = all.map(({ key, label, value }) => ({ key, label, added: value, total: (total += value) }));
    const titles = { upTitle: 'Codes', acrossTitle: 'Transcripts', addedTitle: 'New', totalTitle: 'So far' };
    return { draw: (frame) => drawSaturation({ steps, ...titles }, frame), marks: total ? all.length : 0 };
  }),
};

describe('Figures of anything', () => {
  for (const [name, kind] of Object.entries(KINDS)) {
    it(`are well-formed and the same each time: ${name}`, () => {
      fc.assert(
        fc.property(kind, anyLabel, ({ draw }, title) => {
          const frame = { ...FRAME, title, description: title, source: title };
          const { svg, width, height } = draw(frame);
          const read = readSvg(svg);
          assert.deepEqual([read.number('width'), read.number('height')], [width, height]);
          assert.equal(read.attributes['viewBox'], `0 0 ${width} ${height}`);
          assert.equal(draw(frame).svg, svg);
        }),
        runs(60),
      );
    });

    it(`have all that stands in them on the paper: ${name}`, () => {
      fc.assert(
        fc.property(kind, ({ draw }) => {
          const { svg, width, height } = draw(FRAME);
          for (const shape of readSvg(svg).named('rect')) {
            const box = boxOf(shape);
            assert.ok(box.left >= 0 && box.top >= 0, 'begins on the paper');
            assert.ok(box.right <= width + 0.02 && box.bottom <= height + 0.02, 'ends on the paper');
          }
        }),
        runs(60),
      );
    });

    it(`have marks with names, one of them a stop of the tab key: ${name}`, () => {
      fc.assert(
        fc.property(kind, ({ draw, marks }) => {
          const read = readSvg(draw(FRAME).svg);
          assert.equal(read.marks.length, marks);
          for (const mark of read.marks) {
            assert.equal(mark.attributes['role'], 'button');
            assert.ok(mark.attributes['aria-label']);
            assert.equal(mark.children[0]?.name, 'title');
            assert.equal(mark.children[0].text, mark.attributes['aria-label']);
          }
          const stops = read.marks.filter((it) => it.attributes['tabindex'] === '0');
          assert.equal(stops.length, Math.min(1, marks));
        }),
        runs(60),
      );
    });

    it(`are pictures on paper, with no buttons in them: ${name}`, () => {
      fc.assert(
        fc.property(kind, ({ draw }) => {
          const read = readSvg(draw({ ...FRAME, use: 'paper', source: 'coded' }).svg);
          assert.equal(read.attributes['role'], 'img');
          assert.equal(read.named('metadata')[0]?.text, 'coded');
          assert.deepEqual(
            read.all(({ attributes }) => 'tabindex' in attributes || attributes['role'] === 'button'),
            [],
          );
        }),
        runs(30),
      );
    });
  }
});

function boxOf(rect: Read) {
  const [left, top] = [rect.attributes['x'] ? rect.number('x') : 0, rect.attributes['y'] ? rect.number('y') : 0];
  return { left, top, right: left + rect.number('width'), bottom: top + rect.number('height') };
}
