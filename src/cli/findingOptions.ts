import { oneOf } from './misuse';
import type { SearchedFolder } from './searchedStudies';

export const FINDING_FORMATS = ['text', 'csv', 'json'] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

/** The formats that the ending of a file tells. */
const ENDINGS: Readonly<Record<string, FindingFormat>> = { csv: 'csv', json: 'json', txt: 'text' };

/**
 * The format that findings are printed in.
 * @param written what was asked for; else the ending of the file that they go into tells it.
 * @throws Misuse when there is no such format.
 */
export function findingFormat(
  written: string | undefined,
  file: string | undefined,
  unless: FindingFormat,
): FindingFormat {
  if (written !== undefined) return oneOf('--format', written, FINDING_FORMATS);
  const [, ending = ''] = /\.(\w+)$/.exec(file ?? '') ?? [];
  return ENDINGS[ending.toLowerCase()] ?? unless;
}

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
