import type { Codebook } from '../codebook/codebook';
import { setAliases } from '../codebook/aliasEdits';
import { namesInCodebook } from '../names/namesInCodebook';
import { writeNames } from '../names/writeNames';
import { editCodebook, readable, type SaidEntry } from './codebookText';
import type { EditedFiles } from './rewriteTranscript';

export interface EntryRename {
  readonly kind: 'code' | 'speaker';
  readonly name: string;
  readonly newName: string;
  /** Whether the old name stays as an alias. */
  readonly keepAlias: boolean;
}

/**
 * Gives a code or a speaker another name in the codebook; of several with one name the first. One of its aliases that becomes the name
 * isn't an alias any more.
 */
export function renameInCodebook(files: EditedFiles, rename: EntryRename): Codebook {
  const { kind, name, newName } = rename;
  const isIt = (entry: SaidEntry) => entry.kind === kind && entry.name === name;
  return editCodebook(
    files,
    (book) => {
      const uses = namesInCodebook(book.text).filter((use) => use.kind === kind && use.name === name);
      const definition = uses.find(({ role }) => role === 'definition');
      if (!definition) return;
      const { file, codebook, nodes } = readable(book.text);
      const entry = kind === 'code' ? codebook.find(name) : codebook.findSpeaker(name);
      const node = entry && nodes.get(entry);
      if (!node) return;
      const written = [definition, ...uses.filter(({ role }) => role === 'use')];
      const aliases = setAliases(file, node, entry.aliases, aliasesAfter(entry.aliases, rename));
      book.edit([...aliases, ...writeNames(book.text, written, newName)]);
    },
    (before) => {
      const first = before.find(isIt);
      return before.map((entry) => {
        if (entry === first) return { ...entry, name: newName, aliases: aliasesAfter(entry.aliases, rename) };
        return kind === 'code' && entry.parent === name ? { ...entry, parent: newName } : entry;
      });
    },
  );
}

/** Gives an alias of a code or a speaker in the codebook another spelling. One that becomes a name they have already isn't an alias any more. */
export function renameAlias(files: EditedFiles, { kind, name: alias, newName, keepAlias }: EntryRename): Codebook {
  const isIt = (entry: SaidEntry) => entry.kind === kind && entry.aliases.includes(alias);
  const after = ({ name, aliases }: Pick<SaidEntry, 'name' | 'aliases'>) => {
    if (keepAlias) return [...new Set([...aliases, ...(name === newName ? [] : [newName])])];
    if (name === newName || aliases.includes(newName)) return aliases.filter((it) => it !== alias);
    return aliases.map((it) => (it === alias ? newName : it));
  };
  return editCodebook(
    files,
    (book) => {
      const { file, codebook, nodes } = readable(book.text);
      const entry = kind === 'code' ? codebook.find(alias) : codebook.findSpeaker(alias);
      const node = entry && nodes.get(entry);
      if (node) book.edit(setAliases(file, node, entry.aliases, after(entry)));
    },
    (before) => {
      const first = before.find(isIt);
      return before.map((entry) => (entry === first ? { ...entry, aliases: after(entry) } : entry));
    },
  );
}

function aliasesAfter(aliases: readonly string[], { name, newName, keepAlias }: EntryRename): string[] {
  const others = aliases.filter((alias) => alias !== newName && alias !== name);
  return keepAlias ? [...others, name] : others;
}
