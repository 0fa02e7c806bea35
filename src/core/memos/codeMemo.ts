import { isMap, isScalar } from 'yaml';
import type { Code } from '../codebook/codebook';
import { CODE_KEYS, codebookNodesOf, readCodebookNodes, type CodebookNodes } from '../codebook/readCodebook';
import { applyEdits, type TextEdit } from '../text/edit';
import { refused } from '../yaml/listEdits';
import { lineEnd, lineStart, wouldSwallow } from '../yaml/place';
import { literalIndent, printBlockValue, printFlowValue } from '../yaml/printEntry';
import { UnreadableFileError } from '../yaml/unreadableFile';
import type { YamlFile, YamlMap, YamlNode } from '../yaml/yamlFile';
import { memoText } from './memoText';
import { MEMO, writeMemo } from './writeMemo';

const { name: NAME, description, color, aliases } = CODE_KEYS;

/** The keys that stand before a code's memo. */
const BEFORE = [NAME, description, color, aliases];

/**
 * Gives a code of the codebook a memo, another one or none. A code that is only a name becomes one with keys. Of several codes with one
 * name the first is meant; one that isn't there is passed over.
 * @param memo nothing, or only white space, takes it away.
 * @throws UnreadableFileError
 */
export function setCodeMemo(text: string, name: string, memo: string | undefined): TextEdit[] {
  const wanted = memoText(memo ?? '');
  const book = readCodebookNodes(text);
  const [problem] = book.problems;
  if (!book.readable && problem) throw new UnreadableFileError(problem);
  const code = named(book, name);
  const node = code && book.nodes.get(code);
  if (!node || memoText(code.memo ?? '') === wanted) return [];
  const find = (file: YamlFile): YamlMap | undefined => {
    const now = codebookNodesOf(file);
    const there = named(now, name);
    const entry = there && now.nodes.get(there);
    return entry && isMap(entry) ? entry : undefined;
  };
  if (!isMap(node) && wanted === undefined) return [];
  const edits = isMap(node) ? writeMemo(text, find, wanted, BEFORE) : giveKeys(book.file, node, wanted ?? '');
  check(book, edits, code, wanted);
  return edits;
}

function named({ codebook }: CodebookNodes, name: string): Code | undefined {
  const code = codebook.find(name);
  return code?.name === name.trim() ? code : undefined;
}

/** A code that is only a name, as one with a memo. */
function giveKeys(file: YamlFile, node: YamlNode, memo: string): TextEdit[] {
  const { text, eol } = file;
  const token = isScalar(node) ? node.srcToken : undefined;
  if (!token || token.type === 'block-scalar') throw refused(file, node);
  const [start, end] = node.range;
  const column = start - lineStart(text, start);
  const inBlock = /^[ ]*-[ ]+$/.test(text.slice(start - column, start));
  if (!inBlock) {
    return [
      { start, end: start, newText: `{${NAME}: ` },
      { start: end, end, newText: `, ${MEMO}: ${printFlowValue(memo)}}` },
    ];
  }
  const behind = lineEnd(text, end);
  const oneLine = wouldSwallow(text, behind, literalIndent(column));
  const line = `${eol}${' '.repeat(column)}${MEMO}: ${printBlockValue(memo, column, eol, oneLine)}`;
  return [
    { start, end: start, newText: `${NAME}: ` },
    { start: behind, end: behind, newText: line },
  ];
}

/** Makes sure that all codes say what they said, and this one its memo: another place may share it (`*name`). */
function check(before: CodebookNodes, edits: readonly TextEdit[], code: Code, memo: string | undefined): void {
  const { file, codebook } = before;
  const after = readCodebookNodes(applyEdits(file.text, edits));
  const said = (all: readonly Code[]) => all.map((it) => JSON.stringify({ ...plain(it), memo: it.memo })).join('\n');
  const wanted = codebook.all().map((it) => (it === code ? { ...it, memo } : it));
  if (file.root && (!after.readable || said(after.codebook.all()) !== said(wanted))) throw refused(file, file.root);
}

function plain({ name, description: means, color: shown, aliases: others, children }: Code): object {
  return { name, means, shown, others, children: children.map((child) => child.name) };
}
