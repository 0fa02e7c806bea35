import { nearestOf } from '../core/checks/nearestNames';
import { QUERIES_FILE } from '../core/project/studyPaths';
import { valueKey } from '../core/retrieval/compareValues';
import { toCsv } from '../core/text/csv';
import { problemText } from '../core/text/problem';
import { printQuery } from '../core/query/printQuery';
import type { Query } from '../core/query/query';
import { allOf, CODED } from '../core/findings/terms';
import { excerptRecords } from '../core/results/excerptRecords';
import { excerptRows, type StudyRecords } from '../core/results/excerptRows';
import type { Output } from './output';
import { place } from './place';
import { countLine, excerptJson, excerptLines } from './printExcerpts';
import { readQueryArgument } from './queryArgument';
import type { FindingFormat, FindingOptions } from './findingOptions';
import { askStudies, tellUnknown, type SearchedStudy } from './searchedStudies';

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

/**
 * Prints what a saved query finds, in each study in a folder that has one of this name.
 * @returns the exit code, as of {@link query}; 2 also where no study has it, which is told.
 */
export async function savedQuery(name: string, options: FindingOptions, output: Output): Promise<number> {
  const names = new Set<string>();
  const unread: string[] = [];
  const found = async (study: SearchedStudy): Promise<FoundIn | undefined> => {
    const { savedQueries } = study.study;
    for (const it of savedQueries) names.add(it.name);
    const saved = savedQueries.find((it) => valueKey(it.name) === valueKey(name));
    // What is wrong in the file may be why there are none.
    if (!savedQueries.length) tellProblemsOf(QUERIES_FILE, study, output);
    const asked = saved && readQueryArgument(saved.query, `“${saved.name}”`, output);
    if (saved && !asked) unread.push(study.root);
    if (!asked) return undefined;
    tellUnknown(asked, study, output);
    return foundIn(study, asked.query);
  };
  const { answers, code } = await askStudies(options, [], found, output);
  const all = answers.filter((it) => it !== undefined);
  if (code === 2 || unread.length) return 2;
  if (!all.length) {
    output.err(`${noSavedQuery(name, [...names])}\n`);
    return 2;
  }
  printAll(all, options.format, output, name);
  return code;
}

function noSavedQuery(name: string, names: readonly string[]): string {
  const missing = `There is no saved query “${name}”.`;
  if (!names.length) return `${missing} None is saved here in a ${QUERIES_FILE}.`;
  const near = nearestOf(
    names.map((it) => ({ name: it, aliases: [] })),
    name,
  );
  if (near[0]) return `${missing} Is “${near[0].name}” meant?`;
  return `${missing} Saved here: ${names.map((it) => `“${it}”`).join(', ')}.`;
}

/** What was found in a study. */
interface FoundIn extends StudyRecords {
  readonly query: Query;
  readonly files: SearchedStudy['files'];
}

async function foundIn(study: SearchedStudy, wanted: Query): Promise<FoundIn> {
  const { root: folder, table, files } = study;
  return { folder, query: wanted, records: await excerptRecords(wanted, study), talks: table.talks, files };
}

async function printFound(
  wanted: Query,
  options: FindingOptions,
  written: Parameters<typeof askStudies>[1],
  output: Output,
): Promise<number> {
  const { answers, code } = await askStudies(options, written, (study) => foundIn(study, wanted), output);
  if (code !== 2) printAll(answers, options.format, output);
  return code;
}

function printAll(found: readonly FoundIn[], format: FindingFormat, output: Output, saved?: string): void {
  output.out(print(found, format, saved));
  output.err(countLine(found.map(({ records }) => records)));
}

/** @param saved the name of a saved query, which may be another one in each study. */
function print(found: readonly FoundIn[], format: FindingFormat, saved: string | undefined): string {
  switch (format) {
    case 'text':
      return found.map(({ records, files }) => excerptLines(records, (path) => files.pathOf(path))).join('');
    case 'csv':
      return toCsv(excerptRows(found));
    case 'json': {
      const queries = found.map((it) => printQuery(it.query));
      const studies = found.map(({ folder, records }, i) => {
        return { folder, ...(saved === undefined ? {} : { query: queries[i] }), excerpts: records.map(excerptJson) };
      });
      const asked = saved === undefined ? { query: queries[0] } : { saved, query: queries[0] };
      return `${JSON.stringify({ ...asked, studies }, undefined, 2)}\n`;
    }
  }
}

function tellProblemsOf(path: string, { study, files }: SearchedStudy, output: Output): void {
  for (const problem of study.problems().get(path) ?? []) {
    const { severity, range } = problem;
    if (severity === 'error')
      output.err(`${files.pathOf(path)}:${place(range.start)}: error: ${problemText(problem)}\n`);
  }
}
