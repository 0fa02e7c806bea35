import type { Problem } from '../text/problem';
import { conflictSides, type ConflictSide } from './conflictSides';
import type { Merge, MergeResult } from './mergeResult';

/**
 * Merges both sides of a text that git has put conflict markers into. Where a side can't be read, the place of its problem is that in
 * the marked text.
 * @param base what both sides began with, where that is known better than from the markers.
 */
export function mergeBothSides(marked: string, merge: Merge, base?: string): MergeResult {
  const sides = conflictSides(marked);
  if ('code' in sides) return { kind: 'unreadable', side: 'ours', problem: sides };
  const { ours, theirs } = sides;
  const found = merge(base ?? sides.base?.text, ours.text, theirs.text);
  // Without what both sides began with nothing is lost: what only one of them has taken away stays.
  const isBaseBad = found.kind === 'unreadable' && found.side === 'base';
  const result = isBaseBad ? merge(undefined, ours.text, theirs.text) : found;
  return result.kind === 'merged' ? result : { ...result, problem: moved(result.problem, sides[result.side]) };
}

/** A problem of a side, at its place in the marked text; some name their line. */
function moved(problem: Problem, side: ConflictSide | undefined): Problem {
  const { message, args } = problem;
  const { start, end } = problem.range;
  const line = (of: number) => side?.lines[of] ?? 0;
  const named = message.startsWith('Line {0}') && args ? [String(line(start.line) + 1), ...args.slice(1)] : args;
  const range = { start: { ...start, line: line(start.line) }, end: { ...end, line: line(end.line) } };
  return { ...problem, ...(named && { args: named }), range };
}
