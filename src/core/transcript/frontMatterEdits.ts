import type { TextEdit } from '../text/edit';
import { frontMatterLines } from './frontMatter';
import { linesOf } from './readTranscript';

/**
 * Has a transcript's front matter say something under a key, or not say it any more. It is made where there is none, and goes with its
 * last key.
 * @param value a plain word.
 */
export function setFrontMatter(text: string, key: string, value: string | undefined): TextEdit[] {
  const lines = linesOf(text);
  // A byte order mark stays in front of all.
  const mark = text.length - lines.text.length;
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const count = frontMatterLines(lines);
  const insert = (line: number, newText: string) => {
    const offset = mark + lines.startOf(line);
    return [{ start: offset, end: offset, newText }];
  };
  if (!count) return value === undefined ? [] : insert(0, `---${eol}${key}: ${value}${eol}---${eol}${eol}`);
  const line = lineOfKey(text, key);
  if (line === undefined) return value === undefined ? [] : insert(count - 1, `${key}: ${value}${eol}`);
  if (value === undefined) {
    const isLast = count === 3;
    const next = isLast ? firstNotBlank(lines, count) : line + 1;
    return [{ start: mark + lines.startOf(isLast ? 0 : line), end: mark + lines.startOf(next), newText: '' }];
  }
  const written = lines.line(line);
  const comment = /\s+#.*$/.exec(written)?.[0] ?? '';
  const start = mark + lines.startOf(line);
  return [{ start, end: start + written.length, newText: `${key}: ${value}${comment}` }];
}

function lineOfKey(text: string, key: string): number | undefined {
  const lines = linesOf(text);
  const count = frontMatterLines(lines);
  for (let line = 1; line < count - 1; line++) if (lines.line(line).startsWith(`${key}:`)) return line;
  return undefined;
}

function firstNotBlank(lines: ReturnType<typeof linesOf>, from: number): number {
  let line = from;
  while (line < lines.count && lines.line(line).trim() === '') line++;
  return line;
}
