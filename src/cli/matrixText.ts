import { inColumns } from './columns';

/** How wide a line may be, in characters. */
const WIDTH = 120;
/** What stands for nothing, so that what there is can be seen. */
const NONE = '·';

/**
 * Numbers by codes and something else. What doesn't fit beside each other stands below, each time with the codes before it.
 * @param corner what stands above the codes.
 * @param columns of each what it is called, and its numbers, one for each code.
 */
export function matrixText(
  corner: string,
  codes: readonly string[],
  columns: readonly (readonly [name: string, numbers: readonly number[]])[],
): string[] {
  const first = [corner, ...codes];
  const cells = columns.map(([name, numbers]) => [name, ...numbers.map((it) => (it ? String(it) : NONE))]);
  const lines: string[] = [];
  for (let from = 0; from < cells.length;) {
    let to = from + 1;
    while (to < cells.length && fits([first, ...cells.slice(from, to + 1)])) to++;
    const block = [first, ...cells.slice(from, to)];
    if (from) lines.push('');
    lines.push(...inColumns(first.map((_, row) => block.map((column) => column[row] ?? ''))));
    from = to;
  }
  return lines;
}

function fits(columns: readonly (readonly string[])[]): boolean {
  const widths = columns.map((cells) => Math.max(...cells.map((cell) => Array.from(cell).length)));
  return widths.reduce((sum, width) => sum + width + 2, -2) <= WIDTH;
}
