import { axisAcross, axisUp, BELOW, type Across } from './axes';
import { emptyFigure, figure, WIDTH, type Figure, type Frame } from './figure';
import { AXIS, FONT_SIZE, MUTED, PLAIN } from './looks';
import { Marks } from './mark';
import { numberText } from './numbers';
import { element, type Svg } from './svg';
import { cutToWidth, textWidth } from './textWidth';
import { niceTicks } from './ticks';

/** A transcript, in the order in which they count. */
export interface SaturationStep {
  /** Only asked for where it is a mark. */
  readonly key: string;
  readonly label: string;
  /** How many codes are used in it for the first time. */
  readonly added: number;
  /** How many have been used up to it, with its own. */
  readonly total: number;
}

export interface SaturationData {
  readonly steps: readonly SaturationStep[];
  /** What the axes are: `Codes`, `Transcripts`. */
  readonly upTitle: string;
  readonly acrossTitle: string;
  /** What bars and line are: `New codes`, `Codes so far`. */
  readonly addedTitle: string;
  readonly totalTitle: string;
}

const HEIGHT = 260;
const MARGIN = 12;
const LEFT = 62;
const LEGEND = 26;
/** The narrowest that a transcript's column is, in which its name has room. */
const LEAST_COLUMN = 17;
/** More transcripts than these have no names, but numbers along the axis. */
const MANY = 40;
const MOST_COLUMN = 56;
const MAX_NAME = 180;
const SLOPE = Math.SQRT1_2;
const DOT = 3;
/** The least that one can point at, in pixels. */
const TOUCH = 4;

/**
 * New codes per further transcript, as bars, and all codes so far, as a line: when it is level, nothing new is found. Of many transcripts
 * only those are marks that have new codes.
 */
export function drawSaturation(data: SaturationData, frame: Frame): Figure {
  const { steps, upTitle, acrossTitle, addedTitle, totalTitle } = data;
  const most = Math.max(0, ...steps.map(({ total }) => total));
  if (most === 0) return emptyFigure(frame);
  const isMany = steps.length > MANY;
  const least = isMany ? 0 : LEAST_COLUMN;
  const column = Math.min(MOST_COLUMN, Math.max(least, (WIDTH - LEFT - MARGIN) / steps.length));
  const names = isMany ? [] : steps.map(({ label }) => cutToWidth(label, MAX_NAME));
  const namesHeight = SLOPE * (Math.max(0, ...names.map((name) => textWidth(name))) + FONT_SIZE);
  const top = MARGIN + LEGEND;
  // How far the names of the first columns lean out at the left.
  const lean = Math.max(0, ...names.map((name, i) => SLOPE * (textWidth(name) + FONT_SIZE) - (i + 0.5) * column));
  const left = Math.max(LEFT, lean);
  const area: Across = { left, right: left + column * steps.length, top, bottom: top + HEIGHT };
  const ticks = niceTicks(most, 6);
  const scale = (value: number) => area.bottom - (HEIGHT * value) / ticks.max;
  const middle = (i: number) => area.left + (i + 0.5) * column;
  const marks = new Marks(frame);
  const bar = Math.max(1, column * 0.66);
  const touch = Math.max(TOUCH, column);
  const titleY = area.bottom + namesHeight + 20;
  const numbers = niceTicks(steps.length, 7).values.filter((value) => value > 0 && value <= steps.length);
  return figure(
    frame,
    { width: Math.max(WIDTH, area.right + MARGIN), height: isMany ? area.bottom + BELOW : titleY + MARGIN },
    legend(addedTitle, totalTitle, left),
    axisUp(
      upTitle,
      ticks.values.map((value) => ({ at: scale(value), text: numberText(value) })),
      area,
    ),
    isMany
      ? axisAcross(
          acrossTitle,
          numbers.map((value) => ({ at: middle(value - 1), text: numberText(value) })),
          area,
          'below',
        )
      : element(
          'g',
          { 'aria-hidden': 'true' },
          element('line', { ...AXIS, x1: area.left, x2: area.right, y1: area.bottom, y2: area.bottom }),
          names.map((name, i) => {
            const [x, y] = [middle(i) + 4, area.bottom + 14];
            const turned = { 'text-anchor': 'end', transform: `rotate(-45 ${x.toFixed(2)} ${y.toFixed(2)})` };
            return element('text', { ...MUTED, ...turned, x, y }, name);
          }),
          element(
            'text',
            { x: (area.left + area.right) / 2, y: titleY, 'text-anchor': 'middle', 'font-weight': '600' },
            acrossTitle,
          ),
        ),
    element('polyline', {
      class: 'line',
      fill: 'none',
      stroke: '#1f1f1f',
      'stroke-width': '1.5',
      points: turningPoints(steps)
        .map((i) => `${middle(i).toFixed(2)},${scale(steps[i]?.total ?? 0).toFixed(2)}`)
        .join(' '),
    }),
    steps.map((step, i) => {
      if (isMany && step.added === 0) return undefined;
      const { key, label, added, total } = step;
      return marks.draw(
        { key, label: `${label}, ${addedTitle}: ${numberText(added)}, ${totalTitle}: ${numberText(total)}` },
        element('rect', {
          x: middle(i) - touch / 2,
          y: top,
          width: touch,
          height: HEIGHT,
          fill: 'none',
          'pointer-events': 'all',
        }),
        element('rect', {
          ...PLAIN,
          'data-value': String(added),
          x: middle(i) - bar / 2,
          y: scale(added),
          width: bar,
          height: area.bottom - scale(added),
        }),
        element('circle', {
          ...dot(),
          'data-value': String(total),
          cx: middle(i),
          cy: scale(total),
          r: isMany ? DOT / 2 : DOT,
        }),
      );
    }),
  );
}

/** The steps at which the line may turn, and its ends: of many steps in which nothing is new it needs only the ends. */
function turningPoints(steps: readonly SaturationStep[]): number[] {
  const isLevel = (i: number) => steps[i - 1]?.total === steps[i]?.total && steps[i]?.total === steps[i + 1]?.total;
  return [...steps.keys()].filter((i) => !isLevel(i));
}

function legend(addedTitle: string, totalTitle: string, left: number): Svg {
  const y = MARGIN + 6;
  const line = left + 17 + textWidth(addedTitle) + 18;
  return element(
    'g',
    { class: 'legend' },
    element('rect', { ...PLAIN, x: left, y: y - 6, width: 11, height: 11 }),
    element('text', { x: left + 17, y, 'dominant-baseline': 'central' }, addedTitle),
    element('line', { class: 'line', stroke: '#1f1f1f', 'stroke-width': '1.5', x1: line, x2: line + 24, y1: y, y2: y }),
    element('circle', { ...dot(), cx: line + 12, cy: y, r: DOT }),
    element('text', { x: line + 30, y, 'dominant-baseline': 'central' }, totalTitle),
  );
}

function dot() {
  return { class: 'dot', fill: '#1f1f1f' };
}
