import type { Span } from '../../src/core/codings/talk';
import { applyEdits, type TextEdit } from '../../src/core/text/edit';

/** A text, and of each of its code units where it was in the first text: -1 for those that have been put in. */
export interface EditedText {
  readonly text: string;
  readonly origins: Int32Array;
}

export function unedited(text: string): EditedText {
  return { text, origins: Int32Array.from({ length: text.length }, (_, i) => i) };
}

export function editText({ text, origins }: EditedText, edits: readonly TextEdit[]): EditedText {
  const after = applyEdits(text, edits);
  const result = new Int32Array(after.length).fill(-1);
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let from = 0;
  let to = 0;
  for (const { start, end, newText } of sorted) {
    result.set(origins.subarray(from, start), to);
    to += start - from + newText.length;
    from = end;
  }
  result.set(origins.subarray(from), to);
  return { text: after, origins: result };
}

/** The same text with Windows' line breaks, or without. */
export function withOtherLineBreaks({ text, origins }: EditedText): EditedText {
  const isWindows = eolOf(text) === '\r\n';
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\r') continue;
    if (text[i] === '\n' && !isWindows) units.push(-1);
    units.push(origins[i] ?? -1);
  }
  return {
    text: isWindows ? text.replace(/\r\n/g, '\n') : text.replace(/\n/g, '\r\n'),
    origins: Int32Array.from(units),
  };
}

export function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Where each code unit of the first text is now; -1 for those that aren't there. */
export function whereabouts({ origins }: EditedText, first: string): Int32Array {
  const now = new Int32Array(first.length).fill(-1);
  origins.forEach((origin, i) => {
    if (origin >= 0) now[origin] = i;
  });
  return now;
}

/**
 * Where a stretch of the first text is of which nothing has been taken away, and into which nothing has been put but other line breaks.
 * @param now where each code unit of the first text is.
 */
export function untouched(first: string, [start, end]: Span, now: Int32Array, text: string): Span | undefined {
  let span: Span | undefined;
  for (let i = start; i < end; i++) {
    if (first[i] === '\r') continue;
    const at = now[i] ?? -1;
    const isBreak = text[at] === '\n' && text[at - 1] === '\r';
    if (at < 0 || (span && at - span[1] !== Number(isBreak))) return undefined;
    span = [span?.[0] ?? at - Number(isBreak), at + 1];
  }
  return span;
}

/** Whether a stretch of the text now has nothing of what was in a stretch of the first, and nothing new: others' words alone. */
export function isOthers([start, end]: Span, [from, to]: Span, now: Int32Array): boolean {
  if (now.subarray(start, end).some((at) => at >= from && at < to)) return false;
  return now.filter((at) => at >= from && at < to).length === to - from;
}
