import type { Code, Codebook } from '../codebook/codebook';
import { setAliases } from '../codebook/aliasEdits';
import { joinCode } from '../merge/moveCode';
import type { Study } from '../project/study';
import type { EditedText } from '../text/editedText';
import { CODEBOOK } from '../project/studyPaths';
import { withPath } from '../yaml/unreadableFile';
import { namesOfCode, withDescendants } from './codeNames';
import { editCodebook, entryOf, readable, type SaidEntry } from './codebookText';
import { filesNamingCodes } from './filesNaming';
import { recodeStudy } from './recodeStudy';
import { joinFields } from './joinFields';
import type { LostField, RefactoredFiles, Refactoring } from './refactoring';
import { EditedFiles } from './rewriteTranscript';
import { writeFields } from './writeFields';

export interface CodeMerge {
  /** The codes that become one with the target, by name. */
  readonly sources: readonly string[];
  readonly target: string;
  /** Whether what they were called stays as aliases of the target, if the codebook has it. */
  readonly keepAliases: boolean;
}

/** The files that {@link mergeCodes} has to know the texts of. */
export function filesOfMerge(study: Study, { sources }: Pick<CodeMerge, 'sources'>): string[] {
  return filesNamingCodes(study, new Set(sources.flatMap((source) => namesOfCode(study, source))));
}

/**
 * Makes codes one: whatever is coded with the sources, under any of their names, is coded with the target then. In the codebook the
 * target comes to have their child codes, their descriptions and memos after its own, and those keys of someone's own that it doesn't have.
 * @throws RefusedError when the target couldn't be read as a label, or a merge by git has left something to decide about a source.
 * @throws UnreadableFileError when a file can't be understood or changed.
 */
export function mergeCodes(given: RefactoredFiles, merge: CodeMerge): Refactoring {
  const { study } = given;
  const target = study.codebook.find(merge.target)?.name ?? merge.target;
  const names = new Set(merge.sources.flatMap((source) => namesOfCode(study, source)));
  const files = new EditedFiles(given);
  const { codebook, lost } = mergeInCodebook(files, { ...merge, target });
  const counts = recodeStudy(
    files,
    {
      names,
      codeFor: (name) => (names.has(name) ? target : name),
      keyOf: (name) => codebook.find(name)?.name ?? name,
    },
    codebook,
  );
  return { changes: files.changes(), counts, lost };
}

interface MergedBook {
  readonly codebook: Codebook;
  readonly lost: readonly LostField[];
}

function mergeInCodebook(files: EditedFiles, { sources, target, keepAliases }: CodeMerge): MergedBook {
  const { study } = files.given;
  const { codebook } = study;
  const into = codebook.find(target);
  const book = files.get(CODEBOOK);
  if (!into || !book) return { codebook, lost: [] };
  const known = sources.flatMap((source) => codebook.find(source) ?? []).filter((code) => code !== into);
  const aliases = keepAliases
    ? [...new Set([...into.aliases, ...sources.flatMap((it) => namesOfCode(study, it))])]
    : into.aliases;
  const given = withPath(CODEBOOK, () => readable(book.text));
  const { fields, lost, donors } = joinFields(given, target, known);
  const rest = new Set(codebook.all().filter((code) => !known.includes(code)));
  const after = editCodebook(
    files,
    () => {
      for (const { name } of known) book.become(joinCode(book.text, name, target) ?? book.text);
      addAliases(book, target, aliases);
      writeFields(book, target, fields, donors);
      addAliases(book, target, aliases);
    },
    (before) => {
      const parents = new Map([...rest].map((code) => [code.name, parentAfter(code, known, into)]));
      const isGone = (entry: SaidEntry) => entry.kind === 'code' && known.some(({ name }) => name === entry.name);
      const entries = before.filter((entry) => !isGone(entry));
      return entries.map((entry) => {
        if (entry.kind !== 'code') return entry;
        const parent = parents.get(entry.name) ?? '';
        return entry.name === target ? { ...entry, parent, aliases, fields } : { ...entry, parent };
      });
    },
  );
  return { codebook: after, lost };

  /** What a code is under then: where a source was above it the target, unless that is under it itself. */
  function parentAfter(code: Code, gone: readonly Code[], to: Code): string {
    const above = codebook.parentOf(code.name);
    if (!above || !gone.includes(above)) return above?.name ?? '';
    if (!withDescendants(code).includes(to)) return to.name;
    return parentAfter(above, gone, to);
  }
}

function addAliases(book: EditedText, target: string, aliases: readonly string[]): void {
  const { file, code, node } = entryOf(readable(book.text), target);
  if (code && node) book.edit(setAliases(file, node, code.aliases, aliases));
}
