import type { SearchedFolder } from './searchedStudies';

export const FINDING_FORMATS = ['text', 'csv', 'json'] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

/** What every command takes that looks for excerpts. */
export interface FindingOptions extends SearchedFolder {
  readonly format: FindingFormat;
}

/** What every command takes that counts them. */
export interface TableOptions extends FindingOptions {
  /** The condition that excerpts have to meet, as a query; nothing for all of them. */
  readonly where: string | undefined;
  /** Whether what a code's children have counts as its own. */
  readonly children: boolean;
}
