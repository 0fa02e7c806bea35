/**
 * A line of YAML in block style, told by its looks alone, since the file may be broken while it is typed. Columns are zero-based UTF-16
 * units.
 */
export interface YamlLine {
  readonly text: string;
  /** Column of the first character that isn't white space; that of the end when there is none. */
  readonly indent: number;
  /** Columns of the dashes that the line begins with. */
  readonly dashes: readonly number[];
  /** Column of what follows the dashes; nothing when nothing does. */
  readonly column: number | undefined;
  readonly key: { readonly name: string; readonly colon: number } | undefined;
  /** What follows the key, or the dashes where there is none: without anchor, tag, comment and white space around it. */
  readonly value: { readonly start: number; readonly end: number };
  /** Column of the comment's `#`. */
  readonly comment: number | undefined;
  /** Whether the line says nothing: blank, only a comment, or a document's border. */
  readonly isEmpty: boolean;
}

const BORDER = /^(?:---|\.\.\.)(?:\s|$)|^%/;
const KEY = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s"'#&*!|>%@`[\]{},?][^#]*?))[ \t]*:(?=\s|$)/;
/** An anchor or a tag. */
const PROPERTY = /^[&!]\S*(?:\s+|$)/;
const QUOTED = /^(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*')/;

export function readYamlLine(text: string): YamlLine {
  const indent = skipSpace(text, 0);
  const dashes: number[] = [];
  let column = BORDER.test(text) ? text.length : indent;
  while (text[column] === '-' && /^\s?$/.test(text.charAt(column + 1))) {
    dashes.push(column);
    column = skipSpace(text, column + 1);
  }
  const matched = KEY.exec(text.slice(column));
  const name = matched ? (matched[1] ?? matched[2] ?? matched[3] ?? '') : undefined;
  const colon = matched ? column + matched[0].length - 1 : 0;
  let start = matched ? skipSpace(text, colon + 1) : column;
  for (let it = PROPERTY.exec(text.slice(start)); it; it = PROPERTY.exec(text.slice(start))) start += it[0].length;
  const { end, comment } = valueEnd(text, start);
  const isEmpty = end === start && name === undefined;
  return {
    text,
    indent,
    dashes,
    column: isEmpty ? undefined : column,
    key: name === undefined ? undefined : { name, colon },
    value: { start, end },
    comment,
    isEmpty: isEmpty && dashes.length === 0,
  };
}

/** Offset just after a text in quotation marks that begins at `start`; nothing when they don't end on the same line. */
export function quotedEnd(text: string, start: number): number | undefined {
  const quoted = QUOTED.exec(text.slice(start))?.[0];
  return quoted === undefined ? undefined : start + quoted.length;
}

/** What a scalar says, with quotation marks or without. */
export function unquoted(scalar: string): string {
  const inside = scalar.slice(1, scalar.length > 1 && scalar.endsWith(scalar.charAt(0)) ? -1 : undefined);
  if (scalar.startsWith("'")) return inside.replaceAll("''", "'");
  return scalar.startsWith('"') ? inside.replace(/\\(["\\/])/g, '$1') : scalar;
}

function valueEnd(text: string, start: number): { end: number; comment: number | undefined } {
  const isQuoted = /["']/.test(text.charAt(start));
  const quoted = isQuoted ? quotedEnd(text, start) : undefined;
  if (isQuoted && quoted === undefined) return { end: text.trimEnd().length, comment: undefined };
  const from = Math.max((quoted ?? start) - 1, 0);
  const hash = text.slice(from).search(/(?:^|\s)#/);
  const comment = hash < 0 ? undefined : text.indexOf('#', from + hash);
  return { end: quoted ?? Math.max(start, text.slice(0, comment).trimEnd().length), comment };
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (text[i] === ' ' || text[i] === '\t') i++;
  return i;
}
