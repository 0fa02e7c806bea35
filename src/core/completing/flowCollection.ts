import { quotedEnd, unquoted } from './yamlLine';

/** A text in a collection in flow style. Offsets are into the whole text. */
export interface FlowScalar {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What stands between two commas. */
export interface FlowEntry {
  /** Offset just after the bracket or comma before it. */
  readonly start: number;
  readonly key: FlowScalar | undefined;
  /** Offset of the key's colon. */
  readonly colon: number;
  readonly value: FlowScalar | FlowCollection | undefined;
}

/** A collection in flow style (`[a, b]`, `{k: v}`) as far as it has been typed. */
export interface FlowCollection {
  readonly bracket: '[' | '{';
  readonly start: number;
  /** Offset of the bracket that closes it; where nothing does, of the end of what can belong to it. */
  readonly end: number;
  readonly entries: readonly FlowEntry[];
}

interface OpenEntry {
  start: number;
  key: FlowScalar | undefined;
  colon: number;
  value: FlowScalar | OpenCollection | undefined;
}

interface OpenCollection {
  bracket: '[' | '{';
  start: number;
  end: number;
  entries: OpenEntry[];
}

/**
 * Reads the collection in flow style that begins at `start`. What isn't closed goes on to `limit`, and a bracket of the wrong kind closes
 * what is open inside, too.
 * @param isComment is told where each comment stands, from its `#` to the end of its line.
 */
export function readFlow(
  text: string,
  start: number,
  limit: number,
  isComment: (start: number, end: number) => void,
): FlowCollection {
  const root = open(text, start, limit);
  const stack = [root];
  for (let i = start + 1; i < limit;) {
    const collection = stack.at(-1);
    const entry = collection?.entries.at(-1);
    if (!collection || !entry) break;
    const c = text.charAt(i);
    if (/\s/.test(c)) {
      i++;
    } else if (c === '#' && /\s/.test(text.charAt(i - 1))) {
      const end = lineEnd(text, i, limit);
      isComment(i, end);
      i = end;
    } else if (c === '[' || c === '{') {
      const inner = open(text, i, limit);
      entry.value = inner;
      stack.push(inner);
      i++;
    } else if (c === ']' || c === '}') {
      close(stack, c === ']' ? '[' : '{', i);
      i++;
    } else if (c === ',') {
      collection.entries.push(emptyEntry(i + 1));
      i++;
    } else if (c === ':' && isColon(text, i, entry)) {
      entry.key = entry.value as FlowScalar;
      entry.colon = i;
      entry.value = undefined;
      i++;
    } else {
      const end = scalarEnd(text, i, limit);
      const before = entry.value && 'text' in entry.value ? entry.value.start : i;
      entry.value = { start: before, end, text: unquoted(text.slice(before, end)) };
      i = end;
    }
  }
  return root;
}

function open(text: string, start: number, end: number): OpenCollection {
  return { bracket: text[start] === '[' ? '[' : '{', start, end, entries: [emptyEntry(start + 1)] };
}

function emptyEntry(start: number): OpenEntry {
  return { start, key: undefined, colon: -1, value: undefined };
}

/** Closes the innermost collection of a kind, and those in it; none when there is none. */
function close(stack: OpenCollection[], bracket: '[' | '{', at: number): void {
  let index = stack.length - 1;
  while (index >= 0 && stack[index]?.bracket !== bracket) index--;
  if (index < 0) return;
  for (const closed of stack.splice(index)) closed.end = at;
}

function isColon(text: string, at: number, { key, value }: OpenEntry): boolean {
  if (key || !value || !('text' in value)) return false;
  return /^[\s,[\]{}]?$/.test(text.charAt(at + 1)) || /["']/.test(text.charAt(value.end - 1));
}

function scalarEnd(text: string, start: number, limit: number): number {
  const isQuoted = /["']/.test(text.charAt(start));
  const quoted = isQuoted ? quotedEnd(text, start) : undefined;
  if (quoted !== undefined) return Math.min(quoted, limit);
  let end = start + 1;
  for (let i = start; i < limit && !/[,[\]{}\r\n]/.test(text.charAt(i)); i++) {
    const next = text.charAt(i + 1);
    if (text[i] === ':' && i > start && /^[\s,[\]{}]?$/.test(next)) break;
    if (text[i] === '#' && /\s/.test(text.charAt(i - 1))) break;
    if (!/\s/.test(text.charAt(i))) end = i + 1;
  }
  return end;
}

function lineEnd(text: string, from: number, limit: number): number {
  const rest = text.slice(from, limit).search(/[\r\n]/);
  return rest < 0 ? limit : from + rest;
}
