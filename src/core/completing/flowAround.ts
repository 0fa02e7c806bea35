import type { Lines } from '../text/lines';
import { readFlow, type FlowCollection } from './flowCollection';
import { pathTo } from './yamlParents';
import { readYamlLine, type YamlLine } from './yamlLine';

/** A collection in flow style that isn't part of another one. */
export interface Flow {
  readonly collection: FlowCollection;
  /** The path to the collection; nothing where it only looks like one, in a text. */
  readonly path: string | undefined;
  /** Whether the place that was asked for is in a comment. */
  readonly isComment: boolean;
}

/** The collection in flow style around a place, as far as can be told while it isn't closed: what belongs to it is indented more. */
export function flowAround(lines: Lines, line: number, character: number): Flow | undefined {
  const at = lines.startOf(line) + character;
  const own = readYamlLine(lines.line(line));
  const column = own.indent === own.text.length ? character : own.indent;
  let limit = column;
  const openings: { line: number; read: YamlLine }[] = [];
  for (let l = line; l >= 0; l--) {
    const read = l === line ? own : readYamlLine(lines.line(l));
    if (l < line && (read.isEmpty || read.indent >= limit)) continue;
    limit = Math.min(limit, read.indent);
    if (/[[{]/.test(read.text.charAt(read.value.start)) && (l < line || character > read.value.start))
      openings.unshift({ line: l, read });
    if (limit === 0) break;
  }
  for (const opening of openings) {
    const { read } = opening;
    const owner = read.key ? (read.column ?? 0) : (read.dashes.at(-1) ?? -1);
    const end = endOf(lines, opening.line, owner, { line, column });
    let isComment = false;
    const start = lines.startOf(opening.line) + read.value.start;
    const collection = readFlow(lines.text, start, end, (from, to) => {
      isComment ||= from < at && at <= to;
    });
    if (at <= collection.end)
      return { collection, path: pathTo(lines, opening.line, owner + (read.key ? 0 : 1), read.key?.name), isComment };
  }
  return undefined;
}

/** Offset of the end of the lines that belong to what begins in a line, for a key or dash at the column `owner`. */
function endOf(lines: Lines, first: number, owner: number, cursor: { line: number; column: number }): number {
  let last = first;
  for (let l = first + 1; l < lines.count; l++) {
    const text = lines.line(l);
    const indent = l === cursor.line ? cursor.column : text.search(/\S/);
    if (indent < 0) continue;
    if (indent < owner || (indent === owner && !/^\s*[\]}]/.test(text))) break;
    last = l;
  }
  return lines.endOf(last);
}
