import { Lines } from '../text/lines';
import type { Problem } from '../text/problem';
import type { MergeSide } from './mergeResult';

/** What a text with git's conflict markers says when all its conflicts are settled for one side. */
export interface ConflictSide {
  readonly text: string;
  /** Which line of the marked text each of its lines is, zero-based. */
  readonly lines: readonly number[];
}

interface ConflictSides extends Record<Exclude<MergeSide, 'base'>, ConflictSide> {
  /** What both sides began with, where the markers tell it. */
  readonly base: ConflictSide | undefined;
}

type Part = MergeSide | 'both';

const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?= |$)/;

/** The sides of a text with conflict markers, or what is wrong with the markers. */
export function conflictSides(text: string): ConflictSides | Problem {
  const lines = new Lines(text);
  const sides = { base: new Side(lines), ours: new Side(lines), theirs: new Side(lines) };
  let part: Part = 'both';
  let hasBase = true;
  let start = 0;
  for (let line = 0; line < lines.count; line++) {
    const marker = MARKER.exec(lines.line(line))?.[0];
    if (marker === undefined) {
      for (const side of ['base', 'ours', 'theirs'] as const)
        if (part === 'both' || part === side) sides[side].add(line);
      continue;
    }
    const next = partAfter(part, marker.charAt(0));
    if (next === undefined) return incomplete(lines, line);
    if (part === 'both') start = line;
    if (part === 'ours' && next === 'theirs') hasBase = false;
    part = next;
  }
  if (part !== 'both') return incomplete(lines, start);
  return { ours: sides.ours, theirs: sides.theirs, base: hasBase ? sides.base : undefined };
}

/** Which part of a conflict follows a marker; nothing where git writes no such marker. */
function partAfter(part: Part, marker: string): Part | undefined {
  switch (`${part} ${marker}`) {
    case 'both <':
      return 'ours';
    case 'ours |':
      return 'base';
    case 'ours =':
    case 'base =':
      return 'theirs';
    case 'theirs >':
      return 'both';
    default:
      return undefined;
  }
}

function incomplete(lines: Lines, line: number): Problem {
  return {
    code: 'conflict-markers',
    message: 'This conflict isn’t whole: it needs the lines <<<<<<<, ======= and >>>>>>>, in this order.',
    severity: 'error',
    range: { start: { line, character: 0 }, end: { line, character: lines.line(line).length } },
  };
}

class Side implements ConflictSide {
  text = '';
  readonly lines: number[] = [];

  constructor(private readonly marked: Lines) {}

  add(line: number): void {
    this.text += this.marked.text.slice(this.marked.startOf(line), this.marked.startOf(line + 1));
    this.lines.push(line);
  }
}
