import { ExcerptTable } from '../core/excerpts/excerptTable';
import { knownNamesIn } from '../core/query/knownNamesIn';
import { queryProblems } from '../core/query/queryProblems';
import type { Searchable } from '../core/retrieval/searchTalks';
import { isInText } from '../core/project/placedCoding';
import { isFindingsPath } from '../core/project/studyPaths';
import { problemText } from '../core/text/problem';
import { blindIn, tellBlind } from './blind';
import type { Output } from './output';
import { place } from './place';
import { tellQueryProblem, type QueryArgument } from './queryArgument';
import { several } from './several';
import { noStudy, studiesOnDisk, type StudyOnDisk } from './studiesOnDisk';

/** In which studies something is looked for, and by whom. */
export interface SearchedFolder {
  readonly folder: string;
  /** Which files are transcripts, as globs; nothing for what the folder's settings say. */
  readonly transcripts: readonly string[] | undefined;
  /** Who asks, while coding is blind; else whom the settings name. */
  readonly coder: string | undefined;
}

/** A study whose excerpts can be asked for. */
export interface SearchedStudy extends Searchable, Pick<StudyOnDisk, 'files' | 'root'> {}

/** What was made of the studies in a folder. */
export interface Answers<T> {
  readonly answers: readonly T[];
  /** 0, or 1 when files can't be read and count as not there, or 2 when there is nothing to ask. */
  readonly code: 0 | 1 | 2;
}

/**
 * Asks all studies in a folder. What they can't read is told, and what queries name that they don't have.
 * @param queries what is asked of them.
 */
export async function askStudies<T>(
  { folder, transcripts, coder }: SearchedFolder,
  queries: readonly (QueryArgument | undefined)[],
  ask: (study: SearchedStudy) => Promise<T>,
  output: Output,
): Promise<Answers<T>> {
  const answers: T[] = [];
  let [unreadable, lost] = [0, 0];
  try {
    const blind = await blindIn(folder, coder);
    if (blind) tellBlind(blind, output);
    for await (const { study, files, root } of studiesOnDisk(folder, transcripts, { blind, isOnlyThose: true })) {
      unreadable += tellUnreadable({ study, files }, output);
      const table = new ExcerptTable(study);
      await table.bringUpToDate();
      const read = async (path: string) => {
        const content = await files.read(path);
        if (content.kind !== 'text') throw new Error(`${files.pathOf(path)}: was there, and can’t be read any more`);
        return content.text;
      };
      for (const { path } of table.talks) lost += study.givenCodesIn(path).filter((it) => !isInText(it)).length;
      const searched = { study, table, read, files, root };
      for (const query of queries) if (query) tellUnknown(query, searched, output);
      answers.push(await ask(searched));
    }
  } catch (error) {
    output.err(`${(error as Error).message}\n`);
    return { answers: [], code: 2 };
  }
  if (!answers.length) {
    output.err(noStudy(folder));
    return { answers, code: 2 };
  }
  if (lost) output.err(`${several(lost, 'coding')} whose excerpts are lost left out\n`);
  return { answers, code: unreadable ? 1 : 0 };
}

/** Says which files couldn't be read, wholly or at all. @returns how many they are. */
function tellUnreadable({ study, files }: Pick<SearchedStudy, 'study' | 'files'>, output: Output): number {
  let count = 0;
  for (const [path, problems] of study.problems()) {
    // Nothing is looked for in those.
    if (isFindingsPath(path)) continue;
    const errors = study.isUnseen(path) ? [] : problems.filter(({ severity }) => severity === 'error');
    for (const problem of errors) {
      output.err(`${files.pathOf(path)}:${place(problem.range.start)}: error: ${problemText(problem)}\n`);
    }
    if (errors.length) count++;
  }
  return count;
}

/** Says what a query names that a study doesn't have. */
export function tellUnknown(written: QueryArgument, { study, table }: SearchedStudy, output: Output): void {
  for (const problem of queryProblems(written.query, knownNamesIn(study, table)))
    tellQueryProblem(problem, written, output);
}
