import { comparePositions, type Range } from '../text/position';

/** A range as a sidecar writes it: `line:column-line:column`, counted from one, end exclusive. */
export function formatAt({ start, end }: Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

/** The range that a sidecar's `at` means; nothing when it isn't one, or ends before it begins. */
export function parseAt(text: string): Range | undefined {
  const numbers = /^\s*(\d{1,9}):(\d{1,9})\s*-\s*(\d{1,9}):(\d{1,9})\s*$/.exec(text)?.slice(1).map(Number);
  const [line = 0, column = 0, endLine = 0, endColumn = 0] = numbers ?? [];
  if (line < 1 || column < 1 || endLine < 1 || endColumn < 1) return undefined;
  const start = { line: line - 1, character: column - 1 };
  const end = { line: endLine - 1, character: endColumn - 1 };
  return comparePositions(start, end) <= 0 ? { start, end } : undefined;
}

/** Whether a text would be a place if its ends were the other way round. */
export function endsBeforeStart(text: string): boolean {
  const [start, end] = text.split('-');
  return parseAt(text) === undefined && parseAt(`${end ?? ''}-${start ?? ''}`) !== undefined;
}
