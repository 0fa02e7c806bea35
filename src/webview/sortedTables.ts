/** How a table is sorted. */
interface Order {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

/**
 * Sorts the rows of tables by the columns whose heads are buttons, and keeps them sorted when the page is filled anew. A cell's
 * `data-value` goes before its text; without a number, it comes last.
 */
export class SortedTables {
  /** By the tables' ids. */
  private readonly orders = new Map<string, Order>();

  constructor(private readonly page: Element) {}

  /** Sorts by the column of a pressed button; by the same again, the other way round. */
  sortBy(button: HTMLButtonElement): void {
    const table = button.closest('table');
    if (!table) return;
    const column = Number(button.dataset['column']);
    const before = this.orders.get(table.id);
    const first = button.dataset['first'] === 'ascending' ? 'ascending' : 'descending';
    const other = before?.direction === 'ascending' ? 'descending' : 'ascending';
    const order: Order = { column, direction: before?.column === column ? other : first };
    this.orders.set(table.id, order);
    sort(table, order);
  }

  sortAgain(): void {
    for (const table of this.page.querySelectorAll('table')) {
      const order = this.orders.get(table.id);
      if (order) sort(table, order);
    }
  }
}

function sort(table: HTMLTableElement, { column, direction }: Order): void {
  for (const head of table.querySelectorAll('thead th')) head.removeAttribute('aria-sort');
  table.querySelector(`thead th button[data-column="${column}"]`)?.closest('th')?.setAttribute('aria-sort', direction);
  const [body] = table.tBodies;
  if (!body) return;
  const sign = direction === 'ascending' ? 1 : -1;
  const rows = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
  rows.sort((a, b) => compare(a.key, b.key, sign));
  body.append(...rows.map(({ row }) => row));
}

function keyOf(cell: HTMLTableCellElement | undefined): number | string | undefined {
  const value = cell?.dataset['value'];
  if (value === undefined) return cell?.textContent ?? '';
  return value === '' ? undefined : Number(value);
}

function compare(a: number | string | undefined, b: number | string | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * String(a).localeCompare(String(b), undefined, { numeric: true });
}
