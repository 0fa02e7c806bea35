import { addCode } from '../codebook/codebookEdits';
import { moveCodes as moveInText } from '../merge/moveCode';
import type { Study } from '../project/study';
import { CODEBOOK } from '../project/studyPaths';
import { START_OF_TEXT } from '../text/position';
import { withDescendants } from './codeNames';
import { createCodebook, editCodebook } from './codebookText';
import { checkAddedCodes } from './newCodeName';
import { notEditable } from './notEditable';
import { RefusedError, type RefactoredFiles, type Refactoring } from './refactoring';
import { EditedFiles } from './rewriteTranscript';

/** Where codes are to stand in the codebook. */
export interface CodeMove {
  readonly names: readonly string[];
  /** The code that they are to be under; empty for the top. */
  readonly parent: string;
}

/** Whether codes can be put there: not under themselves, nor under what is under them, nor all where they are. */
export function canMove({ codebook }: Study, { names, parent }: CodeMove): boolean {
  const above = codebook.find(parent);
  if (parent !== '' && !above) return false;
  const codes = names.map((name) => codebook.find(name));
  if (above && codes.some((code) => code && withDescendants(code).includes(above))) return false;
  return codes.some((code) => !code || codebook.parentOf(code.name) !== above);
}

/**
 * Puts codes, each with all that is under it, under another one or at the top, after those that stand there. Those that the codebook
 * doesn't have come into it; without a codebook one is made.
 * @throws RefusedError when one would be under itself, or all are there already, or one that comes into it can't have its name.
 * @throws UnreadableFileError when the codebook can't be understood or changed.
 */
export function moveCodes(given: RefactoredFiles, move: CodeMove): Refactoring {
  const { codebook } = given.study;
  if (!canMove(given.study, move)) throw new RefusedError(cannotMove(move));
  const parent = codebook.find(move.parent)?.name ?? '';
  const names = namesToMove(given.study, move.names, parent);
  const added = names.filter((name) => !codebook.find(name));
  checkAddedCodes(given.study, added);
  const files = new EditedFiles(given);
  const created = files.get(CODEBOOK) ? undefined : createCodebook(given.study, added);
  editCodebook(
    files,
    (book) => {
      const moved = names.filter((name) => !added.includes(name));
      const text = moveInText(book.text, moved, parent);
      if (text === undefined) throw notEditable(CODEBOOK);
      book.become(text);
      for (const name of added) book.edit(addCode(book.text, { name, parent: parent || undefined }));
    },
    (before) => [
      ...before.map((it) => (it.kind === 'code' && names.includes(it.name) ? { ...it, parent } : it)),
      ...added.map((name) => ({ kind: 'code' as const, name, parent, aliases: [] })),
    ],
  );
  const changes = created ? [created] : files.changes();
  return { changes, counts: { changed: 0, gone: 0, goneWithMemo: 0 } };
}

/** What has to be moved, by the codebook's names: not what is there, nor what comes along with another. */
function namesToMove({ codebook }: Study, names: readonly string[], parent: string): string[] {
  const codes = names.flatMap((name) => codebook.find(name) ?? []);
  const along = new Set(codes.flatMap(({ children }) => children.flatMap(withDescendants)));
  return [...new Set(names.map((name) => codebook.find(name)?.name ?? name))].filter((name) => {
    const code = codebook.find(name);
    return !code || (!along.has(code) && (codebook.parentOf(name)?.name ?? '') !== parent);
  });
}

function cannotMove({ names, parent }: CodeMove) {
  const message = '“{0}” can’t be put under “{1}”: it is there, or “{1}” is under it.';
  return {
    code: 'cannot-move',
    message,
    args: [names.join(', '), parent],
    severity: 'error',
    range: START_OF_TEXT,
  } as const;
}
