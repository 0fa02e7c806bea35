/** How a key moves: rows and columns. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The table that a button is in, where one moves in it with the arrow keys. */
function gridOf(button: Element): HTMLTableElement | null {
  return button.closest<HTMLTableElement>('table[role="grid"]');
}

/**
 * Moves from a number in a table to the next one that isn't hidden or empty, in the direction of an arrow key, or to the first or last of the
 * row. Tells whether the key is one that moves.
 */
export function moveInTable(button: Element, key: string): boolean {
  const table = gridOf(button);
  const cell = button.closest<HTMLTableCellElement>('td, th');
  const step = STEPS[key];
  if (!table || !cell || !(step || key === 'Home' || key === 'End')) return false;
  const row = cell.parentElement as HTMLTableRowElement;
  const inRow = [...row.cells];
  const inColumn = [...table.rows].filter(({ hidden }) => !hidden).map((it) => it.cells[cell.cellIndex]);
  const along = step?.[0] ? inColumn : inRow;
  const direction = (step?.[0] ?? 0) + (step?.[1] ?? 0);
  const way = step
    ? direction > 0
      ? along.slice(along.indexOf(cell) + 1)
      : along.slice(0, along.indexOf(cell)).reverse()
    : key === 'Home'
      ? inRow
      : inRow.reverse();
  for (const it of way) {
    const next = it?.querySelector('button');
    if (!next) continue;
    next.focus();
    break;
  }
  return true;
}

/** Has the tab key come to a table's first button where the one that it came to is in a row that is hidden now. */
export function stayReachable(table: HTMLTableElement): void {
  const stop = table.querySelector('button[tabindex="0"]');
  const first = table.querySelector('button');
  if (!first || gridOf(first) !== table || stop?.closest('tr')?.hidden !== true) return;
  stop.setAttribute('tabindex', '-1');
  first.setAttribute('tabindex', '0');
}

/** Says to where the tab key comes back in a table: to what has the focus. */
export function stayAt(target: Element): void {
  const table = target instanceof HTMLButtonElement ? gridOf(target) : null;
  if (!table) return;
  for (const it of table.querySelectorAll('button[tabindex="0"]')) it.setAttribute('tabindex', '-1');
  target.setAttribute('tabindex', '0');
}
