import type { Certainty } from './layouts/layout';
import { name as nameAlone } from './layouts/name';
import { sign } from './layouts/sign';
import type { PossibleName } from './possibleName';

/** Layouts whose headers may as well be speech, unless all of the text has them. */
const SPEECH_TOO: ReadonlySet<string> = new Set([nameAlone.name, sign.name]);

/**
 * All lines of a text that may be headers of the same kind and have the same name, counted. Who speaks is told from
 * these counts, so that it takes no longer where the same names return.
 */
export class Tally {
  /** How many lines there are. */
  count = 0;
  /** How many have speech behind the name, on the line itself or on the next line that isn't blank. */
  spoken = 0;
  /** How many have it on the line itself or stand within a paragraph, and how many of these have a line right above them. */
  compact = 0;
  tight = 0;
  /** In how many that is a value rather than speech, a word or two without an end; and in how many a link. */
  values = 0;
  links = 0;
  /** How many have a line below them, blank ones left out, that is no header of the same layout. */
  led = 0;

  /** Whether such a line may open a turn whatever stands around it. A short line alone may as well be speech. */
  readonly opensTurn: boolean;

  /**
   * @param index its place among all tallies of the text, which are in the order of their first lines
   * @param first the place of its first line among all lines of the text that may be headers
   * @param name as the lines have it
   * @param who the same for all names that differ in case and spacing only
   * @param isWithin whether they are headers only where no blank lines part the turns of a text: see name.ts
   */
  constructor(
    readonly index: number,
    readonly first: number,
    readonly name: string,
    readonly who: PossibleName,
    readonly layout: string,
    readonly certainty: Certainty,
    readonly isWithin: boolean,
  ) {
    this.opensTurn = !SPEECH_TOO.has(layout);
  }
}

/** How many lines some tallies have, or how often something is so in them. */
export function sumOf(
  tallies: readonly Tally[],
  what: 'count' | 'spoken' | 'compact' | 'tight' | 'values' | 'led',
): number {
  return tallies.reduce((sum, tally) => sum + tally[what], 0);
}
