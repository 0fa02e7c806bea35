/**
 * A memo as it is written into a file: line breaks as `\n`, without blank lines and spaces at its ends. Nothing where that leaves nothing:
 * an empty memo is none.
 */
export function memoText(typed: string): string | undefined {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  return text === '' ? undefined : text;
}
