/** How a table is sorted. */
export interface Order {
  readonly column: number;
  /** What stands in the column's head: where columns come and go, it is another one that has this number. */
  readonly title: string;
  readonly direction: 'ascending' | 'descending';
}

/**
 * Sorts the rows of tables by the columns whose heads are buttons, and keeps them sorted when the page is filled anew. A cell's
 * `data-value` goes before its text; without a number, it comes last.
 */
export class SortedTables {
  /** The rows as they came, by table. */
  private readonly asTheyCame = new WeakMap<HTMLTableElement, readonly HTMLTableRowElement[]>();

  /** @param orders by the tables' ids. */
  constructor(
    private readonly page: Element,
    readonly orders: Map<string, Order>,
  ) {}

  /** Sorts by the column of a pressed button; by the same again, the other way round, and then no more. */
  sortBy(button: HTMLButtonElement): void {
    const table = button.closest('table');
    if (!table) return;
    const title = titleOf(button);
    const before = this.orders.get(table.id);
    const isSame = before?.title === title && before.column === columnOf(button);
    const first = button.dataset['first'] === 'ascending' ? 'ascending' : 'descending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    if (isSame && before.direction === other) this.orders.delete(table.id);
    else this.orders.set(table.id, { column: columnOf(button), title, direction: isSame ? other : first });
    this.sort(table);
  }

  sortAgain(): void {
    for (const table of this.page.querySelectorAll('table')) if (this.orders.has(table.id)) this.sort(table);
  }

  private sort(table: HTMLTableElement): void {
    const [body] = table.tBodies;
    if (!body) return;
    let rows = this.asTheyCame.get(table);
    if (!rows) this.asTheyCame.set(table, (rows = [...body.rows]));
    const heads = [...table.querySelectorAll<HTMLButtonElement>('thead th button[data-column]')];
    for (const head of heads) head.closest('th')?.removeAttribute('aria-sort');
    const order = this.orders.get(table.id);
    const named = heads.filter((it) => titleOf(it) === order?.title);
    const head = named.find((it) => columnOf(it) === order?.column) ?? named[0];
    if (!order || !head) {
      body.append(...rows);
      return;
    }
    head.closest('th')?.setAttribute('aria-sort', order.direction);
    const sign = order.direction === 'ascending' ? 1 : -1;
    const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[columnOf(head)]) }));
    keyed.sort((a, b) => compare(a.key, b.key, sign));
    body.append(...keyed.map(({ row }) => row));
  }
}

function titleOf(head: HTMLButtonElement): string {
  return head.textContent.trim();
}

function columnOf(head: HTMLButtonElement): number {
  return Number(head.dataset['column']);
}

function keyOf(cell: HTMLTableCellElement | undefined): number | string | undefined {
  const value = cell?.dataset['value'];
  if (value === undefined) return cell?.textContent.trim() ?? '';
  return value === '' ? undefined : Number(value);
}

function compare(a: number | string | undefined, b: number | string | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * String(a).localeCompare(String(b), undefined, { numeric: true });
}
