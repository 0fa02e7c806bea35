import { ABOVE, axisAcross, BELOW, type Across } from './axes';
import { emptyFigure, figure, WIDTH, type Figure, type Frame } from './figure';
import { drawLegend, type LegendEntry } from './legend';
import { fillOf, inkOn } from './looks';
import { Marks } from './mark';
import { numberText, type NumberKind } from './numbers';
import { RowLabels, type RowLabel } from './rowLabels';
import { element } from './svg';
import { textWidth } from './textWidth';
import { niceTicks } from './ticks';

/** A piece of a bar. */
export interface Part {
  readonly key: string;
  /** Which of the series it belongs to. */
  readonly series: number;
  /** What it is, where the series stands for several. */
  readonly label?: string;
  /** At least 0. */
  readonly value: number;
}

export interface StackedBar extends RowLabel {
  /** From left to right. */
  readonly parts: readonly Part[];
  /** What its parts are shares of, at least their sum, which it is unless given. */
  readonly whole?: number;
}

export interface StackedBarsData {
  readonly series: readonly LegendEntry[];
  /** From the top to the bottom. */
  readonly bars: readonly StackedBar[];
  /** What is counted: `Words`; or what shares are of: `Share of words`. */
  readonly title: string;
  /** Whether each bar is a whole, and its parts shares of it. */
  readonly asShares: boolean;
}

const ROW = 26;
const BAR = 18;
const MARGIN = 12;
const LONG = 30;

/** Bars of several parts, one below the other, such as the speakers of each transcript; what the colours are is said above them. */
export function drawStackedBars({ series, bars, title, asShares }: StackedBarsData, frame: Frame): Figure {
  const sums = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(0, ...sums);
  if (most === 0) return emptyFigure(frame);
  const numbers: NumberKind = asShares ? 'share' : 'count';
  const labels = new RowLabels(bars);
  const legend = drawLegend(series, labels.left, WIDTH - MARGIN, MARGIN / 2);
  const isLong = bars.length > LONG;
  const top = MARGIN + legend.height + (isLong ? ABOVE : 0);
  const area: Across = { left: labels.left, right: WIDTH - MARGIN - 14, top, bottom: top + bars.length * ROW };
  const ticks = asShares ? niceTicks(1, 5, false) : niceTicks(most, 6);
  const scale = (value: number) => ((area.right - area.left) * value) / ticks.max;
  const axis = ticks.values.map((value) => ({ at: area.left + scale(value), text: numberText(value, numbers) }));
  const marks = new Marks(frame);
  return figure(
    frame,
    { width: WIDTH, height: area.bottom + BELOW },
    legend.svg,
    axisAcross(title, axis, area, 'below'),
    isLong ? axisAcross(title, axis, area, 'above') : undefined,
    bars.map((bar, i) => {
      const middle = top + (i + 0.5) * ROW;
      const whole = asShares ? (bar.whole ?? sums[i] ?? 0) : 1;
      let before = 0;
      const parts = bar.parts.map((part) => {
        if (part.value === 0) return undefined;
        const value = part.value / whole;
        const x = area.left + scale(before);
        before += value;
        const { label: seriesLabel = '', color } = series[part.series] ?? {};
        const label = part.label ?? seriesLabel;
        const text = numberText(value, numbers);
        const width = scale(value);
        const gap = Math.min(1, width / 4);
        return marks.draw(
          { key: part.key, label: `${bar.label}, ${label}, ${title}: ${text}` },
          element('rect', {
            ...fillOf(color),
            'data-value': String(part.value),
            x,
            y: middle - BAR / 2,
            width,
            height: BAR,
          }),
          // A gap in the paper's colour, so that parts are told apart whatever their colours.
          element('rect', {
            class: 'gap',
            fill: '#ffffff',
            x: x + width - gap,
            y: middle - BAR / 2,
            width: gap,
            height: BAR,
          }),
          textWidth(text) + 6 > width
            ? undefined
            : element(
                'text',
                {
                  ...inkOn(color),
                  x: x + width / 2,
                  y: middle,
                  'text-anchor': 'middle',
                  'dominant-baseline': 'central',
                },
                text,
              ),
        );
      });
      return [element('g', {}, element('title', {}, bar.label), labels.draw(bar, middle)), parts];
    }),
  );
}
