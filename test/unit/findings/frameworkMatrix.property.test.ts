import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frameworkMatrix, type Cases } from '../../../src/core/findings/frameworkMatrix';
import { toldStudy } from '../retrieval/toldStudy';
import { runs } from '../runs';
import { itemsOf, queryOf, scopes, toldSearchable, wordsOf } from './told';

const CODES = ['A', 'A1', 'Old-A1', 'B', 'Unknown'];
const summaries = fc.array(
  fc.record({
    transcript: fc.constantFrom('p0.txt', 'interviews/p1.md', 'gone.md'),
    code: fc.constantFrom(...CODES),
    text: fc.constantFrom('Much.', 'Little.', 'None.'),
  }),
  { maxLength: 6 },
);

describe('a framework matrix', () => {
  it('has in each cell what its query finds, and the first summary of each of its transcripts', async () => {
    const cases = fc.constantFrom<Cases>({ kind: 'transcript' }, { kind: 'attribute', name: 'site' });
    await fc.assert(
      fc.asyncProperty(
        toldStudy,
        cases,
        summaries,
        fc.boolean(),
        scopes,
        async (talks, by, written, children, text) => {
          const searchable = await toldSearchable(talks);
          const scope = text === undefined ? undefined : queryOf(text);
          const matrix = await frameworkMatrix(by, written, { children, scope }, searchable);
          assert.ok(matrix);
          const siteOf = (path: string) => talks.find((talk) => talk.path === path)?.attributes['site'];
          const labels = new Set(talks.flatMap(({ path }) => (by.kind === 'transcript' ? path : (siteOf(path) ?? []))));
          assert.deepEqual(matrix.cases.map(({ label }) => label).sort(), [...labels].sort());
          const meant = (code: string) => (code === 'Old-A1' ? 'A1' : code);
          for (const [i, { label, transcripts }] of matrix.cases.entries()) {
            const isIn = ({ path }: { path: string }) => (by.kind === 'transcript' ? path : siteOf(path)) === label;
            assert.deepEqual(
              [...transcripts].sort(),
              talks
                .filter(isIn)
                .map(({ path }) => path)
                .sort(),
            );
            for (const [j, { label: code }] of matrix.codes.entries()) {
              const cell = matrix.cell(i, j);
              const items = await itemsOf(cell.query, talks, searchable);
              assert.deepEqual([cell.excerpts, cell.words], [items.length, wordsOf(items)]);
              assert.deepEqual(
                cell.summaries,
                transcripts.flatMap(
                  (path) => written.find((it) => it.transcript === path && meant(it.code) === code) ?? [],
                ),
              );
            }
          }
          const shown = matrix.codes.map(({ label }) => label);
          const inCases = new Set(matrix.cases.flatMap(({ transcripts }) => transcripts));
          for (const { transcript, code } of written) {
            if (inCases.has(transcript)) assert.ok(shown.includes(meant(code)), code);
          }
        },
      ),
      runs(50),
    );
  });
});
