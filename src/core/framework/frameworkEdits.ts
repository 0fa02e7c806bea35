import type { Codebook } from '../codebook/codebook';
import { memoText } from '../memos/memoText';
import { compareText } from '../text/compareText';
import { applyEdits, smallestEdit, type TextEdit } from '../text/edit';
import { insertEntries, refused, removeEntries } from '../yaml/listEdits';
import { newFileEdits } from '../yaml/newFile';
import { NodeReader } from '../yaml/nodeReader';
import { plainMap } from '../yaml/plainValue';
import { printBlockEntry, type NewEntry } from '../yaml/printEntry';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { writeMap } from '../yaml/writeMap';
import { readYaml, type YamlFile } from '../yaml/yamlFile';
import { FRAMEWORK_KEYS, frameworkNodesOf, SUMMARY_KEYS, type FrameworkNodes, type Summary } from './framework';
import { indexOfSummary } from './summaryOf';

const { transcript: TRANSCRIPT, code: CODE, text: TEXT } = SUMMARY_KEYS;

/**
 * Gives a code in a transcript a summary, another one or none. A new one is put where it comes by path and code, so that two people who
 * write different ones seldom change the same place. Nothing else in the file changes.
 * @param summary with a text that is blank to take it away.
 * @param codebook tells which names mean the same code; that which is written stays.
 * @throws UnreadableFileError
 */
export function setSummary(text: string, summary: Summary, codebook: Codebook): TextEdit[] {
  const before = readForEdits(text);
  const { file, summaries, maps, indices } = before;
  const wanted = memoText(summary.text);
  const index = indexOfSummary(summaries, summary, codebook);
  const [map, entry] = [maps[index], indices[index]];
  if (!map || entry === undefined) return wanted === undefined ? [] : add(before, { ...summary, text: wanted });
  if (memoText(summaries[index]?.text ?? '') === wanted) return [];
  if (wanted === undefined) {
    if (!file.root) return [];
    const place = { file, map: file.root, key: FRAMEWORK_KEYS.summaries, indent: 2 };
    return checked(
      before,
      removeEntries(place, new Set([entry]), true),
      summaries.filter((_, i) => i !== index),
    );
  }
  const says = new Map(plainMap(new NodeReader(file), map)).set(TEXT, wanted);
  const find = (now: YamlFile) => frameworkNodesOf(now).maps[index];
  const after = writeMap(text, find, says, undefined, { order: [TRANSCRIPT, CODE, TEXT] });
  if (after === undefined) throw refused(file, map);
  const edit = smallestEdit(text, after);
  return checked(
    before,
    edit ? [edit] : [],
    summaries.map((it, i) => (i === index ? { ...it, text: wanted } : it)),
  );
}

function add(before: FrameworkNodes, wanted: Summary): TextEdit[] {
  const { file, summaries, indices } = before;
  const entry: NewEntry = [
    [TRANSCRIPT, wanted.transcript],
    [CODE, wanted.code],
    [TEXT, wanted.text],
  ];
  if (!file.root) {
    const lines = [`${FRAMEWORK_KEYS.summaries}:`, printBlockEntry(entry, { dash: 2, keys: 2, eol: file.eol })];
    return checked(before, newFileEdits(file, lines), [wanted]);
  }
  const next = summaries.findIndex((it) => compareSummaries(it, wanted) > 0);
  const place = { file, map: file.root, key: FRAMEWORK_KEYS.summaries, indent: 2 };
  const edits = insertEntries(place, [{ before: indices[next] ?? Infinity, entries: [entry] }]);
  const at = next < 0 ? summaries.length : next;
  return checked(before, edits, [...summaries.slice(0, at), wanted, ...summaries.slice(at)]);
}

/** The same on every machine. */
function compareSummaries(a: Summary, b: Summary): number {
  return compareText(a.transcript, b.transcript) || compareText(a.code, b.code);
}

/** @throws UnreadableFileError when it can't be understood. */
export function readForEdits(text: string): FrameworkNodes {
  const nodes = frameworkNodesOf(readYaml(text));
  const [problem] = nodes.problems;
  if (!nodes.readable && problem) throw new UnreadableFileError(problem);
  return nodes;
}

/** The edits, once it is sure that they say what they should, and nothing else of any summary: another place may share what they change. */
export function checked({ file }: FrameworkNodes, edits: TextEdit[], wanted: readonly Summary[]): TextEdit[] {
  const after = frameworkNodesOf(readYaml(applyEdits(file.text, edits)));
  const said = (all: readonly Summary[]) =>
    all.map(({ transcript, code, text }) => JSON.stringify([transcript, code.trim(), memoText(text)])).join('\n');
  if (after.readable && said(after.summaries) === said(wanted)) return edits;
  throw file.root ? refused(file, file.root) : new Error('A new file can be written as it is wanted.');
}
