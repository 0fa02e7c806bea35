import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coOccurrence, type Together } from '../../../src/core/findings/coOccurrence';
import type { Dimension } from '../../../src/core/findings/columns';
import { crossTable } from '../../../src/core/findings/crossTable';
import type { Table } from '../../../src/core/findings/table';
import { printQuery } from '../../../src/core/query/printQuery';
import { toldStudy, type ToldTalk } from '../retrieval/toldStudy';
import { runs } from '../runs';
import { itemsOf, queryOf, scopes, toldSearchable, wordsOf } from './told';

const dimension = fc.constantFrom<Dimension>(
  { kind: 'transcript' },
  { kind: 'speaker' },
  { kind: 'role' },
  { kind: 'coder' },
  { kind: 'attribute', name: 'age' },
  { kind: 'attribute', name: 'Site' },
);
const together = fc.constantFrom<Together>(
  { kind: 'sameExcerpt' },
  { kind: 'overlaps' },
  { kind: 'inside' },
  { kind: 'sameTurn' },
  { kind: 'within', distance: 1, unit: 'turns' },
  { kind: 'within', distance: 3, unit: 'words' },
);
const counting = fc.record({ children: fc.boolean(), scope: scopes });

/** Every cell of a table, the totals among them. */
function cellsOf({ rows, columns }: Table): [row: number | undefined, column: number | undefined][] {
  const columnsAndAll = [undefined, ...columns.keys()];
  return [undefined, ...rows.keys()].flatMap((row) =>
    columnsAndAll.map((column) => [row, column] as [number | undefined, number | undefined]),
  );
}

async function checkTable(
  talks: readonly ToldTalk[],
  make: (searchable: Parameters<typeof crossTable>[2]) => Promise<Table | undefined>,
): Promise<void> {
  const searchable = await toldSearchable(talks);
  const table = await make(searchable);
  assert.ok(table);
  for (const [row, column] of cellsOf(table)) {
    const counted = await itemsOf(table.query(row, column), talks, searchable);
    assert.deepEqual(
      table.cell(row, column),
      { excerpts: counted.length, words: wordsOf(counted) },
      `recounted: ${printQuery(table.query(row, column))}`,
    );
  }
}

describe('every number of a table', () => {
  it('of codes by something else is what its query finds, and what is counted by hand', async () => {
    await fc.assert(
      fc.asyncProperty(toldStudy, dimension, counting, async (talks, of, options) => {
        const condition = options.scope === undefined ? undefined : queryOf(options.scope);
        await checkTable(talks, (it) => crossTable(of, { ...options, scope: condition }, it));
      }),
      runs(120),
    );
  });

  it('of codes together is what its query finds, and what is counted by hand', async () => {
    await fc.assert(
      fc.asyncProperty(toldStudy, together, counting, async (talks, how, options) => {
        const condition = options.scope === undefined ? undefined : queryOf(options.scope);
        await checkTable(talks, (it) => coOccurrence(how, { ...options, scope: condition }, it));
      }),
      runs(80),
    );
  });
});
