/** What a page tells the extension. Types only: both sides are bundled apart from each other. */
export type FromPage =
  /** It is there, and has nothing to show yet. */
  | { readonly kind: 'ready' }
  /** Something was chosen in the form at its top: all that is chosen there now, by the fields' names. */
  | { readonly kind: 'options'; readonly values: Readonly<Record<string, readonly string[]>> }
  /** A button was pressed: the value that it carries. */
  | { readonly kind: 'press'; readonly value: string };

/** What the extension tells the page. */
export interface ToPage {
  readonly kind: 'content';
  /** All between `<main>` and `</main>`. */
  readonly html: string;
}
