/*
 * Scalars on one line, as `printScalar` prints them. What is written in another way may be as good YAML, but isn't read here.
 */

const SPACE = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/** What a scalar without quotation marks doesn't begin with, and what it doesn't with a space behind it. */
const NO_BEGINNING = codesOf(',[]{}#&*!|>\'"%@` ');
const NO_WORD = codesOf('-?:');

/** What ends a scalar without quotation marks in a list or map on one line. */
const FLOW = codesOf(',[]{}');

/** Words that can mean that there is no value. */
const NOTHING = /^(?:~|null|Null|NULL)$/;

/** A scalar that takes all from `start` to `end`, on one line; nothing when it isn't one that we print. */
export function readPrintedScalar(text: string, start: number, end: number): string | undefined {
  const first = text.charCodeAt(start);
  if (first === QUOTE || first === APOSTROPHE) {
    return quotedEnd(text, start, end) === end ? readQuoted(text, start, end) : undefined;
  }
  return isPlain(text, start, end) ? readPlain(text, start, end) : undefined;
}

/** Offset where a scalar in a list or map on one line ends; what begins at `start` needn't be one. */
export function printedFlowEnd(text: string, start: number, limit: number): number {
  const first = text.charCodeAt(start);
  if (first === QUOTE || first === APOSTROPHE) return quotedEnd(text, start, limit);
  let end = start;
  while (end < limit && !FLOW.has(text.charCodeAt(end))) end++;
  return end;
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(characters.split('').map((c) => c.charCodeAt(0)));
}

/** A copy of a part of a longer text: the part itself would keep the whole in memory. */
export function copyOf(part: string): string {
  return ` ${part}`.slice(1);
}

/** Offset after the quotation mark that ends what begins with one; -1 when there is none, or a control character before it. */
function quotedEnd(text: string, start: number, limit: number): number {
  const mark = text.charCodeAt(start);
  for (let i = start + 1; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c < SPACE) return -1;
    if (c === BACKSLASH && mark === QUOTE) i++;
    else if (c === mark) {
      if (mark === QUOTE || text.charCodeAt(i + 1) !== APOSTROPHE) return i + 1;
      i++;
    }
  }
  return -1;
}

function readQuoted(text: string, start: number, end: number): string | undefined {
  const inner = text.slice(start + 1, end - 1);
  if (text.charCodeAt(start) === APOSTROPHE) return inner.includes("'") ? inner.split("''").join("'") : copyOf(inner);
  if (!inner.includes('\\')) return copyOf(inner);
  try {
    // Of YAML's escapes only those that are JSON's too are ever printed.
    return JSON.parse(text.slice(start, end)) as string;
  } catch {
    return undefined;
  }
}

function isPlain(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (start === end || NO_BEGINNING.has(first)) return false;
  if (NO_WORD.has(first) && (start + 1 === end || text.charCodeAt(start + 1) === SPACE)) return false;
  let before = first;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c <= COLON) {
      if (c < SPACE || (c === HASH && before === SPACE)) return false;
      if (c === COLON && (i + 1 === end || text.charCodeAt(i + 1) === SPACE)) return false;
    }
    before = c;
  }
  return before !== SPACE;
}

function readPlain(text: string, start: number, end: number): string | undefined {
  const value = copyOf(text.slice(start, end));
  return end - start <= 4 && NOTHING.test(value) ? undefined : value;
}
