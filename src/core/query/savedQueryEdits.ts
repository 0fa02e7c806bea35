import { applyEdits, smallestEdit, type TextEdit } from '../text/edit';
import { insertEntries, refused } from '../yaml/listEdits';
import { newFileEdits } from '../yaml/newFile';
import { NodeReader } from '../yaml/nodeReader';
import { plainMap } from '../yaml/plainValue';
import { printBlockEntry, type NewEntry } from '../yaml/printEntry';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { writeMap } from '../yaml/writeMap';
import { readYaml, type YamlFile } from '../yaml/yamlFile';
import { queriesNodesOf, QUERIES_KEYS, SAVED_QUERY_KEYS, type QueriesNodes, type SavedQuery } from './savedQueries';

const { name: NAME, query: QUERY, description: DESCRIPTION } = SAVED_QUERY_KEYS;

/**
 * Saves a query: in place of the one of this name, or else behind the last one. Nothing else in the file changes.
 * @param saved neither its name nor its query may be blank.
 * @throws UnreadableFileError
 */
export function saveQuery(text: string, saved: SavedQuery): TextEdit[] {
  const before = readForEdits(text);
  const wanted = tidy(saved);
  const index = before.queries.findIndex((it) => it.name === wanted.name);
  if (index < 0) return add(before, wanted);
  return replace(before, index, wanted);
}

/**
 * Makes a saved query another one, and nothing else.
 * @param index which of those it is that were read.
 * @throws UnreadableFileError
 */
export function setQuery(text: string, index: number, query: string): TextEdit[] {
  const before = readForEdits(text);
  const saved = before.queries[index];
  return saved ? replace(before, index, tidy({ ...saved, query })) : [];
}

function replace(before: QueriesNodes, index: number, wanted: SavedQuery): TextEdit[] {
  const { text } = before.file;
  const find = (file: YamlFile) => queriesNodesOf(file).maps[index];
  const map = before.maps[index];
  if (!map) return [];
  const says = new Map(plainMap(new NodeReader(before.file), map));
  says.set(NAME, wanted.name).set(QUERY, wanted.query);
  if (wanted.description === undefined) says.delete(DESCRIPTION);
  else says.set(DESCRIPTION, wanted.description);
  const after = writeMap(text, find, says, undefined, { order: [NAME, QUERY, DESCRIPTION] });
  if (after === undefined) throw refused(before.file, map);
  const edit = smallestEdit(text, after);
  const queries = before.queries.map((it, i) => (i === index ? wanted : it));
  return checked(before, edit ? [edit] : [], queries);
}

function add(before: QueriesNodes, wanted: SavedQuery): TextEdit[] {
  const { file, queries } = before;
  const entry: NewEntry = [
    [NAME, wanted.name],
    [QUERY, wanted.query],
    ...(wanted.description === undefined ? [] : [[DESCRIPTION, wanted.description] as const]),
  ];
  if (!file.root) {
    const lines = [`${QUERIES_KEYS.queries}:`, printBlockEntry(entry, { dash: 2, keys: 2, eol: file.eol })];
    return checked(before, newFileEdits(file, lines), [wanted]);
  }
  const place = { file, map: file.root, key: QUERIES_KEYS.queries, indent: 2 };
  const edits = insertEntries(place, [{ before: Infinity, entries: [entry] }]);
  return checked(before, edits, [...queries, wanted]);
}

/** As it is written into the file: with line breaks as `\n`, and without white space at its ends. */
function tidy({ name, query, description }: SavedQuery): SavedQuery {
  const trim = (text: string) => text.replace(/\r\n?/g, '\n').trim();
  return { name: trim(name), query: trim(query), description: trim(description ?? '') || undefined };
}

/** @throws UnreadableFileError when it can't be understood. */
export function readForEdits(text: string): QueriesNodes {
  const nodes = queriesNodesOf(readYaml(text));
  const [problem] = nodes.problems;
  if (!nodes.readable && problem) throw new UnreadableFileError(problem);
  return nodes;
}

/** The edits, once it is sure that they say what they should, and nothing else of any query: another place may share what they change. */
export function checked({ file }: QueriesNodes, edits: TextEdit[], wanted: readonly SavedQuery[]): TextEdit[] {
  const after = queriesNodesOf(readYaml(applyEdits(file.text, edits)));
  const said = (all: readonly SavedQuery[]) =>
    all.map(({ name, query, description }) => JSON.stringify([name, query.trim(), description?.trim()])).join('\n');
  if (after.readable && said(after.queries) === said(wanted)) return edits;
  throw file.root ? refused(file, file.root) : new Error('A new file can be written as it is wanted.');
}
