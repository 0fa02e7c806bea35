import { crossTable } from '../findings/crossTable';
import { codeRun } from './codebookSection';
import type { Row } from './document';
import { numberColumn, rowsOf, type Finding, type FindingsContext } from './findingsContext';
import { leftOut, mostOf } from './mostOf';

/** As much as fits on a page, and as somebody reads. */
const ROWS = 200;
const COLUMNS = 10;

const CAPTIONS = {
  role: 'Excerpts of each code by the role of who speaks.',
  coder: 'Excerpts of each code by coder.',
} as const;

/**
 * How many excerpts each code has by role or coder.
 * @returns nothing when it was cancelled, and an empty finding where there are no two of them.
 */
export async function crossFinding(
  by: keyof typeof CAPTIONS,
  { searchable, codes, coders, watched }: FindingsContext,
): Promise<Finding | undefined> {
  const table = await crossTable({ kind: by }, { children: false }, searchable, watched);
  if (!table) return undefined;
  const { study } = searchable;
  const nameOf = (label: string) =>
    by === 'coder' ? (coders.labelOf(label || undefined) ?? 'nobody in particular') : label || 'no role';
  const all = rowsOf(codes, [...table.rows.entries()], ([, { label }]) => label);
  const count = (row: (typeof all)[number]['row'], column?: number) => (row ? table.cell(row[0], column).excerpts : 0);
  const rows = mostOf(all, ROWS, ({ row }) => count(row));
  const columns = mostOf([...table.columns.entries()], COLUMNS, ([i]) => table.cell(undefined, i).excerpts);
  return {
    table: {
      kind: 'table',
      caption: [
        `${CAPTIONS[by]} An excerpt counts for each of its codes, but not for their parents. An empty cell has none.`,
      ],
      columns: [{ header: ['Code'] }, ...columns.shown.map(([, { label }]) => numberColumn(nameOf(label)))],
      rows: rows.shown.map(({ name, depth, row }): Row => {
        const cells = columns.shown.map(([column]) => [String(count(row, column) || '')]);
        return { depth, cells: [[codeRun(study, name)], ...cells] };
      }),
      hasRowHeaders: true,
    },
    notes: [
      leftOut(rows, 'codes', `“transcript-coding stats --by ${by} --format csv”`),
      leftOut(columns, `${by}s`, `“transcript-coding stats --by ${by} --format csv”`),
    ],
    // One column would say what the frequencies say.
    isEmpty: columns.all < 2 || all.every(({ row }) => !row),
  };
}
