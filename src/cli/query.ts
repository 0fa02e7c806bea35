import { toCsv } from '../core/text/csv';
import { printQuery } from '../core/query/printQuery';
import type { Query } from '../core/query/query';
import { allOf, CODED } from '../core/findings/terms';
import { excerptRecords } from '../core/results/excerptRecords';
import { excerptRows, type StudyRecords } from '../core/results/excerptRows';
import type { Output } from './output';
import { countLine, excerptJson, excerptLines } from './printExcerpts';
import { readQueryArgument } from './queryArgument';
import type { FindingFormat, FindingOptions } from './findingOptions';
import { askStudies, type SearchedStudy } from './searchedStudies';

/**
 * Prints what a query finds in the studies in a folder.
 * @returns the exit code: 0, or 1 when files can't be read and so nothing is found in them, or 2 when there is nothing to search, or the
 * query can't be read.
 */
export async function query(text: string, options: FindingOptions, output: Output): Promise<number> {
  const asked = readQueryArgument(text, 'query', output);
  return asked ? printFound(asked.query, options, [asked], output) : 2;
}

/**
 * Prints all excerpts of the studies in a folder, or those that meet a condition.
 * @param where the condition, as a query; nothing for all of them.
 * @returns the exit code, as of {@link query}.
 */
export async function exportExcerpts(
  where: string | undefined,
  options: FindingOptions,
  output: Output,
): Promise<number> {
  if (where === undefined) return printFound(CODED, options, [], output);
  const condition = readQueryArgument(where, '--where', output);
  return condition ? printFound(allOf([CODED, condition.query]), options, [condition], output) : 2;
}

/** What was found in a study. */
interface FoundIn extends StudyRecords {
  readonly files: SearchedStudy['files'];
}

async function printFound(
  wanted: Query,
  options: FindingOptions,
  written: Parameters<typeof askStudies>[1],
  output: Output,
): Promise<number> {
  const found = async (study: SearchedStudy): Promise<FoundIn> => {
    const { root: folder, table, files } = study;
    return { folder, records: await excerptRecords(wanted, study), talks: table.talks, files };
  };
  const { answers, code } = await askStudies(options, written, found, output);
  if (code === 2) return code;
  output.out(print(wanted, answers, options.format));
  output.err(countLine(answers.map(({ records }) => records)));
  return code;
}

function print(wanted: Query, found: readonly FoundIn[], format: FindingFormat): string {
  switch (format) {
    case 'text':
      return found.map(({ records, files }) => excerptLines(records, (path) => files.pathOf(path))).join('');
    case 'csv':
      return toCsv(excerptRows(found));
    case 'json': {
      const studies = found.map(({ folder, records }) => ({ folder, excerpts: records.map(excerptJson) }));
      return `${JSON.stringify({ query: printQuery(wanted), studies }, undefined, 2)}\n`;
    }
  }
}
