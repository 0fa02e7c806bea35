import type { Codebook } from '../codebook/codebook';
import { readCodebookNodes, type CodebookNodes } from '../codebook/readCodebook';
import { CODEBOOK } from '../project/studyPaths';
import type { EditedText } from '../text/editedText';
import { UnreadableFileError, withPath } from '../yaml/unreadableFile';
import { notEditable } from './notEditable';
import type { EditedFiles } from './rewriteTranscript';

/** What a codebook says of a code or a speaker, without how and where. */
export interface SaidEntry {
  readonly kind: 'code' | 'speaker';
  readonly name: string;
  /** Of the code that it stands under. */
  readonly parent?: string | undefined;
  readonly aliases: readonly string[];
  readonly description?: string | undefined;
  readonly color?: number | string | undefined;
  readonly role?: string | undefined;
}

/**
 * Edits the codebook, if there is one, and makes sure by reading it again that it says what it should.
 * @param expected what it is to say, given what it says; in any order.
 * @returns the codebook that it then is.
 * @throws UnreadableFileError when it can't be understood or changed.
 */
export function editCodebook(
  files: EditedFiles,
  edit: (book: EditedText) => void,
  expected: (before: readonly SaidEntry[]) => readonly SaidEntry[],
): Codebook {
  const book = files.get(CODEBOOK);
  if (!book) return files.given.study.codebook;
  return withPath(CODEBOOK, () => {
    const before = readable(book.text).codebook;
    edit(book);
    const after = readable(book.text).codebook;
    if (lines(expected(saidBy(before))) !== lines(saidBy(after))) throw notEditable(CODEBOOK);
    return after;
  });
}

/** A codebook and its nodes. @throws UnreadableFileError when it can't be understood. */
export function readable(text: string): CodebookNodes {
  const book = readCodebookNodes(text);
  const [problem] = book.problems;
  if (!book.readable && problem) throw new UnreadableFileError(problem);
  return book;
}

function saidBy(codebook: Codebook): SaidEntry[] {
  const parents = new Map(codebook.all().flatMap((code) => code.children.map((child) => [child, code.name] as const)));
  return [
    ...codebook.all().map((code): SaidEntry => {
      const { name, aliases, description, color } = code;
      return { kind: 'code', name, parent: parents.get(code), aliases, description, color };
    }),
    ...codebook.speakers.map(({ name, aliases, role }): SaidEntry => ({ kind: 'speaker', name, aliases, role })),
  ];
}

function lines(entries: readonly SaidEntry[]): string {
  return entries
    .map(({ kind, name, parent, aliases, description, color, role }) =>
      JSON.stringify([kind, name, parent ?? '', aliases, description ?? '', color ?? '', role ?? '']),
    )
    .sort()
    .join('\n');
}
