import { strict as assert } from 'node:assert';
import { drawTimeline, type TimelineData } from '../../../src/core/figures/timeline';
import { FRAME } from './frames';
import { readSvg } from './readSvg';

const span = (start: number, end: number) => ({
  key: `${start}-${end}`,
  label: `words ${start} to ${end}`,
  start,
  end,
});
const DATA: TimelineData = {
  lanes: [
    { label: 'Pay', color: 1, spans: [span(500, 750), span(0, 250)] },
    { label: 'App', color: 2, spans: [span(100, 101)] },
  ],
  end: 1000,
  unit: 'count',
  title: 'Words',
};
const draw = (data: TimelineData) => readSvg(drawTimeline(data, FRAME).svg);
const spans = (data: TimelineData) => draw(data).all((it) => it.attributes['data-start'] !== undefined);

describe('Codes along a transcript', () => {
  it('stand where they are, as long as they are, in text order', () => {
    const [first, second, short] = spans(DATA);
    assert.deepEqual([first?.attributes['data-start'], second?.attributes['data-start']], ['0', '500']);
    assert.ok(Math.abs(first!.number('width') - second!.number('width')) < 0.02);
    // Of four quarters the third.
    assert.ok(Math.abs(second!.number('x') - first!.number('x') - 2 * first!.number('width')) < 0.05);
    assert.ok(short!.number('y') >= first!.number('y') + first!.number('height'));
  });

  it('can be seen however short they are', () => {
    const long = { ...DATA, end: 1_000_000, lanes: [{ label: 'Pay', spans: [span(999_999, 1_000_000), span(5, 5)] }] };
    assert.ok(spans(long).every((it) => it.number('width') >= 2));
  });

  it('have an axis of times in steps of minutes', () => {
    const ticks = draw({ ...DATA, unit: 'seconds', end: 3000 })
      .named('text')
      .map((it) => it.text)
      .filter((text) => /^\d+:/.test(text));
    assert.deepEqual(ticks, ['0:00:00', '0:10:00', '0:20:00', '0:30:00', '0:40:00', '0:50:00']);
  });

  it('keep a lane in which nothing is', () => {
    const read = draw({ ...DATA, lanes: [...DATA.lanes, { label: 'Safety', spans: [] }] });
    assert.ok(read.named('text').some((it) => it.text === 'Safety'));
  });
});
