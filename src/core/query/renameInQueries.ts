import { isScalar, type Scalar } from 'yaml';
import { applyEdits, smallestEdit, type TextEdit } from '../text/edit';
import { NodeReader, pairOf } from '../yaml/nodeReader';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { namesInQuery, type QueryName } from './namesInQuery';
import { printName, printQuoted } from './printQuery';
import type { Span } from './query';
import { SAVED_QUERY_KEYS, type QueriesNodes, type SavedQueryEntry } from './savedQueries';
import { checked, readForEdits, setQuery } from './savedQueryEdits';
import { scalarSpan } from './scalarSpan';

/** What stands in a query in the place of a name. */
interface Renamed {
  readonly span: Span;
  /** With quotation marks where it needs some, or the name before had some. */
  readonly written: string;
}

/**
 * Gives things other names in saved queries, and changes nothing but these names. Queries that can't be read stay.
 * @param after what something is called from now on; its name where that stays.
 * @throws UnreadableFileError when the file can't be understood, or changed without a guess.
 */
export function renameInQueries(text: string, after: (name: QueryName) => string): TextEdit[] {
  const before = readForEdits(text);
  const renamed = before.queries.map((it) => renamedIn(it, after));
  if (renamed.every(({ length }) => !length)) return [];
  const wanted = before.queries.map((it, i) => ({ ...it, query: renamedQuery(it.query, renamed[i] ?? []) }));
  try {
    return checked(before, inPlace(before, renamed), wanted);
  } catch (error) {
    if (!(error instanceof UnreadableFileError || error instanceof RangeError)) throw error;
  }
  // A name may not be written where the other was without marks around the whole query.
  let now = text;
  wanted.forEach(({ query }, i) => {
    if (renamed[i]?.length) now = applyEdits(now, setQuery(now, i, query));
  });
  const edit = smallestEdit(text, now);
  return checked(before, edit ? [edit] : [], wanted);
}

function renamedIn({ query, parsed }: SavedQueryEntry, after: (name: QueryName) => string): Renamed[] {
  const names = parsed.query ? namesInQuery(query, parsed.query) : [];
  return names.flatMap((it) => {
    const name = after(it);
    if (name === it.name) return [];
    const isQuoted = query.startsWith('"', it.span.start);
    return { span: it.span, written: isQuoted ? printQuoted(name) : printName(name) };
  });
}

function renamedQuery(query: string, renamed: readonly Renamed[]): string {
  return applyEdits(
    query,
    renamed.map(({ span, written }) => ({ ...span, newText: written })),
  );
}

/** The names alone, where each stands in the file. Two queries may be one (`*name`). */
function inPlace({ file, maps }: QueriesNodes, renamed: readonly (readonly Renamed[])[]): TextEdit[] {
  const reader = new NodeReader(file);
  const edits = new Map<number, TextEdit>();
  maps.forEach((map, i) => {
    const scalar = reader.follow(pairOf(map, SAVED_QUERY_KEYS.query)?.value);
    for (const { span, written } of renamed[i] ?? []) {
      const place = isScalar(scalar) ? scalarSpan(file.text, scalar, span) : undefined;
      if (place && isScalar(scalar)) edits.set(place.start, { ...place, newText: asIn(scalar, written) });
    }
  });
  return [...edits.values()].sort((a, b) => a.start - b.start);
}

/** A part of a scalar's text as it is written there. */
function asIn({ type }: Scalar.Parsed, text: string): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(text).slice(1, -1);
  return type === 'QUOTE_SINGLE' ? text.replaceAll("'", "''") : text;
}
