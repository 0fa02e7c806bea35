import type { CodeColor } from '../codebook/codebook';
import { layOut, type Circle } from './forceLayout';
import { emptyFigure, figure, WIDTH, type Figure, type Frame } from './figure';
import { FONT_SIZE, fillOf } from './looks';
import { Marks } from './mark';
import { numberText } from './numbers';
import { placeLabels, type Box } from './placeLabels';
import { element } from './svg';
import { cutToWidth, textWidth } from './textWidth';

/** A code, as large as it has excerpts. */
export interface NetworkNode {
  readonly key: string;
  readonly label: string;
  /** More than 0. */
  readonly value: number;
  readonly color?: CodeColor | undefined;
}

/** Two codes that are there together, as wide as they often are. */
export interface NetworkLink {
  readonly key: string;
  /** Which of the nodes, counted from 0; two different ones. */
  readonly source: number;
  readonly target: number;
  /** More than 0. */
  readonly value: number;
}

export interface NetworkData {
  readonly nodes: readonly NetworkNode[];
  /** At most one of two nodes. */
  readonly links: readonly NetworkLink[];
  /** What the nodes' values are: `Excerpts`. */
  readonly nodeTitle: string;
  /** What the links' values are: `Excerpts with both codes`. */
  readonly linkTitle: string;
}

const MARGIN = 16;
const LEAST_RADIUS = 4;
const MOST_RADIUS = 22;
const MOST_WIDTH = 8;
const MAX_NAME = 170;
/** The least that one can point at, in pixels. */
const TOUCH = 8;

/** Codes as circles, and lines between those that are there together. Where they stand follows from the data alone. */
export function drawNetwork({ nodes, links, nodeTitle, linkTitle }: NetworkData, frame: Frame): Figure {
  if (!nodes.length) return emptyFigure(frame);
  const largest = Math.max(...nodes.map(({ value }) => value));
  const strongest = Math.max(0, ...links.map(({ value }) => value));
  // What one sees as large is the area.
  const radii = nodes.map(({ value }) => Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(value / largest)));
  const placed = layOut(radii, links, strongest);
  const names = nodes.map(({ label }) => cutToWidth(label, MAX_NAME));
  const boxes = placeLabels(
    placed,
    names.map((name) => ({ width: textWidth(name), height: FONT_SIZE * 1.2 })),
  );
  const bounds = boundsOf(placed, boxes);
  const width = Math.max(WIDTH, bounds.width + 2 * MARGIN);
  const [left, top] = [bounds.left - (width - bounds.width) / 2, bounds.top - MARGIN];
  const at = (i: number) => placed[i] ?? { x: 0, y: 0, r: 0 };
  const marks = new Marks(frame);
  return figure(
    frame,
    { width, height: bounds.height + 2 * MARGIN },
    links.map(({ key, source, target, value }) => {
      const [from, to] = [at(source), at(target)];
      const ends = { x1: from.x - left, y1: from.y - top, x2: to.x - left, y2: to.y - top };
      const [one = '', other = ''] = [nodes[source]?.label, nodes[target]?.label];
      const thick = Math.max(1, (MOST_WIDTH * value) / strongest);
      return marks.draw(
        { key, label: `${one}, ${other}, ${linkTitle}: ${numberText(value)}` },
        element('line', {
          ...ends,
          stroke: 'none',
          'stroke-width': Math.max(TOUCH, thick),
          'pointer-events': 'stroke',
        }),
        element('line', {
          ...ends,
          class: 'link',
          stroke: '#9a9a9a',
          'stroke-opacity': '0.7',
          'stroke-width': thick,
          'data-value': String(value),
        }),
      );
    }),
    nodes.map(({ key, label, value, color }, i) => {
      const { x, y } = at(i);
      const box = boxes[i] ?? { left: x, top: y, width: 0, height: 0 };
      return marks.draw(
        { key, label: `${label}, ${nodeTitle}: ${numberText(value)}` },
        element('circle', {
          ...fillOf(color),
          stroke: '#ffffff',
          'data-value': String(value),
          cx: x - left,
          cy: y - top,
          r: radii[i],
        }),
        element(
          'text',
          {
            // So that a name can be read on a line that it crosses.
            class: 'halo',
            stroke: '#ffffff',
            'stroke-width': '3',
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
            x: box.left - left + box.width / 2,
            y: box.top - top + box.height / 2,
            'text-anchor': 'middle',
            'dominant-baseline': 'central',
          },
          names[i],
        ),
      );
    }),
  );
}

function boundsOf(circles: readonly Circle[], boxes: readonly Box[]): Box {
  const left = Math.min(...circles.map(({ x, r }) => x - r), ...boxes.map((box) => box.left));
  const top = Math.min(...circles.map(({ y, r }) => y - r), ...boxes.map((box) => box.top));
  const right = Math.max(...circles.map(({ x, r }) => x + r), ...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...circles.map(({ y, r }) => y + r), ...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
