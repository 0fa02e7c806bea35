/** What a button of the Agreement page is for; it carries this as JSON. */
export type Press =
  /** List the differences of the two coders, all or those of one code or transcript. */
  | { readonly kind: 'differences'; readonly code?: string; readonly path?: string }
  /** Open a transcript. */
  | { readonly kind: 'transcript'; readonly path: string }
  /** Show the excerpts of a cell of the confusion matrix: by its codes' names, null for no code. */
  | { readonly kind: 'cell'; readonly first: string | null; readonly second: string | null }
  /** Go to one of the excerpts that are shown, counted from 0. */
  | { readonly kind: 'excerpt'; readonly index: number };

export function pressValue(press: Press): string {
  return JSON.stringify(press);
}

/** @param value as {@link pressValue} has made it. */
export function pressOf(value: string): Press {
  return JSON.parse(value) as Press;
}
