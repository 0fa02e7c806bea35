import type { Lines } from '../text/lines';
import { readYamlLine, unquoted, type YamlLine } from './yamlLine';

/** Something in a line that lines below it can belong to, or a text that they would be part of. */
interface Part {
  readonly kind: 'key' | 'dash' | 'text';
  readonly column: number;
  readonly name: string;
}

/**
 * The path to what stands at a column of a line, from the lines above it and from what is left of it: keys, and `-` for an entry of a
 * list. Nothing where it would be part of a text.
 * @param key the last part of the path, that stands at the column.
 */
export function pathTo(lines: Lines, line: number, column: number, key?: string): string | undefined {
  const path = key === undefined ? [] : [key];
  let limit = column;
  let below: Part['kind'] = 'key';
  for (let l = line; l >= 0 && (limit > 0 || below === 'dash'); l--) {
    const read = lineAt(lines, l, limit);
    if (!read || (l < line && read.isEmpty)) continue;
    const parts = partsOf(read).filter((part) => l < line || part.column < column);
    for (const part of parts.reverse()) {
      const isAbove = part.column < limit || (part.column === limit && part.kind === 'key' && below === 'dash');
      if (!isAbove) continue;
      if (part.kind === 'text' || (part.kind === 'key' && hasValue(read))) return undefined;
      if (part.kind === 'dash' && l < line && !read.key && hasValue(read)) return undefined;
      path.unshift(part.name);
      limit = part.column;
      below = part.kind;
    }
  }
  return path.join('/');
}

/** What the other entries say of the list in block style whose dashes stand at a column, as far as they are texts. */
export function entriesBeside(lines: Lines, line: number, dash: number): string[] {
  const entries: string[] = [];
  for (const step of [-1, 1] as const) {
    for (const read of linesFrom(lines, line, step)) {
      if (read.indent > dash) continue;
      if (read.dashes[0] !== dash) break;
      const { start, end } = read.value;
      if (!read.key && start < end) entries.push(unquoted(read.text.slice(start, end)));
    }
  }
  return entries;
}

/** The other keys of the map in block style whose keys stand at a column. */
export function keysBeside(lines: Lines, line: number, column: number): string[] {
  const keys: string[] = [];
  const add = (read: YamlLine) => {
    if (read.key && read.column === column) keys.push(read.key.name);
  };
  const beginsHere = readYamlLine(lines.line(line)).dashes.length > 0;
  for (const read of beginsHere ? [] : linesFrom(lines, line, -1)) {
    add(read);
    if (read.indent < column) break;
  }
  for (const read of linesFrom(lines, line, 1)) {
    if (read.indent < column) break;
    add(read);
  }
  return keys;
}

/** The lines above or below one that say something, from the nearest. */
function* linesFrom(lines: Lines, line: number, step: 1 | -1): Generator<YamlLine> {
  for (let l = line + step; l >= 0 && l < lines.count; l += step) {
    const read = readYamlLine(lines.line(l));
    if (!read.isEmpty) yield read;
  }
}

/** A line, unless it is blank or begins to the right of a column: then it can't hold what stands at that column. */
function lineAt(lines: Lines, line: number, column: number): YamlLine | undefined {
  const { text } = lines;
  const start = lines.startOf(line);
  for (let i = start; i <= start + column; i++) if (text[i] !== ' ') return readYamlLine(lines.line(line));
  return undefined;
}

function partsOf({ dashes, column, key }: YamlLine): Part[] {
  const parts = dashes.map((at): Part => ({ kind: 'dash', column: at, name: '-' }));
  if (column !== undefined) parts.push({ kind: key ? 'key' : 'text', column, name: key?.name ?? '' });
  return parts;
}

function hasValue({ value }: YamlLine): boolean {
  return value.start < value.end;
}
