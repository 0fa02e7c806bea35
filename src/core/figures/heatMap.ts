import { emptyFigure, figure, type Figure, type Frame } from './figure';
import { FONT_SIZE, GRID, HEAT_STEPS, heatFill, heatInk, MUTED } from './looks';
import { Marks } from './mark';
import { numberText, type NumberKind } from './numbers';
import { RowLabels, type RowLabel } from './rowLabels';
import { element, type Svg } from './svg';
import { cutToWidth, textWidth } from './textWidth';

/** A cell with a number; what isn't there is empty. */
export interface HeatCell {
  readonly key: string;
  /** Which row and column it stands in, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** More than 0. */
  readonly value: number;
}

export interface HeatMapData {
  readonly rows: readonly RowLabel[];
  readonly columns: readonly RowLabel[];
  /** Each place at most once. */
  readonly cells: readonly HeatCell[];
  /** What is counted: `Excerpts with both codes`. */
  readonly title: string;
  readonly numbers?: NumberKind;
  /** Whether rows and columns are the same: cells on the diagonal then say something else, and have no part in the colours. */
  readonly isSquare?: boolean;
}

const ROW = 24;
const MARGIN = 12;
/** The longest name of a column, which goes up at 45°. */
const MAX_NAME = 200;
const SLOPE = Math.SQRT1_2;
const LEGEND = 46;
const SWATCH = 22;

/** Rows by columns, with a number in each cell that has one: the larger, the darker, on paper. */
export function drawHeatMap(data: HeatMapData, frame: Frame): Figure {
  const { rows, columns, cells, title, numbers = 'count', isSquare = false } = data;
  if (!cells.length) return emptyFigure(frame);
  const isOwn = (cell: HeatCell) => isSquare && cell.row === cell.column;
  const max = Math.max(0, ...cells.filter((cell) => !isOwn(cell)).map(({ value }) => value));
  const widest = Math.max(...cells.map(({ value }) => textWidth(numberText(value, numbers))));
  const column = Math.max(30, widest + 10);
  const labels = new RowLabels(rows);
  const names = columns.map(({ label }) => cutToWidth(label, MAX_NAME));
  const top = MARGIN + SLOPE * (Math.max(...names.map((name) => textWidth(name))) + FONT_SIZE);
  const { left } = labels;
  const right = left + columns.length * column;
  const bottom = top + rows.length * ROW;
  // How far the names of the last columns lean out.
  const lean = Math.max(...names.map((name, i) => left + (i + 0.5) * column + SLOPE * textWidth(name)));
  const marks = new Marks(frame);
  return figure(
    frame,
    { width: Math.max(right, lean, left + legendWidth(title, max, numbers)) + MARGIN, height: bottom + LEGEND },
    names.map((name, i) => {
      const [x, y] = [left + (i + 0.5) * column, top - 6];
      return element(
        'g',
        {},
        element('title', {}, columns[i]?.label),
        element('text', { x, y, transform: `rotate(-45 ${x.toFixed(2)} ${y.toFixed(2)})` }, name),
      );
    }),
    rows.map((row, i) => element('g', {}, element('title', {}, row.label), labels.draw(row, top + (i + 0.5) * ROW))),
    grid(left, right, column, top, bottom),
    cells.map((cell) => {
      const step = isOwn(cell) ? undefined : stepOf(cell.value, max);
      const text = numberText(cell.value, numbers);
      const [x, y] = [left + cell.column * column, top + cell.row * ROW];
      const [row = '', other = ''] = [rows[cell.row]?.label, columns[cell.column]?.label];
      return marks.draw(
        { key: cell.key, label: isOwn(cell) ? `${row}: ${text}` : `${row}, ${other}, ${title}: ${text}` },
        element('rect', {
          ...(step === undefined ? { class: 'own', fill: '#f1f1f1' } : heatFill(step)),
          'data-value': String(cell.value),
          x: x + 0.5,
          y: y + 0.5,
          width: column - 1,
          height: ROW - 1,
        }),
        element(
          'text',
          {
            ...(step === undefined ? MUTED : heatInk(step)),
            x: x + column / 2,
            y: y + ROW / 2,
            'text-anchor': 'middle',
            'dominant-baseline': 'central',
          },
          text,
        ),
      );
    }),
    max > 0 ? legend(title, max, numbers, left, bottom + 14) : undefined,
  );
}

/** How strongly a value is coloured, from 1 to all steps for the largest. */
function stepOf(value: number, max: number): number {
  return Math.min(HEAT_STEPS, Math.max(1, Math.ceil((value / max) * HEAT_STEPS)));
}

function grid(left: number, right: number, column: number, top: number, bottom: number): Svg {
  const lines: Svg[] = [];
  for (let y = top; y <= bottom + 0.01; y += ROW)
    lines.push(element('line', { ...GRID, x1: left, x2: right, y1: y, y2: y }));
  for (let x = left; x <= right + 0.01; x += column)
    lines.push(element('line', { ...GRID, x1: x, x2: x, y1: top, y2: bottom }));
  return element('g', { 'aria-hidden': 'true' }, lines);
}

function legendWidth(title: string, max: number, numbers: NumberKind): number {
  const colors = textWidth(leastOf(numbers)) + 6 + HEAT_STEPS * SWATCH + 6 + textWidth(numberText(max, numbers));
  return Math.max(textWidth(title) * 1.1, colors);
}

function leastOf(numbers: NumberKind): string {
  return numberText(numbers === 'count' ? 1 : 0, numbers);
}

/** What is counted, and the colours from the least to the most. */
function legend(title: string, max: number, numbers: NumberKind, left: number, top: number): Svg {
  const least = leastOf(numbers);
  const start = left + textWidth(least) + 6;
  const swatches = Array.from({ length: HEAT_STEPS }, (_, i) =>
    element('rect', { ...heatFill(i + 1), x: start + i * SWATCH, y: top, width: SWATCH, height: 12 }),
  );
  const end = start + HEAT_STEPS * SWATCH;
  const most = numberText(max, numbers);
  return element(
    'g',
    { 'aria-hidden': 'true' },
    element('text', { ...MUTED, x: left, y: top + 6, 'dominant-baseline': 'central' }, least),
    swatches,
    element('text', { ...MUTED, x: end + 6, y: top + 6, 'dominant-baseline': 'central' }, most),
    element('text', { x: left, y: top + 28, 'font-weight': '600' }, title),
  );
}
