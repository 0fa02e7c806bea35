import { isMap, isScalar, isSeq } from 'yaml';
import { applyEdits, type TextEdit } from '../text/edit';
import { insertEntries, refused } from '../yaml/listEdits';
import { newFileEdits } from '../yaml/newFile';
import { printNewList } from '../yaml/newList';
import { pairOf } from '../yaml/nodeReader';
import { lineEnd, lineStart } from '../yaml/place';
import { printBlockEntry, printFlowEntry, type NewEntry, type NewValue } from '../yaml/printEntry';
import { UnreadableFileError } from '../yaml/unreadableFile';
import type { YamlFile, YamlMap, YamlNode } from '../yaml/yamlFile';
import type { CodeColor } from './codebook';
import { CODEBOOK_KEYS, CODE_KEYS, readCodebookNodes, type CodebookNodes } from './readCodebook';

export interface NewCode {
  readonly name: string;
  readonly description?: string | undefined;
  readonly color?: CodeColor | undefined;
  /** The code that it becomes a child of. */
  readonly parent?: string | undefined;
}

/**
 * Adds a code after the last one in the codebook, or after its parent's last child. Nothing else changes.
 * @throws UnreadableFileError
 * @throws RangeError when there is no code of the parent's name.
 */
export function addCode(text: string, code: NewCode): TextEdit[] {
  const book = readCodebookNodes(text);
  const { file, problems, readable, codebook } = book;
  if (!readable && problems[0]) throw new UnreadableFileError(problems[0]);
  const parent = code.parent === undefined ? undefined : codebook.find(code.parent);
  if (code.parent !== undefined && !parent) throw new RangeError(`no code is named ${code.parent}`);

  const entry = printed(code);
  const { root, eol } = file;
  if (!root) return newFileEdits(file, ['codes:', printBlockEntry(entry, { dash: 2, keys: 2, eol })]);
  const above = parent ? book.nodes.get(parent) : root;
  const edits = above ? insertCodes(file, above, Infinity, [entry]) : [];
  check(book, edits, code.name, parent?.name);
  return edits;
}

function printed({ name, description, color }: NewCode): NewEntry {
  const values: (readonly [string, NewValue])[] = [[CODE_KEYS.name, name]];
  if (description !== undefined) values.push([CODE_KEYS.description, description]);
  if (color !== undefined) values.push([CODE_KEYS.color, color]);
  return values;
}

/**
 * Puts the entries of codes into the list of a code's children, or at the top.
 * @param parent the code's entry, or the file's root.
 * @param before the place in the list; the entries are the last ones when there is no such place.
 * @throws UnreadableFileError
 */
export function insertCodes(
  file: YamlFile,
  parent: YamlNode,
  before: number,
  entries: readonly NewEntry[],
): TextEdit[] {
  const indent = file.root ? listIndent(file.root) : 0;
  if (isMap(parent)) return insertEntries({ file, map: parent, key: CODE_KEYS.codes, indent }, [{ before, entries }]);
  const token = isScalar(parent) ? parent.srcToken : undefined;
  if (!token || token.type === 'block-scalar') throw refused(file, parent);
  // A code that is only a name becomes one with keys.
  const [start, end] = parent.range;
  const column = start - lineStart(file.text, start);
  const inBlock = /^[ ]*-[ ]+$/.test(file.text.slice(start - column, start));
  const key = `${CODE_KEYS.codes}:`;
  if (!inBlock) {
    return [
      { start, end: start, newText: `{${CODE_KEYS.name}: ` },
      { start: end, end, newText: `, ${key} [${entries.map(printFlowEntry).join(', ')}]}` },
    ];
  }
  const behind = lineEnd(file.text, end);
  const lines = file.eol + ' '.repeat(column) + key + printNewList(file, behind, column + indent, entries);
  return [
    { start, end: start, newText: `${CODE_KEYS.name}: ` },
    { start: behind, end: behind, newText: lines },
  ];
}

/** How far the dashes of the codebook's lists stand to the right of their key. */
function listIndent(root: YamlMap): number {
  const list = pairOf(root, CODEBOOK_KEYS.codes)?.value;
  const token = list && isSeq(list) ? list.srcToken : undefined;
  return token?.type === 'block-seq' && token.indent === (root.srcToken?.indent ?? 0) ? 0 : 2;
}

/** A codebook is small; reading it again makes sure that exactly one code was added, where it should be. */
function check(before: CodebookNodes, edits: readonly TextEdit[], name: string, parent: string | undefined): void {
  const { file, codebook } = before;
  const { codebook: after, readable } = readCodebookNodes(applyEdits(file.text, edits));
  const siblings = parent === undefined ? after.codes : (after.find(parent)?.children ?? []);
  const isThere = siblings.at(-1)?.name === name.trim();
  if (file.root && (!readable || !isThere || after.all().length !== codebook.all().length + 1))
    throw refused(file, file.root);
}
