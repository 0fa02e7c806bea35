/** What a cell holds; nothing for an empty one. */
export type Cell = string | number | undefined;

/** Rows as CSV by RFC 4180: separated by commas and CRLF. A text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

/**
 * CSV as it stands in a file: with a byte order mark, without which a spreadsheet takes it for another encoding than UTF-8. What is read
 * from a pipe must have none.
 */
export function forFile(csv: string): string {
  return `\ufeff${csv}`;
}

function cellOf(cell: Cell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
