import type { Order } from './sortedTables';

/** What of a page is kept while it is hidden: it is loaded anew when it is seen again. */
export interface Kept {
  readonly orders: readonly (readonly [table: string, Order])[];
  readonly filters: readonly (readonly [box: string, string])[];
  readonly scrolled: Scroll;
}

/** How far a page and its boxes are scrolled, in pixels. */
export interface Scroll {
  readonly page: readonly [x: number, y: number];
  /** By the boxes' ids. */
  readonly boxes: readonly (readonly [box: string, left: number, top: number])[];
}
