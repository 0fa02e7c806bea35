import type { Certainty } from './layouts/layout';
import type { PossibleName } from './possibleName';

/** A line that may be a speaker's header, as the scan met it. */
export interface PossibleHeader {
  /** As the line has it. */
  readonly name: string;
  /** The same for all lines whose names differ in case and spacing only. */
  readonly who: PossibleName;
  readonly layout: string;
  readonly certainty: Certainty;
  /** Whether speech follows, on the line itself or on the next line that isn't blank. */
  readonly hasSpeech: boolean;
  /** Whether what follows on the line itself is a value rather than speech: a word or two without an end. */
  readonly isValue: boolean;
  /** Whether that is a link, which lists have behind what it leads to. */
  readonly isLink: boolean;
}

/** What else the text has, to tell a short transcript from a document with titles. */
export interface Surroundings {
  /** How many paragraphs the text has, headers that begin one among them, but not what may be a label. */
  countParagraphs(): number;
  /** How many headings there are that could be nobody's name. The first one is left out: any text may have a title. */
  readonly titles: number;
  /** The candidate that is the first heading. */
  readonly title: PossibleHeader | undefined;
}
