import type { Range } from '../text/position';

/** A slot of the palette, counted from 1, or a colour as `#rrggbb`. */
export type CodeColor = number | string;

/** A named idea. `name` is its key everywhere. */
export interface Code {
  readonly name: string;
  readonly description: string | undefined;
  readonly color: CodeColor | undefined;
  readonly aliases: readonly string[];
  readonly children: readonly Code[];
  /** Where the name stands in the codebook. */
  readonly nameRange: Range;
}

export interface CodebookSpeaker {
  readonly name: string;
  readonly role: string | undefined;
  readonly aliases: readonly string[];
}
