import { printLiteral, printScalar } from './printScalar';

/** A new value: a text, a number, truth value or `null` that stays one, a list, written as `[a, b]`, or a map, written as `{a: b}`. */
export type NewValue = string | number | boolean | null | readonly NewValue[] | NewMap;

/** Keys and values in the order in which they are written; a key without a value isn't. */
export interface NewMap {
  readonly [key: string]: NewValue | undefined;
}

/** A new entry of a list: a text, keys and values in the order in which they are written, or an entry that is written already. */
export type NewEntry = string | readonly (readonly [key: string, value: NewValue])[] | WrittenEntry;

/** An entry taken over as it is written elsewhere. */
export interface WrittenEntry {
  /** In block style: comments above it and its own lines, as if its dash stood in the first column. */
  readonly lines: readonly string[];
  /** In flow style, without a dash; only asked for where that is needed. */
  readonly flow: () => string;
}

/** How the entries of a list in block style are laid out. */
interface BlockLayout {
  /** Column of the dash. */
  readonly dash: number;
  /** How far the entry's own keys stand to the right of the dash. */
  readonly keys: number;
  readonly eol: string;
  /** Whether a text of several lines must stay on one, because what follows would become part of it. */
  readonly oneLine?: boolean;
}

/** The lines of an entry in block style, without a line break at the end. */
export function printBlockEntry(entry: NewEntry, { dash, keys, eol, oneLine }: BlockLayout): string {
  const first = ' '.repeat(dash) + '-' + ' '.repeat(keys - 1);
  if (typeof entry === 'string') return first + printScalar(entry);
  if ('lines' in entry) return entry.lines.map((line) => line && ' '.repeat(dash) + line).join(eol);
  const column = dash + keys;
  const lines = entry.map(([key, value]) => `${printKey(key)}: ${printBlockValue(value, column, eol, oneLine)}`);
  return first + lines.join(eol + ' '.repeat(column));
}

/** How far the lines of a literal block are indented behind a key at `column`. */
export function literalIndent(column: number): number {
  return column + 2;
}

/** A value behind its key in a block map whose keys stand at `column`. */
export function printBlockValue(value: NewValue, column: number, eol: string, oneLine = false): string {
  if (typeof value === 'string')
    return (oneLine ? undefined : printLiteral(value, literalIndent(column), eol)) ?? printScalar(value);
  return printFlowValue(value);
}

/** An entry on one line, as it stands in a list in flow style. */
export function printFlowEntry(entry: NewEntry): string {
  if (typeof entry === 'string') return printScalar(entry, 'flow');
  return 'lines' in entry ? entry.flow() : printFlowMap(entry);
}

export function printFlowValue(value: NewValue): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return printScalar(value, 'flow');
  if (isList(value)) return `[${value.map(printFlowValue).join(', ')}]`;
  return printFlowMap(Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, part]])));
}

function printFlowMap(pairs: readonly (readonly [key: string, value: NewValue])[]): string {
  return `{${pairs.map(([key, value]) => `${printKey(key)}: ${printFlowValue(value)}`).join(', ')}}`;
}

/** A key of any map; ours need no quotation marks. */
export function printKey(key: string): string {
  return /^[A-Za-z][\w-]*$/.test(key) ? key : printScalar(key, 'flow');
}

function isList(value: readonly NewValue[] | NewMap): value is readonly NewValue[] {
  return Array.isArray(value);
}
