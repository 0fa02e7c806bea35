import assert from 'node:assert/strict';
import { Lines } from '../../../src/core/text/lines';
import type { Position } from '../../../src/core/text/position';

/** A text and the place in it that is marked with `|`. */
export function withCursor(marked: string): { lines: Lines; position: Position } {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0 && !marked.includes('|', offset + 1), 'there is one cursor');
  const lines = new Lines(marked.slice(0, offset) + marked.slice(offset + 1));
  return { lines, position: lines.positionAt(offset) };
}

/** A text in which what stands between two columns of a line is replaced. */
export function replaced(lines: Lines, line: number, start: number, end: number, by: string): string {
  const offset = lines.startOf(line);
  return lines.text.slice(0, offset + start) + by + lines.text.slice(offset + end);
}
