import type { CodeColor } from '../codebook/codebook';
import { fillOf } from './looks';
import { element, type Svg } from './svg';
import { cutToWidth, textWidth } from './textWidth';

/** What a colour stands for. */
export interface LegendEntry {
  readonly label: string;
  readonly color?: CodeColor | undefined;
}

export interface Legend {
  readonly svg: Svg;
  readonly height: number;
}

const LINE = 20;
const SWATCH = 11;
const GAP = 6;
const BETWEEN = 18;
const MAX_WIDTH = 200;

/** What colours stand for, in lines from `left` to `right`. */
export function drawLegend(entries: readonly LegendEntry[], left: number, right: number, top: number): Legend {
  let [x, y] = [left, top];
  const drawn = entries.map(({ label, color }) => {
    const text = cutToWidth(label, MAX_WIDTH);
    const width = SWATCH + GAP + textWidth(text);
    if (x > left && x + width > right) [x, y] = [left, y + LINE];
    const entry = [
      element('rect', { ...fillOf(color), x, y: y + (LINE - SWATCH) / 2, width: SWATCH, height: SWATCH }),
      element('text', { x: x + SWATCH + GAP, y: y + LINE / 2, 'dominant-baseline': 'central' }, text),
    ];
    x += width + BETWEEN;
    return entry;
  });
  return { svg: element('g', { class: 'legend' }, drawn), height: y + LINE - top };
}
