import type { Scalar } from 'yaml';
import type { Span } from './query';

/**
 * Where a part of a scalar's text stands in the file; nothing where it isn't written there as it is read, as with backslashes, or on lines that
 * are folded.
 * @param span in the scalar's text.
 */
export function scalarSpan(text: string, scalar: Scalar.Parsed, { start, end }: Span): Span | undefined {
  const { value } = scalar;
  if (typeof value !== 'string') return undefined;
  const [from, to] = scalar.range;
  const written = text.slice(from, to);
  if (scalar.type === 'BLOCK_LITERAL') {
    const lineStarts = literalLines(written, value);
    const placeOf = (offset: number): number | undefined => {
      const before = value.slice(0, offset).split('\n');
      const line = lineStarts?.[before.length - 1];
      return line === undefined ? undefined : from + line + (before.at(-1)?.length ?? 0);
    };
    const [first, last] = [placeOf(start), placeOf(end)];
    return first === undefined || last === undefined ? undefined : { start: first, end: last };
  }
  const mark = scalar.type === 'PLAIN' ? 0 : 1;
  const isAsRead = written.slice(mark, mark + value.length) === value;
  return isAsRead ? { start: from + mark + start, end: from + mark + end } : undefined;
}

/** Where each line of a literal block (`|`) begins in it, behind its indentation; nothing where one isn't found there. */
function literalLines(written: string, value: string): number[] | undefined {
  const starts: number[] = [];
  let at = written.indexOf('\n') + 1;
  const indent = /^(?:[^\S\n]*\n)*( *)/.exec(written.slice(at))?.[1]?.length ?? 0;
  for (const line of value.split('\n')) {
    const start = line === '' ? at : at + indent;
    if (!written.startsWith(line, start)) return undefined;
    starts.push(start);
    const next = written.indexOf('\n', start);
    at = next < 0 ? written.length : next + 1;
  }
  return starts;
}
