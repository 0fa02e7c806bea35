import { stayReachable } from './cells';

/** Leaves only those rows of a table whose name has what is typed in its box, and does so again when the page is filled anew. */
export class FilteredTables {
  /** @param texts what is typed, by the boxes' ids. */
  constructor(
    private readonly page: Element,
    readonly texts: Map<string, string>,
  ) {}

  /** Says what a box has now. */
  filterBy(box: HTMLInputElement): void {
    if (box.value) this.texts.set(box.id, box.value);
    else this.texts.delete(box.id);
    filter(box);
  }

  filterAgain(): void {
    for (const box of this.page.querySelectorAll<HTMLInputElement>('input[data-filter]')) {
      const text = this.texts.get(box.id);
      if (text === undefined) continue;
      box.value = text;
      filter(box);
    }
  }
}

export function isFilter(target: unknown): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.dataset['filter'] !== undefined;
}

function filter(box: HTMLInputElement): void {
  const table = document.getElementById(box.dataset['filter'] ?? '');
  if (!(table instanceof HTMLTableElement)) return;
  const sought = keyOf(box.value);
  const rows = [...table.tBodies].flatMap(({ rows: its }) => [...its]);
  for (const row of rows) row.hidden = !keyOf(row.cells[0]?.textContent ?? '').includes(sought);
  stayReachable(table);
  const count = box.closest('.filter')?.querySelector('output');
  const text = count?.dataset['count'];
  if (!count || text === undefined) return;
  const shown = rows.filter(({ hidden }) => !hidden).length;
  count.textContent = sought ? text.replace('{0}', String(shown)).replace('{1}', String(rows.length)) : '';
}

/** Case makes no difference, and how accents are encoded. */
function keyOf(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
