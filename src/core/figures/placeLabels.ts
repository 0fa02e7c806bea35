import type { Size } from './figure';
import type { Circle } from './forceLayout';

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

const GAP = 4;

/**
 * Puts a name beside each circle, where it lies least on names and circles: right of it, left, below or above. The largest circles choose
 * first.
 */
export function placeLabels(circles: readonly Circle[], sizes: readonly Size[]): Box[] {
  const order = circles.map((_, i) => i).sort((a, b) => (circles[b]?.r ?? 0) - (circles[a]?.r ?? 0) || a - b);
  const taken: Box[] = circles.map(({ x, y, r }) => ({ left: x - r, top: y - r, width: 2 * r, height: 2 * r }));
  const placed: Box[] = [];
  for (const i of order) {
    const [circle, size] = [circles[i], sizes[i]];
    if (!circle || !size) continue;
    const choices = around(circle, size).map((box) => ({ box, covered: sum(taken.map((it) => overlap(it, box))) }));
    const best = choices.reduce((a, b) => (b.covered < a.covered - 1e-6 ? b : a));
    placed[i] = best.box;
    taken.push(best.box);
  }
  return placed;
}

function around({ x, y, r }: Circle, { width, height }: Size): [Box, ...Box[]] {
  const box = (left: number, top: number): Box => ({ left, top, width, height });
  const slant = r * Math.SQRT1_2 + GAP / 2;
  return [
    box(x + r + GAP, y - height / 2),
    box(x - r - GAP - width, y - height / 2),
    box(x - width / 2, y + r + GAP / 2),
    box(x - width / 2, y - r - GAP / 2 - height),
    box(x + slant, y + slant),
    box(x + slant, y - slant - height),
    box(x - slant - width, y + slant),
    box(x - slant - width, y - slant - height),
  ];
}

/** The area that two boxes have in common. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
