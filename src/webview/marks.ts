/** What can be pressed in a figure. */
export function isMark(target: unknown): target is SVGElement {
  return target instanceof SVGElement && target.dataset['key'] !== undefined;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where each key goes. */
const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How much worse it is to be aside of the way than further on it. */
const ASIDE = 3;

/**
 * Moves from a mark of a figure to the nearest one in the direction of an arrow key, or to the first or last; there the tab key comes back
 * to. Tells whether the key is one that moves.
 */
export function moveFrom(mark: SVGElement, key: string): boolean {
  const figure = mark.closest('svg');
  if (!figure || !(key in DIRECTIONS || key === 'Home' || key === 'End')) return false;
  const marks = [...figure.querySelectorAll<SVGElement>('[data-key]')];
  const direction = DIRECTIONS[key];
  const next = direction ? nearest(mark, marks, direction) : marks.at(key === 'Home' ? 0 : -1);
  if (!next) return true;
  for (const it of figure.querySelectorAll('[data-key][tabindex="0"]')) it.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
  return true;
}

function nearest(mark: SVGElement, marks: readonly SVGElement[], direction: Point): SVGElement | undefined {
  const from = boxOf(mark);
  let best: { readonly mark: SVGElement; readonly distance: number } | undefined;
  for (const other of marks) {
    const to = boxOf(other);
    const along =
      (middle(to.left, to.right) - middle(from.left, from.right)) * direction.x +
      (middle(to.top, to.bottom) - middle(from.top, from.bottom)) * direction.y;
    if (other === mark || along < 1) continue;
    const aside = direction.x
      ? gap(from.top, from.bottom, to.top, to.bottom)
      : gap(from.left, from.right, to.left, to.right);
    const distance = along + ASIDE * aside;
    if (!best || distance < best.distance) best = { mark: other, distance };
  }
  return best?.mark;
}

/** Where what a mark draws is: what only takes the pointer is left out. */
function boxOf(mark: SVGElement): DOMRect {
  return (mark.querySelector('[data-value], [data-start]') ?? mark).getBoundingClientRect();
}

function middle(start: number, end: number): number {
  return (start + end) / 2;
}

/** How far two stretches are from each other; nothing where one is beside the other. */
function gap(start: number, end: number, otherStart: number, otherEnd: number): number {
  return Math.max(0, otherStart - end, start - otherEnd);
}
