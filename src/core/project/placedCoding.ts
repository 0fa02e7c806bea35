import { placeOfCode } from '../codings/coding';
import type { Range } from '../text/position';

/**
 * Whether an excerpt stands where its coding says: at its place, surely elsewhere, probably elsewhere (until someone confirms it), or
 * nowhere.
 */
export type CodingState = 'placed' | 'moved' | 'approximate' | 'orphan';

/** Where a coding is written: as an inline label in its transcript, or in a sidecar. */
type CodingSource =
  | { readonly kind: 'label'; readonly range: Range }
  | {
      readonly kind: 'sidecar';
      readonly path: string;
      readonly range: Range;
      /** Where its codes stand; see {@link SidecarCoding}. */
      readonly codesAt: readonly Range[];
      /** Whether a hash stands there for the words. */
      readonly hashed?: boolean;
    };

/** A coding of either notation, found in its transcript. */
export interface PlacedCoding {
  /** The sidecar's id; inline labels have none. */
  readonly id: string | undefined;
  /** Code names as they are written. */
  readonly codes: readonly string[];
  readonly coder: string | undefined;
  readonly memo: string | undefined;
  readonly state: CodingState;
  /** How sure the place is: 1 where nothing speaks against it, 0 for an orphan. */
  readonly sureness: number;
  /** The excerpt; for an orphan where it was last. */
  readonly range: Range;
  /** The excerpt's first words on one line, for lists. */
  readonly firstWords: string;
  /** Who speaks where the excerpt begins. */
  readonly speaker: string | undefined;
  /** When the excerpt begins, in milliseconds from the beginning of the recording, where the transcript says so. */
  readonly time?: number;
  readonly source: CodingSource;
}

/** Where one of a coding's codes is written: in its transcript, or in its sidecar. */
export function placeInSource({ source }: PlacedCoding, index: number): Range {
  return source.kind === 'label' ? source.range : placeOfCode({ source: source.range, codesAt: source.codesAt }, index);
}

/** Whether a coding can be shown in the text. */
export function isInText(coding: Pick<PlacedCoding, 'state'>): boolean {
  return coding.state !== 'orphan';
}

/** Whether it is sure where a coding's excerpt is; where it isn't, a person has to say. */
export function isCertain({ state }: PlacedCoding): boolean {
  return state === 'placed' || state === 'moved';
}

/** Whether a coding is an inline label. */
export function isLabel({ source }: PlacedCoding): boolean {
  return source.kind === 'label';
}
