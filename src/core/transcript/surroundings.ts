import type { Tally } from './tally';

/** What else a text has than the names that may be speakers', to tell a transcript from documents with titles. */
export interface Surroundings {
  /** The tally of each line that may be a header, in text order. */
  readonly tallyOf: readonly Tally[];
  /** How many paragraphs the text has, headers that begin one among them, but not what may be a label. */
  countParagraphs(): number;
  /** Whether a question mark stands in the text. */
  hasQuestion(): boolean;
  /** Whether the text is a program: see program.ts. */
  isProgram(): boolean;
  /** How many headings there are that could be nobody's name. The first one is left out: any text may have a title. */
  readonly titles: number;
  /** The tally of the first heading, if that could be a name. */
  readonly title: Tally | undefined;
}
