import type { CodeColor } from '../codebook/codebook';
import { ABOVE, axisAcross, BELOW, type Across } from './axes';
import { emptyFigure, figure, WIDTH, type Figure, type Frame } from './figure';
import { fillOf } from './looks';
import { Marks, type Mark } from './mark';
import { numberText, type NumberKind } from './numbers';
import { RowLabels, type RowLabel } from './rowLabels';
import { element } from './svg';
import { textWidth } from './textWidth';
import { niceTicks } from './ticks';

/** One bar: a code, a word, a speaker. */
export interface Bar extends RowLabel {
  readonly key: string;
  /** At least 0. */
  readonly value: number;
  readonly color?: CodeColor | undefined;
}

export interface BarsData {
  /** From the top to the bottom. */
  readonly bars: readonly Bar[];
  /** What is counted: `Excerpts`. */
  readonly title: string;
  readonly numbers?: NumberKind;
}

const ROW = 22;
const BAR = 14;
const MARGIN = 12;
/** From a bar to its number. */
const GAP = 6;
/** With more rows the axis stands above them, too. */
const LONG = 30;

/** Bars from left to right, one below the other, each with its name and its number. The figure is as high as there are bars. */
export function drawBars({ bars, title, numbers = 'count' }: BarsData, frame: Frame): Figure {
  if (!bars.length) return emptyFigure(frame);
  const labels = new RowLabels(bars);
  const ticks = niceTicks(Math.max(...bars.map(({ value }) => value)), 6, numbers === 'count');
  const widest = Math.max(...bars.map(({ value }) => textWidth(numberText(value, numbers))));
  const isLong = bars.length > LONG;
  const top = isLong ? ABOVE : MARGIN;
  const area: Across = {
    left: labels.left,
    right: WIDTH - MARGIN - widest - GAP,
    top,
    bottom: top + bars.length * ROW,
  };
  const scale = (value: number) => ((area.right - area.left) * value) / ticks.max;
  const axis = ticks.values.map((value) => ({ at: area.left + scale(value), text: numberText(value, numbers) }));
  const marks = new Marks(frame);
  return figure(
    frame,
    { width: WIDTH, height: area.bottom + BELOW },
    axisAcross(title, axis, area, 'below'),
    isLong ? axisAcross(title, axis, area, 'above') : undefined,
    bars.map((bar, i) => {
      const middle = top + (i + 0.5) * ROW;
      const width = scale(bar.value);
      const mark: Mark = { key: bar.key, label: `${bar.label}, ${title}: ${numberText(bar.value, numbers)}` };
      return marks.draw(
        mark,
        // So that all of the row can be pressed.
        element('rect', {
          x: 0,
          y: middle - ROW / 2,
          width: WIDTH,
          height: ROW,
          fill: 'none',
          'pointer-events': 'all',
        }),
        labels.draw(bar, middle),
        element('rect', {
          ...fillOf(bar.color),
          'data-value': String(bar.value),
          x: area.left,
          y: middle - BAR / 2,
          width,
          height: BAR,
        }),
        element(
          'text',
          { x: area.left + width + GAP, y: middle, 'dominant-baseline': 'central' },
          numberText(bar.value, numbers),
        ),
      );
    }),
  );
}
