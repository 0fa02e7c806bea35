import { strict as assert } from 'node:assert';
import { drawHeatMap, type HeatMapData } from '../../../src/core/figures/heatMap';
import { heatFill, heatInk, HEAT_STEPS } from '../../../src/core/figures/looks';
import { contrast } from '../../../src/core/stripes/contrast';
import { FRAME } from './frames';
import { readSvg } from './readSvg';

const CODES = [{ label: 'Pay' }, { label: 'App' }, { label: 'Safety' }];
const cell = (row: number, column: number, value: number) => ({ key: `${row}×${column}`, row, column, value });
const DATA: HeatMapData = {
  rows: CODES,
  columns: CODES,
  cells: [cell(0, 0, 40), cell(0, 1, 7), cell(1, 0, 7), cell(1, 2, 1), cell(2, 1, 1)],
  title: 'Both',
  isSquare: true,
};
const draw = (data: HeatMapData) => readSvg(drawHeatMap(data, FRAME).svg);

describe('A heat map', () => {
  it('has a cell for each number, in its row and column', () => {
    const [own, pay, app] = draw(DATA).valued('rect');
    assert.equal(own!.number('y'), pay!.number('y'));
    assert.equal(own!.number('x'), app!.number('x'));
    assert.ok(pay!.number('x') >= own!.number('x') + own!.number('width'));
    assert.ok(app!.number('y') >= own!.number('y') + own!.number('height'));
    assert.equal(draw(DATA).marks.length, 5);
  });

  it('colours the largest most, and what a code has with itself not at all', () => {
    const classes = draw(DATA)
      .valued('rect')
      .map((it) => it.attributes['class']);
    assert.deepEqual(classes, ['own', `heat${HEAT_STEPS}`, `heat${HEAT_STEPS}`, 'heat1', 'heat1']);
    const [first] = draw({ ...DATA, isSquare: false }).valued('rect');
    assert.equal(first?.attributes['class'], `heat${HEAT_STEPS}`);
  });

  it('says what its cells are', () => {
    const labels = draw(DATA).marks.map((it) => it.attributes['aria-label']);
    assert.deepEqual(labels.slice(0, 2), ['Pay: 40', 'Pay, App, Both: 7']);
  });

  it('has numbers that can be read on their colours, and colours that are told apart in grey', () => {
    const white = Array.from({ length: HEAT_STEPS }, (_, i) => contrast(String(heatFill(i + 1)['fill']), '#ffffff'));
    white.forEach((it, i) => assert.ok(i === 0 || it > white[i - 1]! * 1.1));
    for (let step = 1; step <= HEAT_STEPS; step++) {
      const ratio = contrast(String(heatFill(step)['fill']), String(heatInk(step)['fill']));
      assert.ok(ratio >= 4.5, `step ${step} has ${ratio}`);
    }
  });

  it('says it where there are no numbers', () => {
    assert.equal(draw({ ...DATA, cells: [] }).named('text')[0]?.text, FRAME.empty);
  });
});
