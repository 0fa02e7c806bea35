import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { drawNetwork, type NetworkData } from '../../../src/core/figures/network';
import { overlap, placeLabels } from '../../../src/core/figures/placeLabels';
import { runs } from '../runs';
import { anyColor, anyLabel, FRAME } from './frames';
import { readSvg } from './readSvg';

const node = (label: string, value: number) => ({ key: label, label, value });
const link = (source: number, target: number, value: number) => ({ key: `${source}–${target}`, source, target, value });
const DATA: NetworkData = {
  nodes: [node('Pay', 40), node('App', 10), node('Safety', 10), node('Trust', 10)],
  links: [link(0, 1, 8), link(0, 2, 2)],
  nodeTitle: 'Excerpts',
  linkTitle: 'Together',
};
const draw = (data: NetworkData) => readSvg(drawNetwork(data, FRAME).svg);

const anyNetwork = fc
  .array(fc.record({ key: anyLabel, label: anyLabel, value: fc.integer({ min: 1, max: 500 }), color: anyColor }), {
    minLength: 1,
    maxLength: 25,
  })
  .chain((nodes) => {
    const pairs = nodes.flatMap((_, a) => nodes.slice(a + 1).map((__, i) => [a, a + 1 + i] as const));
    return fc.subarray(pairs).map((chosen) => ({
      ...DATA,
      nodes,
      links: chosen.map(([a, b], i) => link(a, b, 1 + (i % 9))),
    }));
  });

describe('A network', () => {
  it('is well-formed, the same each time, on the paper, and no circle lies on another', () => {
    fc.assert(
      fc.property(anyNetwork, (data) => {
        const { svg, width, height } = drawNetwork(data, FRAME);
        assert.equal(drawNetwork(data, FRAME).svg, svg);
        const circles = readSvg(svg).valued('circle');
        assert.equal(circles.length, data.nodes.length);
        for (const [i, a] of circles.entries()) {
          const [x, y, r] = [a.number('cx'), a.number('cy'), a.number('r')];
          assert.ok(x - r >= 0 && y - r >= 0 && x + r <= width && y + r <= height);
          for (const b of circles.slice(i + 1))
            assert.ok(Math.hypot(x - b.number('cx'), y - b.number('cy')) > r + b.number('r'));
        }
      }),
      runs(20),
    );
  });

  it('has circles whose areas, and lines whose widths, are as large as their numbers', () => {
    const read = draw(DATA);
    const [pay, app] = read.valued('circle').map((it) => it.number('r'));
    assert.ok(Math.abs((pay! / app!) ** 2 - 4) < 0.02);
    const [wide, thin] = read.valued('line').map((it) => it.number('stroke-width'));
    assert.equal(wide, 4 * thin!);
  });

  it('has lines that end in their circles', () => {
    const read = draw(DATA);
    const [pay, , safety] = read.valued('circle');
    const line = read.valued('line')[1]!;
    assert.deepEqual(
      ['x1', 'y1', 'x2', 'y2'].map((it) => line.number(it)),
      [pay!.number('cx'), pay!.number('cy'), safety!.number('cx'), safety!.number('cy')],
    );
  });

  it('has those nearer to each other that are together', () => {
    const [pay, app, , trust] = draw(DATA).valued('circle');
    const distance = (a: typeof pay, b: typeof pay) =>
      Math.hypot(a!.number('cx') - b!.number('cx'), a!.number('cy') - b!.number('cy'));
    assert.ok(distance(pay, app) < distance(pay, trust));
  });

  it('says what circles and lines are', () => {
    const labels = draw(DATA).marks.map((it) => it.attributes['aria-label']);
    assert.deepEqual(labels, [
      'Pay, App, Together: 8',
      'Pay, Safety, Together: 2',
      'Pay, Excerpts: 40',
      'App, Excerpts: 10',
      'Safety, Excerpts: 10',
      'Trust, Excerpts: 10',
    ]);
  });

  it('puts names where they lie on nothing, as long as there is room', () => {
    const row = [0, 60, 120].map((x) => ({ x, y: 0, r: 10 }));
    const boxes = placeLabels(
      row,
      [0, 1, 2].map(() => ({ width: 70, height: 14 })),
    );
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) assert.equal(overlap(a, b), 0);
      for (const { x, y, r } of row)
        assert.equal(overlap(a, { left: x - r, top: y - r, width: 2 * r, height: 2 * r }), 0);
    }
  });

  it('says it where there are no codes', () => {
    assert.equal(draw({ ...DATA, nodes: [], links: [] }).named('text')[0]?.text, FRAME.empty);
  });
});
