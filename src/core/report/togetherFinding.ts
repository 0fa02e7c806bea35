import { drawHeatMap } from '../figures/heatMap';
import { coOccurrence } from '../findings/coOccurrence';
import { CODED } from '../findings/terms';
import { codeRun } from './codebookSection';
import type { Row } from './document';
import { figureBlock, numberColumn, reportFrame, rowsOf, type Finding, type FindingsContext } from './findingsContext';
import { leftOut, mostOf } from './mostOf';

/** How many pairs its table has at most, and how many codes its figure. */
const PAIRS = 50;
const CODES = 20;

/** Which codes stand on the same excerpts. @returns nothing when it was cancelled. */
export async function togetherFinding({ searchable, codes, watched }: FindingsContext): Promise<Finding | undefined> {
  const table = await coOccurrence({ kind: 'sameExcerpt' }, { children: false }, searchable, watched);
  if (!table) return undefined;
  const { study } = searchable;
  const found = rowsOf(codes, [...table.rows.entries()], ([, { label }]) => label);
  const told = found.flatMap(({ name, row }) => (row ? [{ label: name, i: row[0] }] : []));
  const all = told.flatMap((a, at) =>
    told.slice(at + 1).flatMap((b) => {
      const { excerpts } = table.cell(a.i, b.i);
      return excerpts ? [{ a, b, excerpts }] : [];
    }),
  );
  const pairs = mostOf(all, PAIRS, ({ excerpts }) => excerpts);
  const most = [...pairs.shown].sort((a, b) => b.excerpts - a.excerpts);
  const inPairs = new Map<number, number>();
  for (const { a, b, excerpts } of all) {
    for (const { i } of [a, b]) inPairs.set(i, (inPairs.get(i) ?? 0) + excerpts);
  }
  const drawn = mostOf(
    told.filter(({ i }) => inPairs.has(i)),
    CODES,
    ({ i }) => inPairs.get(i) ?? 0,
  );
  const cells = drawn.shown.flatMap((a, row) =>
    drawn.shown.flatMap((b, column) => {
      const value = table.cell(a.i, b.i).excerpts;
      return value ? [{ key: `${row} ${column}`, row, column, value }] : [];
    }),
  );
  const headings = drawn.shown.map(({ label }) => ({ label }));
  const frame = reportFrame(
    'co-occurrence',
    'Codes on the same excerpts',
    `How many excerpts two codes have together${drawn.shown.length < drawn.all ? `: the ${drawn.shown.length} of ${drawn.all} codes that have the most with others` : ''}. On the diagonal stand all excerpts of a code.`,
    CODED,
  );
  const title = 'Excerpts with both codes';
  return {
    table: {
      kind: 'table',
      caption: [
        'Codes on the same excerpts, those that are together most often first: the query “only CODE AND only OTHER” finds them.',
      ],
      columns: [{ header: ['Code'] }, { header: ['Together with'] }, numberColumn('Excerpts')],
      rows: most.map(({ a, b, excerpts }): Row => {
        return { cells: [[codeRun(study, a.label)], [codeRun(study, b.label)], [String(excerpts)]] };
      }),
    },
    notes: [leftOut(pairs, 'pairs', '“transcript-coding cooccur --format csv”')],
    figure: cells.length
      ? figureBlock(frame, drawHeatMap({ rows: headings, columns: headings, cells, title, isSquare: true }, frame))
      : undefined,
    isEmpty: !all.length,
  };
}
