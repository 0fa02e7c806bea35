import { AXIS, FONT_SIZE, GRID, MUTED } from './looks';
import { element, type Svg } from './svg';

/** A tick of an axis: where it is in the figure, and what stands at it. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** How high ticks and title of an axis below a figure are. */
export const BELOW = 48;
/** How high they are above it. */
export const ABOVE = 42;

/** Where an axis from left to right is, and how far its lines go through the figure. */
export interface Across {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** An axis from left to right with its title and its lines through the figure. It says nothing that the marks don't, so it isn't read out. */
export function axisAcross(title: string, ticks: readonly Tick[], area: Across, side: 'above' | 'below'): Svg {
  const { left, right, top, bottom } = area;
  const y = side === 'below' ? bottom : top;
  const away = side === 'below' ? 1 : -1;
  return element(
    'g',
    { 'aria-hidden': 'true' },
    side === 'above'
      ? undefined
      : ticks.map(({ at }) => element('line', { ...GRID, x1: at, x2: at, y1: top, y2: bottom })),
    element('line', { ...AXIS, x1: left, x2: right, y1: y, y2: y }),
    ticks.map(({ at }) => element('line', { ...AXIS, x1: at, x2: at, y1: y, y2: y + 4 * away })),
    ticks.map(({ at, text }) =>
      element('text', { ...MUTED, x: at, y: y + away * (away > 0 ? 17 : 9), 'text-anchor': 'middle' }, text),
    ),
    element(
      'text',
      {
        x: (left + right) / 2,
        y: y + away * (away > 0 ? 38 : 28),
        'text-anchor': 'middle',
        'font-weight': '600',
      },
      title,
    ),
  );
}

/** An axis from the bottom to the top at the left of a figure. */
export function axisUp(title: string, ticks: readonly Tick[], area: Across): Svg {
  const { left, right, top, bottom } = area;
  const middle = (top + bottom) / 2;
  return element(
    'g',
    { 'aria-hidden': 'true' },
    ticks.map(({ at }) => element('line', { ...GRID, x1: left, x2: right, y1: at, y2: at })),
    element('line', { ...AXIS, x1: left, x2: left, y1: top, y2: bottom }),
    ticks.map(({ at, text }) =>
      element('text', { ...MUTED, x: left - 8, y: at, 'text-anchor': 'end', 'dominant-baseline': 'central' }, text),
    ),
    element(
      'text',
      {
        x: FONT_SIZE,
        y: middle,
        'text-anchor': 'middle',
        'font-weight': '600',
        transform: `rotate(-90 ${FONT_SIZE} ${middle})`,
      },
      title,
    ),
  );
}
