/*
 * Lines as the YAML parser sees them: they end only at \n (and the \r before it). A lone \r, where VS Code would end one, is
 * part of a text for it, and an edit there would cut that text in two.
 */

/** Offset of the beginning of the line that an offset is in; a byte order mark before it isn't part of it. */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** Offset of the end of the line that an offset is in, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const lf = text.indexOf('\n', offset);
  if (lf < 0) return text.length;
  return lf > offset && text[lf - 1] === '\r' ? lf - 1 : lf;
}

/**
 * Offset of the end of the line on which a value ends. A block scalar ends after its last line break; its last line is the one
 * before.
 */
export function lastLineEnd(text: string, valueEnd: number): number {
  if (text[valueEnd - 1] !== '\n') return lineEnd(text, valueEnd);
  return text[valueEnd - 2] === '\r' ? valueEnd - 2 : valueEnd - 1;
}

/** Offset of the beginning of the next line; nothing at the end of the text. */
export function nextLine(text: string, end: number): number | undefined {
  const lf = text.indexOf('\n', end);
  return lf < 0 ? undefined : lf + 1;
}

/** Offset of the end of the line before the one that begins at `start`, before its line break. */
export function previousLineEnd(text: string, start: number): number {
  return text[start - 2] === '\r' ? start - 2 : Math.max(start - 1, 0);
}

/** Whether the lines between two offsets have nothing on them. */
export function isBlank(text: string, start: number, end: number): boolean {
  return /^[\s\ufeff]*$/.test(text.slice(start, end));
}

/**
 * Whether the next line that isn't blank, below the one that ends at `end`, is indented so far that a block scalar (`|`) whose
 * lines are indented by `indent` spaces would take it for its own. Comments are where that happens.
 */
export function wouldSwallow(text: string, end: number, indent: number): boolean {
  for (let start = nextLine(text, end); start !== undefined; start = nextLine(text, start)) {
    const line = text.slice(start, lineEnd(text, start));
    if (line.trim() !== '') return line.search(/\S/) >= indent;
  }
  return false;
}
