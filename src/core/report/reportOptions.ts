import type { Block } from './document';

/** A part of a report that somebody else has made: tables and figures of findings. */
export interface Section {
  readonly title: string;
  /** Its headings are of level 2 and 3. */
  readonly blocks: readonly Block[];
}

/** How coders are called: by their names, by numbers, or not at all. */
export const CODER_NAMES = ['named', 'numbered', 'none'] as const;
export type CoderNames = (typeof CODER_NAMES)[number];

export interface ReportOptions {
  readonly title: string;
  readonly language: string;
  /** Which codes are told of, with those under them, by their names in the codebook; nothing for all. */
  readonly codes?: readonly string[];
  /** How many quotations each code has at most, from as many transcripts as there can be. With 0 nothing is told of what was said. */
  readonly quotations: number;
  /** Whether tables of findings are told, and whether figures are drawn of them. */
  readonly tables: boolean;
  readonly figures: boolean;
  /** Whether memos on codes and codings are told. */
  readonly memos: boolean;
  readonly coders: CoderNames;
  /** What the report was made with and of, such as a program or a commit, by name. */
  readonly versions?: readonly (readonly [name: string, version: string])[];
  /** What stands between the findings and the quotations. */
  readonly sections?: readonly Section[];
}

export const REPORT: ReportOptions = {
  title: 'Report',
  language: 'en',
  quotations: Infinity,
  tables: true,
  figures: true,
  memos: false,
  coders: 'named',
};
