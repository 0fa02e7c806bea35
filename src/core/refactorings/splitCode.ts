import { addCode } from '../codebook/codebookEdits';
import { readCodebook } from '../codebook/readCodebook';
import type { Study } from '../project/study';
import { CODEBOOK } from '../project/studyPaths';
import { START_OF_TEXT } from '../text/position';
import { namesOfCode } from './codeNames';
import { createCodebook, editCodebook } from './codebookText';
import { filesNamingCodes } from './filesNaming';
import { checkAddedCodes } from './newCodeName';
import { transcriptsThatMaySay } from './readings';
import { recodeStudy } from './recodeStudy';
import { RefusedError, type RefactoredFiles, type Refactoring } from './refactoring';
import { EditedFiles } from './rewriteTranscript';

export interface CodeSplit {
  readonly name: string;
  /** The code that a coding gets in its place, by the coding's key (see `keyOfCoding`). All others keep the code. */
  readonly choices: ReadonlyMap<string, string>;
}

/** The files that {@link splitCode} has to know the texts of. */
export function filesOfSplit(study: Study, { name }: Pick<CodeSplit, 'name'>): string[] {
  return [...new Set([CODEBOOK, ...filesNamingCodes(study, new Set(namesOfCode(study, name)))])];
}

/** The transcripts that {@link splitCode} has to know besides, since they may be read otherwise with another codebook. */
export function readBySplit(study: Study, { choices }: Pick<CodeSplit, 'choices'>): string[] {
  return transcriptsThatMaySay(study, addedBy(study, choices));
}

/** The codes that come into the codebook. */
function addedBy(study: Study, choices: CodeSplit['choices']): string[] {
  return [...new Set(choices.values())].filter((it) => !study.codebook.find(it));
}

/**
 * Gives some of a code's codings another code. Codes that the codebook doesn't have are added to it, under the one that is split.
 * @throws RefusedError when a code couldn't be read as a label.
 * @throws UnreadableFileError when a file can't be understood or changed.
 */
export function splitCode(given: RefactoredFiles, { name, choices }: CodeSplit): Refactoring {
  const { study } = given;
  const names = new Set(namesOfCode(study, name));
  const parent = study.codebook.find(name)?.name;
  const added = addedBy(study, choices);
  checkAddedCodes(study, added);
  const files = new EditedFiles(given);
  const codebook = files.get(CODEBOOK) ? addCodes(files, added, parent) : study.codebook;
  const created = files.get(CODEBOOK) ? undefined : createCodebook(study, added);
  const found = new Set<string>();
  const counts = recodeStudy(
    files,
    {
      names,
      codeFor: (it, coding) => {
        const to = coding !== undefined && names.has(it) ? choices.get(coding) : undefined;
        if (to !== undefined && coding !== undefined) found.add(coding);
        return to ?? it;
      },
      keyOf: (it) => codebook.find(it)?.name ?? it,
    },
    created ? readCodebook(created.after).codebook : codebook,
  );
  if (found.size < choices.size) {
    const message = 'Some of these excerpts aren’t there any more, or are elsewhere. Please go through them again.';
    throw new RefusedError({ code: 'excerpts-changed', message, severity: 'error', range: START_OF_TEXT });
  }
  return { changes: [...(created ? [created] : []), ...files.changes()], counts };
}

function addCodes(files: EditedFiles, added: readonly string[], parent: string | undefined) {
  return editCodebook(
    files,
    (book) => {
      for (const name of added) book.edit(addCode(book.text, { name, parent }));
    },
    (before) => [...before, ...added.map((name) => ({ kind: 'code' as const, name, parent, aliases: [] }))],
  );
}
