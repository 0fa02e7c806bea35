import type { Code } from '../codebook/codebook';
import { setAliases } from '../codebook/aliasEdits';
import { moveCode, removeCode } from '../merge/moveCode';
import type { Study } from '../project/study';
import type { EditedText } from '../text/editedText';
import { setValue } from '../yaml/valueEdits';
import { isMap } from 'yaml';
import { namesOfCode, withDescendants } from './codeNames';
import { editCodebook, readable, type SaidEntry } from './codebookText';
import { filesNamingCodes } from './filesNaming';
import { recodeStudy } from './recodeStudy';
import type { RefactoredFiles, Refactoring } from './refactoring';
import { EditedFiles } from './rewriteTranscript';

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
 * target comes to have their child codes, and their descriptions after its own.
 * @throws RefusedError when the target couldn't be read as a label.
 * @throws UnreadableFileError when a file can't be understood or changed.
 */
export function mergeCodes(given: RefactoredFiles, merge: CodeMerge): Refactoring {
  const { study } = given;
  const target = study.codebook.find(merge.target)?.name ?? merge.target;
  const names = new Set(merge.sources.flatMap((source) => namesOfCode(study, source)));
  const files = new EditedFiles(given);
  const codebook = mergeInCodebook(files, { ...merge, target });
  const counts = recodeStudy(
    files,
    {
      names,
      codeFor: (name) => (names.has(name) ? target : name),
      keyOf: (name) => codebook.find(name)?.name ?? name,
    },
    codebook,
  );
  return { changes: files.changes(), counts };
}

function mergeInCodebook(files: EditedFiles, { sources, target, keepAliases }: CodeMerge) {
  const { codebook } = files.given.study;
  const known = sources.flatMap((source) => codebook.find(source) ?? []);
  const into = codebook.find(target);
  if (!into) return codebook;
  const aliases = keepAliases
    ? [...new Set([...into.aliases, ...sources.flatMap((it) => namesOfCode(files.given.study, it))])]
    : into.aliases;
  const description = descriptionOf(into, known);
  const rest = new Set(codebook.all().filter((code) => !known.includes(code)));
  return editCodebook(
    files,
    (book) => {
      for (const { name } of known) mergeEntry(book, name, target);
      addDescription(book, target, description);
      addAliases(book, target, aliases);
    },
    (before) => {
      const parents = new Map([...rest].map((code) => [code.name, parentAfter(code, known, into)]));
      const isGone = (entry: SaidEntry) => entry.kind === 'code' && known.some(({ name }) => name === entry.name);
      const entries = before.filter((entry) => !isGone(entry));
      return entries.map((entry) => {
        if (entry.kind !== 'code') return entry;
        const parent = parents.get(entry.name) ?? '';
        return entry.name === target ? { ...entry, parent, aliases, description } : { ...entry, parent };
      });
    },
  );

  /** What a code is under then: where a source was above it the target, unless that is under it itself. */
  function parentAfter(code: Code, gone: readonly Code[], to: Code): string {
    const above = codebook.parentOf(code.name);
    if (!above || !gone.includes(above)) return above?.name ?? '';
    if (!withDescendants(code).includes(to)) return to.name;
    return parentAfter(above, gone, to);
  }
}

/** Puts what is under one code under another, and takes the one away. What the other stands under itself moves up. */
function mergeEntry(book: EditedText, name: string, target: string): void {
  const { codebook } = readable(book.text);
  const [source, into] = [codebook.find(name), codebook.find(target)];
  if (!source || !into) return;
  for (const child of source.children) {
    if (!withDescendants(child).includes(into)) book.become(moveCode(book.text, child.name, target) ?? book.text);
  }
  book.become(removeCode(book.text, name) ?? book.text);
}

/** The target's description, and below it those of the codes that it takes in, each with its name. */
function descriptionOf(into: Code, sources: readonly Code[]): string | undefined {
  const others = sources.filter(({ description }) => description && description !== into.description);
  const [only, ...more] = others;
  if (!only) return into.description;
  if (!into.description && !more.length) return only.description;
  const said = others.map(({ name, description = '' }) => `${name}: ${description.trim()}`);
  return [...(into.description ? [into.description.trim()] : []), ...said].join('\n\n');
}

function addDescription(book: EditedText, target: string, description: string | undefined): void {
  const { file, codebook, nodes } = readable(book.text);
  const code = codebook.find(target);
  const node = code && nodes.get(code);
  if (!code || !node || description === undefined || description === code.description) return;
  if (isMap(node)) {
    book.edit(setValue(file, node, 'description', description, 'name'));
    return;
  }
  // An entry that is only a name gets keys together with an alias, which then goes again.
  book.edit(setAliases(file, node, [], [target]));
  addDescription(book, target, description);
  addAliases(book, target, []);
}

function addAliases(book: EditedText, target: string, aliases: readonly string[]): void {
  const { file, codebook, nodes } = readable(book.text);
  const code = codebook.find(target);
  const node = code && nodes.get(code);
  if (code && node) book.edit(setAliases(file, node, code.aliases, aliases));
}
