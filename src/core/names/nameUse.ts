import { containsRange, type Position, type Range } from '../text/position';

/** How a name is written in its place, which tells how another would have to be written there. */
export type NameNotation = 'label' | 'header' | 'block' | 'flow';

/** A place in a file where a code or a speaker is named. */
export interface NameUse {
  readonly kind: 'code' | 'speaker';
  /** As it is written, without quotation marks and the white space around it. */
  readonly name: string;
  /** Whether the codebook says there what the name means, says that it is another name of something, or it is only used. */
  readonly role: 'definition' | 'alias' | 'use';
  /** Where it is written, with its quotation marks. */
  readonly range: Range;
  readonly notation: NameNotation;
}

/** The name at a place in the text, or one that ends there. */
export function nameAt<Use extends NameUse>(uses: Iterable<Use>, position: Position): Use | undefined {
  const here = { start: position, end: position };
  for (const use of uses) if (containsRange(use.range, here)) return use;
  return undefined;
}
