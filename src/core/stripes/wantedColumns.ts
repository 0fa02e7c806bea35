import { comparePositions } from '../text/position';
import type { ColumnItem } from './columns';

/** Knows which columns ranges have had, so that those which are new leave them to them. To be asked in the ranges' order. */
export class WantedColumns {
  /** For each column those that want it, by their place in the order. */
  private readonly wanting = new Map<number, number[]>();
  private readonly passed = new Map<number, number>();

  /** @param order the ranges in text order. */
  constructor(
    private readonly order: readonly ColumnItem[],
    private readonly before: ReadonlyMap<string, number>,
  ) {
    order.forEach(({ key }, nth) => {
      const column = before.get(key);
      if (column === undefined) return;
      const list = this.wanting.get(column);
      if (list) list.push(nth);
      else this.wanting.set(column, [nth]);
    });
  }

  /** Of the columns that are free the one that a range had; or the first that nobody wants before it ends; or the one that is wanted last. */
  choose(nth: number, free: readonly number[]): number | undefined {
    const item = this.order[nth];
    const own = item && this.before.get(item.key);
    if (own !== undefined && free.includes(own)) return own;
    let best: number | undefined;
    let bestUntil = -1;
    for (const column of free) {
      const next = this.nextFor(column, nth);
      const start = this.order[next]?.range.start;
      if (!item || !start || comparePositions(start, item.range.end) >= 0) return column;
      if (next > bestUntil) [best, bestUntil] = [column, next];
    }
    return best;
  }

  /** Who wants a column next after a range. */
  private nextFor(column: number, nth: number): number {
    const list = this.wanting.get(column) ?? [];
    let at = this.passed.get(column) ?? 0;
    while ((list[at] ?? Infinity) <= nth) at++;
    this.passed.set(column, at);
    return list[at] ?? Infinity;
  }
}
