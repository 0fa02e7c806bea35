import assert from 'node:assert/strict';
import fc from 'fast-check';
import { crossTable } from '../../../src/core/findings/crossTable';
import { coverage, partOf, transposed } from '../../../src/core/findings/tableParts';
import type { Table } from '../../../src/core/findings/table';
import { printQuery } from '../../../src/core/query/printQuery';
import { toldStudy, type ToldTalk } from '../retrieval/toldStudy';
import { runs } from '../runs';
import { itemsOf, toldSearchable, wordsOf } from './told';

const shuffled = fc.infiniteStream(fc.nat(1000));

/** Some of the indices of a side, in any order. */
function some(count: number, numbers: Iterator<number>): number[] {
  const keyed = [...Array(count).keys()].map((index) => ({ index, key: numbers.next().value as number }));
  return keyed
    .filter(({ key }) => key % 3)
    .sort((a, b) => a.key - b.key)
    .map(({ index }) => index);
}

async function tableOf(talks: readonly ToldTalk[]) {
  const searchable = await toldSearchable(talks);
  const table = await crossTable({ kind: 'attribute', name: 'Site' }, { children: true }, searchable);
  assert.ok(table);
  return { searchable, table };
}

function places({ rows, columns }: Table): (readonly [number | undefined, number | undefined])[] {
  return [undefined, ...rows.keys()].flatMap((row) =>
    [undefined, ...columns.keys()].map((column) => [row, column] as const),
  );
}

describe('a part of a table', () => {
  it('has in each cell what is counted there by the names of its row and column', async () => {
    await fc.assert(
      fc.asyncProperty(toldStudy, shuffled, fc.boolean(), async (talks, numbers, turned) => {
        const { searchable, table } = await tableOf(talks);
        const part = partOf(table, some(table.rows.length, numbers), some(table.columns.length, numbers));
        const shown = turned ? transposed(part) : part;
        for (const [row, column] of places(shown)) {
          const query = shown.query(row, column);
          const counted = await itemsOf(query, talks, searchable);
          assert.deepEqual(shown.cell(row, column), { excerpts: counted.length, words: wordsOf(counted) });
          const text = printQuery(query);
          for (const label of [shown.rows[row ?? -1]?.label, shown.columns[column ?? -1]?.label]) {
            if (label !== undefined) assert.ok(text.includes(label), `${text} is about ${label}`);
          }
        }
      }),
      runs(40),
    );
  });

  it('says of each cell how much of the talk that it is about is coded so, on either side', async () => {
    await fc.assert(
      fc.asyncProperty(toldStudy, async (talks) => {
        const { searchable, table } = await tableOf(talks);
        const turned = transposed(table);
        for (const [row, column] of places(table)) {
          const said = searchable.table.talks
            .filter(({ attributes }) => column === undefined || siteIs(attributes, table.columns[column]?.label))
            .reduce((sum, { words }) => sum + words, 0);
          const words = wordsOf(await itemsOf(table.query(row, column), talks, searchable));
          assert.equal(coverage(table, row, column), said ? words / said : 0);
          assert.equal(coverage(turned, column, row), coverage(table, row, column));
        }
      }),
      runs(40),
    );
  });
});

function siteIs(attributes: readonly { name: string; values: readonly string[] }[], site: string | undefined): boolean {
  const key = (text: string) => text.normalize('NFC').trim().toLowerCase();
  return attributes.some(
    ({ name, values }) => key(name) === 'site' && values.some((it) => key(it) === key(site ?? '')),
  );
}
