import type { Lines } from '../text/lines';
import type { Position } from '../text/position';
import { readYamlLine, type YamlLine } from './yamlLine';
import { pathTo } from './yamlParents';
import { yamlPlaces, type YamlPlace } from './yamlPlace';

/** A place in a codebook where a new entry can be written, in block style. */
export interface NewEntry {
  readonly what: 'code' | 'childCode' | 'speaker';
  /** Columns of what is replaced, on the position's line. */
  readonly start: number;
  readonly end: number;
  /** What stands before the entry's first key: its indentation and dash, and on a line above the key of a list that begins with it. */
  readonly before: readonly string[];
  /** Column of the entry's keys. */
  readonly column: number;
}

const CODE_ENTRY = /^codes\/-(?:\/codes\/-)*$/;
const SPEAKER_ENTRY = /^speakers\/-$/;

/**
 * Where a new code or speaker can be written at a position: behind a dash, on a line of its own in a list or below its key, or as the first
 * of its kind.
 */
export function newEntries(lines: Lines, position: Position): NewEntry[] {
  const read = readYamlLine(lines.line(position.line));
  const place = yamlPlaces(lines, position).find(({ kind, notation }) => kind === 'key' && notation === 'block');
  if (!place || read.key) return [];
  if (!read.dashes.length) return onOwnLine(lines, position, read, place);
  const what = entryOf(place.path);
  if (!what || place.others.length) return [];
  const { start, end, before } = place;
  return [{ what, start, end, before: [before], column: start + before.length }];
}

function onOwnLine(lines: Lines, { line, character }: Position, read: YamlLine, place: YamlPlace): NewEntry[] {
  const step = dashStep(lines);
  const next = nextLine(lines, line);
  const whole = { start: 0, end: Math.max(place.end, read.text.trimEnd().length) };
  const entries: NewEntry[] = [];
  const open = [...openLists(lines, line, step)].filter(({ dash }) => (next?.indent ?? 0) <= dash);
  const list = open.find(({ from }) => from <= (read.column ?? character)) ?? open.at(-1);
  if (list) entries.push({ what: list.what, ...whole, before: [dashAt(list.dash)], column: list.dash + 2 });
  if (CODE_ENTRY.test(place.path) && place.others.includes('name') && !place.others.includes('codes')) {
    const dash = place.start + step;
    const { start, end } = place;
    entries.push({ what: 'childCode', start, end, before: ['codes:', dashAt(dash)], column: dash + 2 });
  }
  if (place.path !== '' || (next && (next.indent > 0 || next.dashes.length))) return entries;
  for (const what of ['code', 'speaker'] as const) {
    const key = `${what}s`;
    if (place.others.includes(key) || list?.what === what) continue;
    entries.push({ what, ...whole, before: [`${key}:`, dashAt(step)], column: step + 2 });
  }
  return entries;
}

function dashAt(column: number): string {
  return `${' '.repeat(column)}- `;
}

function entryOf(path: string): 'code' | 'speaker' | undefined {
  if (CODE_ENTRY.test(path)) return 'code';
  return SPEAKER_ENTRY.test(path) ? 'speaker' : undefined;
}

interface OpenList {
  readonly what: 'code' | 'speaker';
  /** Column of its dashes. */
  readonly dash: number;
  /** Column at which, or to the right of which, a line is meant to be part of it rather than of one around it. */
  readonly from: number;
}

/** The lists of codes or speakers that haven't ended above a line, from the innermost. */
function* openLists(lines: Lines, line: number, step: number): Generator<OpenList> {
  let limit = Infinity;
  let isFirst = true;
  for (let l = line - 1; l >= 0 && limit > 0; l--) {
    const read = readYamlLine(lines.line(l));
    if (read.isEmpty) continue;
    if (isFirst && isListKey(read)) {
      const what = entryOf(`${pathTo(lines, l, read.column ?? 0, read.key?.name)}/-`);
      const from = read.column ?? 0;
      if (what) yield { what, dash: from + step, from };
    }
    isFirst = false;
    for (const dash of [...read.dashes].reverse()) {
      if (dash >= limit) continue;
      const what = entryOf(pathTo(lines, l, dash + 1) ?? '');
      if (what) yield { what, dash, from: dash };
      limit = dash;
    }
    limit = Math.min(limit, read.indent);
  }
}

function isListKey({ key, value }: YamlLine): boolean {
  return key !== undefined && value.start >= value.end;
}

/** The next line that says something. */
function nextLine(lines: Lines, line: number): YamlLine | undefined {
  for (let l = line + 1; l < lines.count; l++) {
    const read = readYamlLine(lines.line(l));
    if (!read.isEmpty) return read;
  }
  return undefined;
}

/** How far the dashes of the codebook's lists stand to the right of their key: as far as those of the first one. */
function dashStep(lines: Lines): number {
  let key = 0;
  for (let l = 0; l < lines.count; l++) {
    const { column, dashes, isEmpty } = readYamlLine(lines.line(l));
    const [dash] = dashes;
    if (dash !== undefined) return Math.max(0, dash - key);
    if (!isEmpty) key = column ?? key;
  }
  return 2;
}
