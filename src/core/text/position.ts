/** A place in a text as VS Code counts it: line and character are zero-based, characters are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text; `end` is exclusive. A `vscode.Range` fits this shape. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export const START_OF_TEXT: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Negative when `a` stands before `b`, zero when they are the same place, positive otherwise. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** In text order: by start, and of two with the same start the longer first. */
export function compareRanges(a: Range, b: Range): number {
  return comparePositions(a.start, b.start) || comparePositions(b.end, a.end);
}

/** Whether `inner` lies in `outer`; a range contains itself. */
export function containsRange(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}

/** Whether the two share at least one character, or, when either is empty, touch. */
export function rangesOverlap(a: Range, b: Range): boolean {
  const start = comparePositions(a.start, b.end);
  const end = comparePositions(b.start, a.end);
  return (start < 0 && end < 0) || (start <= 0 && end <= 0 && (isEmptyRange(a) || isEmptyRange(b)));
}

export function isEmptyRange(range: Range): boolean {
  return comparePositions(range.start, range.end) === 0;
}

export function sameRange(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}

/** A place in a text of its own, which begins at a place in another one, as that one counts it. */
export function placedAt(start: Position, { line, character }: Position): Position {
  return { line: start.line + line, character: line === 0 ? start.character + character : character };
}

/** The same the other way round. */
export function countedFrom(start: Position, { line, character }: Position): Position {
  return { line: line - start.line, character: line === start.line ? character - start.character : character };
}
