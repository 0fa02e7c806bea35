import type { Range } from '../../core/text/position';
import type { Chosen } from './analysis';

/** What a button of the Analysis page is for, or a mark of its figure; it carries this as JSON. */
export type Press =
  /** Show another figure, as it was, or with something chosen for it. */
  | { readonly kind: 'figure'; readonly id: string; readonly chosen?: Chosen }
  /** List the excerpts that a query finds. */
  | { readonly kind: 'excerpts'; readonly query: string }
  /** Open a transcript with a stretch of it selected. */
  | { readonly kind: 'open'; readonly path: string; readonly range: Range }
  /** Write the summary of a code in a transcript. */
  | { readonly kind: 'summary'; readonly transcript: string; readonly code: string }
  /** Save the figure, or its numbers. */
  | { readonly kind: 'save'; readonly as: SavedAs };

export type SavedAs = 'svg' | 'png' | 'csv';

export function pressValue(press: Press): string {
  return JSON.stringify(press);
}

/** @param value as {@link pressValue} has made it. */
export function pressOf(value: string): Press {
  return JSON.parse(value) as Press;
}
