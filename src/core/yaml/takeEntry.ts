import type { CST } from 'yaml';
import type { TextEdit } from '../text/edit';
import { entrySpans, hasOwnLines, type EntrySpan } from './blockList';
import { lineEnd, lineStart, nextLine } from './place';
import { itemEnd, itemStart } from './tokens';
import type { YamlFile, YamlList } from './yamlFile';

/** An entry of a list as it is written, and where that is. */
export interface TakenEntry {
  /** Its lines, as if its dash stood in the first column; one in flow style gets a dash. */
  readonly lines: readonly string[];
  /** The comments directly above it, in the same way. */
  readonly comments: readonly string[];
  /** The comments and blank lines below it that aren't its own: its last text must not take them in. */
  readonly below: readonly string[];
  readonly style: 'block' | 'flow';
  /** Offsets of what `lines` were made of. */
  readonly start: number;
  readonly end: number;
}

/** How far the lines of an entry in flow style stand behind the dash that it gets. */
const FLOW_INDENT = '  ';

/**
 * Gives the entries of a list by their index. Nothing for one that can't be taken out of its list as it is, because its dash shares the line
 * with others'.
 */
export function entryTaker({ text }: YamlFile, list: YamlList): (index: number) => TakenEntry | undefined {
  const token = list.srcToken;
  if (token?.type === 'flow-collection') {
    const items = token.items.filter((each) => itemEnd(each) !== undefined);
    return (index) => takeFromFlow(text, items[index]);
  }
  const spans = token?.type === 'block-seq' && hasOwnLines(text, token) ? entrySpans(text, token) : [];
  return (index) => takeFromBlock(text, spans[index]);
}

function takeFromFlow(text: string, item: CST.CollectionItem | undefined): TakenEntry | undefined {
  const start = item && itemStart(item);
  const end = item && itemEnd(item);
  if (start === undefined || end === undefined) return undefined;
  const lines = linesOf(text.slice(start, end)).map((line, i) => (i === 0 ? '- ' : FLOW_INDENT) + line.trimStart());
  return { lines, comments: [], below: [], style: 'flow', start, end };
}

function takeFromBlock(text: string, span: EntrySpan | undefined): TakenEntry | undefined {
  if (!span) return undefined;
  const from = lineStart(text, span.dash);
  const column = span.dash - from;
  const lines = (start: number, end: number) => linesOf(text.slice(start, end)).map((line) => unindented(line, column));
  return {
    lines: lines(from, span.end),
    comments: span.comments < from ? lines(span.comments, from).slice(0, -1) : [],
    below: lines(lineEnd(text, span.end), commentsBelow(text, span.end)).slice(1),
    style: 'block',
    start: span.dash,
    end: span.end,
  };
}

/** Offset of the end of the comments and blank lines below the line that ends at `end`. */
function commentsBelow(text: string, end: number): number {
  let stop = lineEnd(text, end);
  for (let start = nextLine(text, stop); start !== undefined && start < text.length; start = nextLine(text, stop)) {
    if (!/^\s*(?:#|$)/.test(text.slice(start, lineEnd(text, start)))) break;
    stop = lineEnd(text, start);
  }
  return stop;
}

/** Puts other lines in the place of an entry. */
export function replaceEntry({ text, eol }: YamlFile, entry: TakenEntry, lines: readonly string[]): TextEdit {
  const { start, end } = entry;
  if (entry.style === 'flow') return { start, end, newText: inFlow(lines, eol) };
  const margin = ' '.repeat(start - lineStart(text, start));
  return { start, end, newText: lines.map((line, i) => (line && i > 0 ? margin + line : line)).join(eol) };
}

/** Puts comments above an entry in block style. */
export function commentEntry({ text, eol }: YamlFile, entry: TakenEntry, comments: readonly string[]): TextEdit[] {
  if (entry.style === 'flow' || comments.length === 0) return [];
  const from = lineStart(text, entry.start);
  const margin = ' '.repeat(entry.start - from);
  return [{ start: from, end: from, newText: comments.map((line) => margin + line + eol).join('') }];
}

/** The lines of an entry in flow style, without the dash. */
export function inFlow(lines: readonly string[], eol: string): string {
  return lines.map((line) => line.slice(FLOW_INDENT.length)).join(eol);
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

function unindented(line: string, column: number): string {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(indent, column));
}
