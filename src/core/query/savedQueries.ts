import { isScalar } from 'yaml';
import type { Range } from '../text/position';
import type { Problem } from '../text/problem';
import { isNothing, NodeReader, pairOf } from '../yaml/nodeReader';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { readYaml, type YamlFile, type YamlMap, type YamlNode } from '../yaml/yamlFile';
import { parseQuery, type ParsedQuery } from './parseQuery';
import type { Span } from './query';
import { scalarSpan } from './scalarSpan';

/** The keys that the file and a query have; any others are kept and mean nothing here. */
export const QUERIES_KEYS = { queries: 'queries' } as const;
export const SAVED_QUERY_KEYS = { name: 'name', query: 'query', description: 'description' } as const;

/** A query with a name, under which it can be asked again. */
export interface SavedQuery {
  readonly name: string;
  /** As it is written, which may be no query. */
  readonly query: string;
  readonly description: string | undefined;
}

/** A saved query as the file has it. */
export interface SavedQueryEntry extends SavedQuery {
  readonly parsed: ParsedQuery;
  /** Where the name stands. */
  readonly nameRange: Range;
  readonly queryRange: Range;
  /** Where a part of the query stands; all of it where that can't be told. */
  readonly rangeOf: (span: Span) => Range;
}

interface ReadQueries {
  /** Empty when the file can't be read. Two may have the same name: then the first is meant. */
  readonly queries: readonly SavedQueryEntry[];
  readonly problems: readonly Problem[];
  /** Whether the file could be understood as a whole; an entry that couldn't is only a problem. */
  readonly readable: boolean;
}

/** Saved queries, and the file's nodes that they were read from. */
export interface QueriesNodes extends ReadQueries {
  readonly file: YamlFile;
  /** In the order of the queries. */
  readonly maps: readonly YamlMap[];
  /** Which entries of the list they are. */
  readonly indices: readonly number[];
}

/** Reads a `queries.yaml`. It never fails; what is wrong is told as problems, also in the queries themselves. */
export function readSavedQueries(text: string): ReadQueries {
  const { queries, problems, readable } = queriesNodesOf(readYaml(text));
  return { queries, problems, readable };
}

export function queriesNodesOf(file: YamlFile): QueriesNodes {
  const unreadable = (problems: readonly Problem[]) => {
    return { queries: [], problems, readable: false, file, maps: [], indices: [] };
  };
  if (file.problems.length > 0) return unreadable(file.problems);
  const reader = new QueriesReader(file);
  try {
    reader.read();
    const { queries, problems, maps, indices } = reader;
    return { queries, problems, readable: true, file, maps, indices };
  } catch (error) {
    if (error instanceof UnreadableFileError) return unreadable([error.problem]);
    throw error;
  }
}

class QueriesReader extends NodeReader {
  readonly queries: SavedQueryEntry[] = [];
  readonly maps: YamlMap[] = [];
  readonly indices: number[] = [];

  read(): void {
    const { root } = this.file;
    if (!root) return;
    this.reportNearKeys(root, QUERIES_KEYS);
    this.reportMissingList(root, QUERIES_KEYS.queries, 'saved-query-list');
    const node = pairOf(root, QUERIES_KEYS.queries)?.value;
    if (!node || isNothing(node)) return;
    const list = this.list(node);
    if (!list)
      throw new UnreadableFileError({
        code: 'queries-not-a-list',
        message: '“{0}” must be a list: each entry on its own line after a dash.',
        args: [QUERIES_KEYS.queries],
        severity: 'error',
        range: this.rangeOf(node),
      });
    list.items.forEach((item, index) => this.readQuery(item, index));
  }

  private readQuery(item: YamlNode, index: number): void {
    const map = this.map(item);
    if (map) this.reportNearKeys(map, SAVED_QUERY_KEYS);
    const nameNode = map && pairOf(map, SAVED_QUERY_KEYS.name)?.value;
    const name = this.text(nameNode)?.trim();
    if (!map || !nameNode || !name) {
      this.report('error', 'saved-query-without-name', 'A saved query needs a name.', item);
      return;
    }
    const queryNode = pairOf(map, SAVED_QUERY_KEYS.query)?.value;
    const query = this.text(queryNode);
    if (queryNode && query === undefined && !isNothing(queryNode)) {
      this.report('error', 'saved-query-not-text', 'A query must be a text.', queryNode);
      return;
    }
    if (!queryNode || !query?.trim()) {
      const message = 'There is no query in the saved query “{0}”.';
      this.report('error', 'saved-query-without-query', message, nameNode, name);
      return;
    }
    if (this.queries.some((it) => it.name === name))
      this.report('warning', 'saved-query-twice', 'There is a saved query “{0}” already.', nameNode, name);
    const description = this.optionalText(map, SAVED_QUERY_KEYS.description, {
      code: 'saved-query-description',
      message: 'A description must be a text.',
    });
    // A query may well have a # of its own, which YAML takes for a comment where a space is before it.
    if (hasCommentBehind(queryNode))
      this.report(
        'hint',
        'saved-query-comment',
        'What stands behind “#” is a comment, not a part of the query.',
        queryNode,
      );
    const parsed = parseQuery(query);
    const rangeOf = this.rangesIn(queryNode);
    if (parsed.problem) {
      const { span, ...what } = parsed.problem;
      this.problems.push({ ...what, range: rangeOf(span) });
    }
    const ranges = { nameRange: this.rangeOf(nameNode), queryRange: this.rangeOf(queryNode), rangeOf };
    this.queries.push({ name, query, description, parsed, ...ranges });
    this.maps.push(map);
    this.indices.push(index);
  }

  private rangesIn(node: YamlNode): SavedQueryEntry['rangeOf'] {
    const scalar = this.follow(node);
    const { text, lines } = this.file;
    return (span) => {
      const place = isScalar(scalar) ? scalarSpan(text, scalar, span) : undefined;
      return place ? lines.rangeAt(place.start, place.end) : this.rangeOf(node);
    };
  }
}

function hasCommentBehind(node: YamlNode): boolean {
  return isScalar(node) && node.type === 'PLAIN' && Boolean(node.comment);
}
