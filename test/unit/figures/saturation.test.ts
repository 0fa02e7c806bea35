import { strict as assert } from 'node:assert';
import { drawSaturation, type SaturationData } from '../../../src/core/figures/saturation';
import { FRAME } from './frames';
import { readSvg } from './readSvg';

const step = (label: string, added: number, total: number) => ({ key: label, label, added, total });
const DATA: SaturationData = {
  steps: [step('p01.md', 8, 8), step('p02.txt', 4, 12), step('p03.md', 0, 12)],
  upTitle: 'Codes',
  acrossTitle: 'Transcripts',
  addedTitle: 'New codes',
  totalTitle: 'Codes so far',
};
const draw = (data: SaturationData) => readSvg(drawSaturation(data, FRAME).svg);

describe('Saturation', () => {
  it('has bars for new codes and a line through all so far, on the same scale', () => {
    const read = draw(DATA);
    const bars = read.valued('rect');
    const heights = bars.map((it) => it.number('height'));
    assert.ok(Math.abs(heights[0]! - 2 * heights[1]!) < 0.05);
    assert.equal(heights[2], 0);
    const bottom = bars[0]!.number('y') + heights[0]!;
    const dots = read.valued('circle');
    assert.ok(Math.abs(dots[0]!.number('cy') - bars[0]!.number('y')) < 0.02, 'in the first transcript all are new');
    assert.ok(Math.abs((bottom - dots[1]!.number('cy')) / heights[1]! - 3) < 0.01);
    const points = read
      .named('polyline')[0]
      ?.attributes['points']?.split(' ')
      .map((it) => it.split(',').map(Number));
    assert.deepEqual(
      points,
      dots.map((it) => [it.number('cx'), it.number('cy')]),
    );
  });

  it('has bars that lie on no other, of however many transcripts', () => {
    const many = Array.from({ length: 300 }, (_, i) => step(`p${i}.md`, 1, i + 1));
    const bars = draw({ ...DATA, steps: many }).valued('rect');
    bars.forEach((bar, i) => {
      const next = bars[i + 1];
      if (next) assert.ok(bar.number('x') + bar.number('width') < next.number('x'));
    });
  });

  it('fits on a page with many transcripts: numbers stand for names, and those with new codes are marks', () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      step(`p${i}.md`, Number(i % 500 === 0), Math.floor(i / 500) + 1),
    );
    const read = draw({ ...DATA, steps: many });
    assert.ok(read.number('width') <= 720);
    const texts = read.named('text').map((it) => it.text);
    assert.ok(!texts.includes('p0.md') && texts.includes('2000'));
    assert.equal(read.marks.length, 10);
    const points = read.named('polyline')[0]?.attributes['points']?.split(' ') ?? [];
    assert.equal(points.length, 20, 'where a code is new, and right before');
  });

  it('has names that don’t lean out at the left', () => {
    const named = [1, 2, 3].map((i) => step(`interviews/a-very-long-name-of-a-transcript-${i}.md`, 1, i));
    const wide = Array.from({ length: 40 }, (_, i) => step(`interviews/participant-${i}.md`, 1, i + 1));
    for (const steps of [named, wide]) {
      const first = draw({ ...DATA, steps })
        .named('text')
        .find((it) => it.attributes['transform']?.startsWith('rotate(-45'));
      // A letter is half as wide as it is high, or more.
      const width = 0.5 * 12 * (first?.text.length ?? 0);
      assert.ok(first!.number('x') - Math.SQRT1_2 * width >= 0);
    }
  });

  it('says both numbers of a transcript', () => {
    assert.equal(draw(DATA).marks[1]?.attributes['aria-label'], 'p02.txt, New codes: 4, Codes so far: 12');
  });
});
