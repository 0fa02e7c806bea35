import { isAlias, isMap, isScalar } from 'yaml';
import { applyEdits, type TextEdit } from '../text/edit';
import { refused } from '../yaml/listEdits';
import { newFileEdits } from '../yaml/newFile';
import { isNothing, NodeReader, pairOf } from '../yaml/nodeReader';
import { lastLineEnd } from '../yaml/place';
import { printFlowValue, printKey, type NewValue } from '../yaml/printEntry';
import { removeKeys } from '../yaml/removeKeys';
import { contentEnd, itemEnd } from '../yaml/tokens';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { setValue } from '../yaml/valueEdits';
import type { YamlFile, YamlMap } from '../yaml/yamlFile';
import { normalPath, WHOLE_STUDY, type LayoutRule } from './layoutRules';
import { CODEBOOK_KEYS, readCodebookNodes, type CodebookNodes } from './readCodebook';

const KEY = CODEBOOK_KEYS.layout;

/**
 * Has a codebook say which layout some transcripts have, or not say it any more. One that says it of the whole study comes to say it of
 * that and of these.
 * @param where a file, folder or glob, relative to the study's folder; {@link WHOLE_STUDY} for all.
 * @throws UnreadableFileError
 */
export function setLayout(text: string, where: string, layout: LayoutRule['layout'] | undefined): TextEdit[] {
  const book = readCodebookNodes(text);
  if (!book.readable && book.problems[0]) throw new UnreadableFileError(book.problems[0]);
  const edits = editsFor(book, where, layout);
  const place = normalPath(where);
  const says = ({ codebook }: CodebookNodes) =>
    codebook.layouts.rules.map((rule) => `${normalPath(rule.where)}: ${rule.layout}`);
  const others = says(book).filter((it) => !it.startsWith(`${place}: `));
  const expected = [...others, ...(layout === undefined ? [] : [`${place}: ${layout}`])].sort();
  const after = readCodebookNodes(applyEdits(text, edits));
  if (says(after).sort().join('\n') !== expected.join('\n') && book.file.root) throw refused(book.file, book.file.root);
  return edits;
}

function editsFor(
  { file, codebook }: CodebookNodes,
  where: string,
  layout: LayoutRule['layout'] | undefined,
): TextEdit[] {
  const { root } = file;
  const isWhole = normalPath(where) === WHOLE_STUDY;
  if (!root) {
    if (layout === undefined) return [];
    return newFileEdits(file, isWhole ? [`${KEY}: ${layout}`] : [`${KEY}:`, `  ${printKey(where)}: ${layout}`]);
  }
  const pair = pairOf(root, KEY);
  const value = new NodeReader(file).follow(pair?.value);
  if (pair?.value && isAlias(pair.value)) throw refused(file, pair.value);
  if (pair && value && isMap(value)) return editsOfMap(file, root, value, where, layout);
  const isThere = value !== undefined && isScalar(value) && !isNothing(value);
  if (value && !isThere && !isNothing(value)) throw refused(file, value);
  if (layout === undefined) return isThere && isWhole ? removeKeys(file, root, [KEY]) : [];
  if (isWhole) return putValue(file, root, layout);
  const whole = isThere ? codebook.layouts.rules[0]?.layout : undefined;
  const rules = [...(whole === undefined ? [] : [[WHOLE_STUDY, whole] as const]), [where, layout] as const];
  return putMap(file, root, rules);
}

function editsOfMap(
  file: YamlFile,
  root: YamlMap,
  map: YamlMap,
  where: string,
  layout: LayoutRule['layout'] | undefined,
): TextEdit[] {
  const place = normalPath(where);
  const written = map.items
    .flatMap(({ key }) => (isScalar(key) && typeof key.value === 'string' ? [key.value] : []))
    .filter((key) => normalPath(key) === place);
  if (layout === undefined) {
    return written.length === map.items.length ? removeKeys(file, root, [KEY]) : removeKeys(file, map, written);
  }
  const [first, ...more] = written;
  if (first !== undefined) return [...setValue(file, map, first, layout, ''), ...removeKeys(file, map, more)];
  const last = map.items.at(-1)?.key;
  if (last && isScalar(last) && typeof last.value === 'string') return setValue(file, map, where, layout, last.value);
  return setValue(file, root, KEY, { [where]: layout }, '');
}

/** Puts a value on one line where another stands or none. */
function putValue(file: YamlFile, root: YamlMap, value: NewValue): TextEdit[] {
  if (root.items.length) return setValue(file, root, KEY, value, lastKey(root));
  const start = root.range[0] + 1;
  return [{ start, end: start, newText: `${KEY}: ${printFlowValue(value)}` }];
}

/** Puts rules where there is none, or one layout for all. */
function putMap(
  file: YamlFile,
  root: YamlMap,
  rules: readonly (readonly [where: string, layout: string])[],
): TextEdit[] {
  const token = root.srcToken;
  if (token?.type !== 'block-map') return putValue(file, root, Object.fromEntries(rules));
  const { text, eol } = file;
  const indent = ' '.repeat(token.indent);
  const lines = rules.map(([where, layout]) => `${eol}${indent}  ${printKey(where)}: ${layout}`).join('');
  const pair = pairOf(root, KEY);
  if (pair) {
    const start = pair.key.range[1];
    const end = Math.max(start + 1, pair.value?.srcToken ? contentEnd(pair.value.srcToken) : 0);
    return [{ start, end, newText: `:${lines}` }];
  }
  const last = root.items.at(-1)?.srcToken;
  const offset = lastLineEnd(text, (last && itemEnd(last)) ?? contentEnd(token));
  return [{ start: offset, end: offset, newText: `${eol}${indent}${KEY}:${lines}` }];
}

function lastKey(root: YamlMap): string {
  const key = root.items.at(-1)?.key;
  return key && isScalar(key) && typeof key.value === 'string' ? key.value : '';
}
