import { isMap, isSeq } from 'yaml';
import { applyEdits, type TextEdit } from '../text/edit';
import { insertEntries, refused } from '../yaml/listEdits';
import { newFileEdits } from '../yaml/newFile';
import { pairOf } from '../yaml/nodeReader';
import { printBlockEntry, type NewEntry } from '../yaml/printEntry';
import { removeKeys } from '../yaml/removeKeys';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { setValue } from '../yaml/valueEdits';
import type { YamlMap } from '../yaml/yamlFile';
import { nameWithKey } from './aliasEdits';
import { CODEBOOK_KEYS, readCodebookNodes, SPEAKER_KEYS, type CodebookNodes } from './readCodebook';

/** A speaker who is to be in the codebook. */
export interface NewSpeaker {
  readonly name: string;
  readonly role?: string | undefined;
  readonly aliases?: readonly string[];
}

/**
 * Adds speakers after the last one in the codebook, in a list that is made where there is none. Nothing else changes.
 * @throws UnreadableFileError
 */
export function addSpeakers(text: string, speakers: readonly NewSpeaker[]): TextEdit[] {
  const book = readable(text);
  const { file } = book;
  const { root, eol } = file;
  if (!speakers.length) return [];
  const entries = speakers.map(printed);
  if (!root) {
    const lines = entries.map((entry) => printBlockEntry(entry, { dash: 2, keys: 2, eol }));
    return newFileEdits(file, [`${CODEBOOK_KEYS.speakers}:`, ...lines]);
  }
  const place = { file, map: root, key: CODEBOOK_KEYS.speakers, indent: listIndent(root) };
  const edits = insertEntries(place, [{ before: Infinity, entries }]);
  const names = (it: CodebookNodes) => it.codebook.speakers.map(({ name }) => name);
  const expected = [...names(book), ...speakers.map(({ name }) => name.trim())];
  if (names(readCodebookNodes(applyEdits(text, edits))).join('\n') !== expected.join('\n')) throw refused(file, root);
  return edits;
}

function printed({ name, role, aliases = [] }: NewSpeaker): NewEntry {
  return [
    [SPEAKER_KEYS.name, name],
    ...(role === undefined ? [] : [[SPEAKER_KEYS.role, role] as const]),
    ...(aliases.length ? [[SPEAKER_KEYS.aliases, aliases] as const] : []),
  ];
}

/** How far the dashes of the codebook's lists stand to the right of their key. */
function listIndent(root: YamlMap): number {
  const list = [CODEBOOK_KEYS.speakers, CODEBOOK_KEYS.codes]
    .map((key) => pairOf(root, key)?.value)
    .find((it) => isSeq(it));
  const token = list && isSeq(list) ? list.srcToken : undefined;
  return token?.type === 'block-seq' && token.indent === (root.srcToken?.indent ?? 0) ? 0 : 2;
}

/**
 * Gives a speaker a role, or takes it away; one that the codebook doesn't have is added to it.
 * @param name or an alias, exactly as the codebook has it.
 * @throws UnreadableFileError
 */
export function setRole(text: string, name: string, role: string | undefined): TextEdit[] {
  const { file, codebook, nodes } = readable(text);
  const speaker = codebook.findSpeaker(name);
  const node = speaker && nodes.get(speaker);
  if (!node) return role === undefined ? [] : addSpeakers(text, [{ name, role }]);
  if (speaker.role === role) return [];
  if (!isMap(node)) return role === undefined ? [] : nameWithKey(file, node, SPEAKER_KEYS.role, role);
  const edits =
    role === undefined
      ? removeKeys(file, node, [SPEAKER_KEYS.role])
      : setValue(file, node, SPEAKER_KEYS.role, role, SPEAKER_KEYS.name);
  const after = readCodebookNodes(applyEdits(text, edits)).codebook.findSpeaker(name);
  if (after?.role !== role) throw refused(file, node);
  return edits;
}

function readable(text: string): CodebookNodes {
  const book = readCodebookNodes(text);
  if (!book.readable && book.problems[0]) throw new UnreadableFileError(book.problems[0]);
  return book;
}
