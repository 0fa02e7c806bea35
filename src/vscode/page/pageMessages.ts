/** What a page tells the extension. Types only: both sides are bundled apart from each other. */
export type FromPage =
  /** It is there, and has nothing to show yet. */
  | { readonly kind: 'ready' }
  /** Something was chosen in the form at its top: all that is chosen there now, by the fields' names. */
  | { readonly kind: 'options'; readonly values: Readonly<Record<string, readonly string[]>> }
  /** A button or the mark of a figure was pressed: the value that it carries. */
  | { readonly kind: 'press'; readonly value: string }
  /** The picture that was asked for by this number, as PNG; nothing where it couldn't be made. */
  | { readonly kind: 'picture'; readonly asked: number; readonly png: ArrayBuffer | undefined };

/** What the extension tells the page. */
export type ToPage =
  /** Show this: all between `<main>` and `</main>`. */
  | { readonly kind: 'content'; readonly html: string }
  /** Make a picture of a figure. */
  | { readonly kind: 'draw'; readonly asked: number; readonly picture: PictureOf };

/** A figure that is to be made a picture. */
export interface PictureOf {
  /** An SVG document. */
  readonly svg: string;
  /** In its own pixels. */
  readonly width: number;
  readonly height: number;
}
