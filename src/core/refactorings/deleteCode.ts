import { CODE_KEYS } from '../codebook/readCodebook';
import { removeCode, removeWhole } from '../merge/moveCode';
import type { Study } from '../project/study';
import { namesOfCode, withDescendants } from './codeNames';
import { editCodebook } from './codebookText';
import { filesNamingCodes } from './filesNaming';
import { recodeStudy } from './recodeStudy';
import type { RefactoredFiles, Refactoring } from './refactoring';
import { EditedFiles } from './rewriteTranscript';

export interface CodeDeletion {
  readonly name: string;
  /** Whether what is under it goes too; else that moves up. */
  readonly withChildren: boolean;
}

/** The names, aliases among them, of all codes that go. */
function namesThatGo(study: Study, { name, withChildren }: CodeDeletion): Set<string> {
  const code = study.codebook.find(name);
  const codes = code && withChildren ? withDescendants(code).map((it) => it.name) : [code?.name ?? name];
  return new Set(codes.flatMap((it) => namesOfCode(study, it)));
}

/** The files that {@link deleteCode} has to know the texts of. */
export function filesOfDeletion(study: Study, deletion: CodeDeletion): string[] {
  return filesNamingCodes(study, namesThatGo(study, deletion));
}

/**
 * Takes a code away, out of the codebook and out of all codings; a coding that has no other code goes with it.
 * @throws UnreadableFileError when a file can't be understood or changed.
 */
export function deleteCode(given: RefactoredFiles, deletion: CodeDeletion): Refactoring {
  const { codebook } = given.study;
  const names = namesThatGo(given.study, deletion);
  const code = codebook.find(deletion.name);
  const gone = code && deletion.withChildren ? withDescendants(code) : code ? [code] : [];
  const files = new EditedFiles(given);
  const after = editCodebook(
    files,
    (book) => {
      const remove = deletion.withChildren ? removeWhole : removeCode;
      if (code) book.become(remove(book.text, code.name) ?? book.text);
    },
    (before) => {
      const isGone = new Set(gone.map(({ name }) => name));
      const parent = code ? (codebook.parentOf(code.name)?.name ?? '') : '';
      const entries = before.filter((entry) => entry.kind !== 'code' || !isGone.has(entry.name));
      return entries.map((entry) =>
        entry.parent !== undefined && entry.parent === code?.name ? { ...entry, parent } : entry,
      );
    },
  );
  const counts = recodeStudy(
    files,
    {
      names,
      codeFor: (name, coding) => (names.has(name) && coding !== undefined ? undefined : name),
      keyOf: (name) => name,
    },
    after,
  );
  const lost = gone.flatMap(({ name, memo }) => (memo?.trim() ? [{ code: name, key: CODE_KEYS.memo }] : []));
  return { changes: files.changes(), counts, lost };
}
