import { addCode } from '../codebook/codebookEdits';
import { moveCode as moveInText } from '../merge/moveCode';
import type { Study } from '../project/study';
import { CODEBOOK } from '../project/studyPaths';
import { START_OF_TEXT } from '../text/position';
import { withDescendants } from './codeNames';
import { editCodebook } from './codebookText';
import { notEditable } from './notEditable';
import { RefusedError, type RefactoredFiles, type Refactoring } from './refactoring';
import { EditedFiles } from './rewriteTranscript';

/** Where a code is to stand in the codebook. */
export interface CodeMove {
  readonly name: string;
  /** The code that it is to be under; empty for the top. */
  readonly parent: string;
}

/** Whether a code can be put there: not under itself, nor under what is under it, nor where it is. */
export function canMove({ codebook }: Study, { name, parent }: CodeMove): boolean {
  const code = codebook.find(name);
  const above = codebook.find(parent);
  if (parent !== '' && !above) return false;
  if (!code) return true;
  if (above && withDescendants(code).includes(above)) return false;
  return codebook.parentOf(code.name) !== above;
}

/**
 * Puts a code, with all that is under it, under another one or at the top, after those that stand there. One that the codebook doesn't
 * have comes into it.
 * @throws RefusedError when it would be under itself, or is there already.
 * @throws UnreadableFileError when the codebook can't be understood or changed.
 */
export function moveCode(given: RefactoredFiles, move: CodeMove): Refactoring {
  const { codebook } = given.study;
  const code = codebook.find(move.name);
  const parent = codebook.find(move.parent)?.name ?? '';
  if (!canMove(given.study, move)) throw new RefusedError(cannotMove(move));
  const files = new EditedFiles(given);
  const name = code?.name ?? move.name;
  editCodebook(
    files,
    (book) => {
      if (!code) {
        book.edit(addCode(book.text, { name, parent: parent || undefined }));
        return;
      }
      const text = moveInText(book.text, name, parent);
      if (text === undefined) throw notEditable(CODEBOOK);
      book.become(text);
    },
    (before) =>
      code
        ? before.map((it) => (it.kind === 'code' && it.name === name ? { ...it, parent } : it))
        : [...before, { kind: 'code', name, parent, aliases: [] }],
  );
  return { changes: files.changes(), counts: { changed: 0, gone: 0, goneWithMemo: 0 } };
}

function cannotMove({ name, parent }: CodeMove) {
  const message = '“{0}” can’t be put under “{1}”: it is there, or “{1}” is under it.';
  return { code: 'cannot-move', message, args: [name, parent], severity: 'error', range: START_OF_TEXT } as const;
}
