import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

/** Where a node is drawn. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

interface Pull {
  readonly source: number;
  readonly target: number;
  readonly value: number;
}

/** After so many steps nothing moves any more. */
const STEPS = 300;
/** Around a circle, for its name. */
const ROOM = 14;

/**
 * Puts circles where those that pull at each other are near, and no two on each other. It begins with a spiral and draws the same random
 * numbers each time, so that it follows from what is given.
 * @param strongest the largest value of all links.
 */
export function layOut(radii: readonly number[], links: readonly Pull[], strongest: number): Circle[] {
  const nodes = radii.map((r) => ({ r, x: NaN, y: NaN }));
  const degrees = radii.map(() => 0);
  for (const link of links) for (const end of [link.source, link.target]) degrees[end] = (degrees[end] ?? 0) + 1;
  const pulls = links.map(({ source, target, value }) => ({ source, target, value }));
  const least = ({ source, target }: Pull) => Math.max(1, Math.min(degrees[source] ?? 1, degrees[target] ?? 1));
  const strengths = links.map((link) => (0.3 + (0.7 * link.value) / strongest) / least(link));
  forceSimulation(nodes)
    .stop()
    .force('apart', forceManyBody().strength(-260))
    .force(
      'together',
      forceLink(pulls)
        .distance(70)
        .strength((_, i) => strengths[i] ?? 0),
    )
    .force(
      'room',
      forceCollide<(typeof nodes)[number]>(({ r }) => r + ROOM),
    )
    // Wider than high, as a page is; and what isn't linked stays near.
    .force('x', forceX().strength(0.08))
    .force('y', forceY().strength(0.12))
    .tick(STEPS);
  return nodes.map(({ x, y, r }) => ({ x: toHundredth(x), y: toHundredth(y), r }));
}

function toHundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
