import assert from 'node:assert/strict';
import fc from 'fast-check';
import { saturation } from '../../../src/core/findings/saturation';
import type { TalkOrder } from '../../../src/core/findings/talkOrder';
import { recount } from '../retrieval/recount';
import { toldStudy, type ToldTalk } from '../retrieval/toldStudy';
import { runs } from '../runs';
import { itemsOf, queryOf, scopes, toldSearchable, within } from './told';

const PATHS = ['interviews/p1.md', 'interviews/p2.md', 'p0.txt'];
/** All that a made-up transcript may say of an age, as they are put in order. */
const AGES = ['9', '41', '40-50', 'old', undefined];

function sorted(talks: readonly ToldTalk[], order: TalkOrder): ToldTalk[] {
  const byPath = PATHS.flatMap((path) => talks.filter((talk) => talk.path === path));
  return order.kind === 'path'
    ? byPath
    : AGES.flatMap((age) => byPath.filter(({ attributes }) => attributes['age'] === age));
}

describe('new codes per further transcript', () => {
  it('are those that are counted by hand, and each has a query that finds its excerpts', async () => {
    const orders = fc.constantFrom<TalkOrder>({ kind: 'path' }, { kind: 'attribute', name: 'Age' });
    await fc.assert(
      fc.asyncProperty(toldStudy, orders, fc.boolean(), scopes, async (talks, order, children, scope) => {
        const searchable = await toldSearchable(talks);
        const condition = scope === undefined ? undefined : queryOf(scope);
        const found = await saturation(order, { children, scope: condition }, searchable);
        assert.ok(found);
        const known = new Set<string>();
        const [steps, without]: [unknown[], string[]] = [[], []];
        for (const talk of sorted(talks, order)) {
          const used = ['A', 'A1', 'A2', 'A21', 'B', 'C', 'Unknown'].filter(
            (code) => recount(within(children ? code : `only ${code}`, scope), [talk]).length,
          );
          const added = used.filter((code) => !known.has(code));
          added.forEach((code) => known.add(code));
          if (used.length) steps.push([talk.path, added, known.size]);
          else without.push(talk.path);
        }
        assert.deepEqual(
          found.steps.map(({ path, added, total }) => [path, added.map(({ code }) => code.label), total]),
          steps,
        );
        assert.deepEqual([...found.without].sort(), without.sort());
        for (const { path, added } of found.steps) {
          for (const { excerpts, query } of added) {
            const items = await itemsOf(query, talks, searchable);
            assert.equal(items.length, excerpts);
            assert.ok(items.every((item) => item.path === path));
          }
        }
      }),
      runs(80),
    );
  });
});
