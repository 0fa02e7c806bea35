import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ExcerptTable } from '../../../src/core/excerpts/excerptTable';
import { coOccurrence, type Together } from '../../../src/core/findings/coOccurrence';
import type { Dimension } from '../../../src/core/findings/columns';
import { crossTable } from '../../../src/core/findings/crossTable';
import type { Table } from '../../../src/core/findings/table';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { printQuery } from '../../../src/core/query/printQuery';
import type { Query } from '../../../src/core/query/query';
import { findExcerpts } from '../../../src/core/retrieval/findExcerpts';
import { MemoryFiles, studyOf } from '../project/memoryStudy';
import { recount, type Item } from '../retrieval/recount';
import { filesOf, toldStudy, type ToldTalk } from '../retrieval/toldStudy';
import { runs } from '../runs';

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
const scope = fc.constantFrom(
  undefined,
  'speaker = Ann',
  'NOT coder = Maya',
  'has memo OR site = lyon',
  'text ~ birds AND role = participant',
  'B within 1 turn of uncoded',
);
const counting = fc.record({ children: fc.boolean(), scope });

function queryOf(text: string): Query {
  const { query, problem } = parseQuery(text);
  if (!query) throw new Error(`${text}: ${problem.message}`);
  return query;
}

/** Every cell of a table, the totals among them. */
function cellsOf({ rows, columns }: Table): [row: number | undefined, column: number | undefined][] {
  const columnsAndAll = [undefined, ...columns.keys()];
  return [undefined, ...rows.keys()].flatMap((row) =>
    columnsAndAll.map((column) => [row, column] as [number | undefined, number | undefined]),
  );
}

/** How many different words of the talk some items have. */
function wordsOf(items: readonly Item[]): number {
  const words = new Set<string>();
  for (const { path, first, last } of items) for (let word = first; word <= last; word++) words.add(`${path} ${word}`);
  return words.size;
}

async function checkTable(
  talks: readonly ToldTalk[],
  make: (searchable: Parameters<typeof crossTable>[2]) => Promise<Table | undefined>,
): Promise<void> {
  const files = new MemoryFiles(filesOf(talks));
  const texts = files.texts();
  const study = await studyOf(files);
  const excerpts = new ExcerptTable(study);
  await excerpts.bringUpToDate();
  const read = (path: string) => Promise.resolve(texts.get(path) ?? '');
  const table = await make({ study, table: excerpts, read });
  assert.ok(table);
  for (const [row, column] of cellsOf(table)) {
    const text = printQuery(table.query(row, column));
    const query = queryOf(text);
    const counted = recount(query, talks);
    const cell = table.cell(row, column);
    assert.deepEqual(cell, { excerpts: counted.length, words: wordsOf(counted) }, `recounted: ${text}`);
    const found = (await findExcerpts(query, study, excerpts, read)) ?? [];
    assert.equal(
      found.reduce((sum, { count }) => sum + count, 0),
      cell.excerpts,
      `found: ${text}`,
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
