import type { Lines } from '../text/lines';
import type { Position } from '../text/position';
import { flowAround } from './flowAround';
import { placeInFlow } from './flowPlace';
import { entriesBeside, keysBeside, pathTo } from './yamlParents';
import { readYamlLine, unquoted, type YamlLine } from './yamlLine';

/** A place in a YAML file where a value or a key stands or can be put, told without the file having to be right. */
export interface YamlPlace {
  readonly kind: 'value' | 'key';
  /** The keys that lead to the value, or to the map that the key is in, from the top; `-` is an entry of a list: `codings/-/codes/-`. */
  readonly path: string;
  /** Columns of what is replaced, on the position's line. It includes quotation marks. */
  readonly start: number;
  readonly end: number;
  /** What that says, without them. */
  readonly typed: string;
  readonly notation: 'block' | 'flow';
  /** The quotation mark that has been typed. */
  readonly quote: '' | '"' | "'";
  /** What has to be put before and after: a space that is missing. */
  readonly before: '' | ' ';
  readonly after: '' | ' ';
  /** The other entries of the list, or the other keys of the map. */
  readonly others: readonly string[];
}

/** The places at a position; the same words can be a value (`- Data`) and the beginning of a key (`- name: Data`). */
export function yamlPlaces(lines: Lines, { line, character }: Position): YamlPlace[] {
  const flow = flowAround(lines, line, character);
  if (flow) return placeInFlow(lines, flow, { line, character });
  const read = readYamlLine(lines.line(line));
  const isHexColor = read.key?.name === 'color' && /^#[0-9a-f]{0,6}\s*$/i.test(read.text.slice(read.value.start));
  if (read.comment !== undefined && character > read.comment && !isHexColor) return [];
  if (read.key) return valueOfKey(lines, line, read, character, isHexColor);
  return read.dashes.length ? entryOfList(lines, line, read, character) : keyOfMap(lines, line, read, character);
}

function valueOfKey(lines: Lines, line: number, read: YamlLine, at: number, isHexColor: boolean): YamlPlace[] {
  const { key, value, text, column = 0 } = read;
  if (!key || at <= key.colon || /^[[{|>*&!]/.test(text.slice(value.start, value.end))) return [];
  const path = pathTo(lines, line, column, key.name);
  // A colour that isn't in quotation marks yet is a comment.
  const end = isHexColor ? text.trimEnd().length : value.end;
  const stretch = stretchAt(text, value.start, end, at);
  return path === undefined || !stretch ? [] : [{ kind: 'value', path, ...stretch, notation: 'block', others: [] }];
}

function entryOfList(lines: Lines, line: number, read: YamlLine, at: number): YamlPlace[] {
  const { dashes, value, text } = read;
  const dash = dashes.at(-1) ?? 0;
  if (at <= dash || /^[[{|>*&!]/.test(text.slice(value.start, value.end))) return [];
  const path = pathTo(lines, line, dash + 1);
  const stretch = stretchAt(text, value.start, value.end, at);
  if (path === undefined || !stretch) return [];
  const others = dashes.length > 1 ? [] : entriesBeside(lines, line, dash);
  const place = { path, ...stretch, notation: 'block' } as const;
  const keys = keysBeside(lines, line, read.column ?? stretch.start + stretch.before.length);
  return [
    { ...place, kind: 'value', others },
    { ...place, kind: 'key', others: keys },
  ];
}

function keyOfMap(lines: Lines, line: number, { text, value, column }: YamlLine, at: number): YamlPlace[] {
  const isOther = column === undefined && text.trim() !== '';
  const stretch = isOther ? undefined : stretchAt(text, value.start, value.end, at);
  const from = column ?? at;
  const path = stretch && pathTo(lines, line, from);
  if (!stretch || path === undefined) return [];
  return [{ kind: 'key', path, ...stretch, notation: 'block', others: keysBeside(lines, line, from) }];
}

/** What is replaced at a column, and how: the value that is there, with the spaces after it up to the column. */
export function stretchAt(
  text: string,
  start: number,
  end: number,
  at: number,
): Pick<YamlPlace, 'start' | 'end' | 'typed' | 'quote' | 'before' | 'after'> | undefined {
  const isThere = start < end;
  if (isThere && at > end && text.slice(end, at).trim() !== '') return undefined;
  const from = isThere ? Math.min(start, at) : at;
  const to = isThere ? Math.max(end, at) : at;
  const there = text.slice(from, to).trim();
  const first = there.charAt(0);
  return {
    start: from,
    end: to,
    typed: unquoted(there),
    quote: first === '"' || first === "'" ? first : '',
    before: /[-:,]/.test(text.charAt(from - 1)) ? ' ' : '',
    after: text[to] === '#' ? ' ' : '',
  };
}
