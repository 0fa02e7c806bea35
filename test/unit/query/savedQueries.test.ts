import assert from 'node:assert/strict';
import { readSavedQueries } from '../../../src/core/query/savedQueries';
import { Lines } from '../../../src/core/text/lines';
import { problemText } from '../../../src/core/text/problem';

/** The problems of a file, each with the text that it is about. */
function problemsIn(text: string): string[][] {
  const lines = new Lines(text);
  return readSavedQueries(text).problems.map((problem) => [
    problem.severity,
    problemText(problem),
    lines.slice(problem.range),
  ]);
}

const MISSING = 'A code or a condition is missing after “AND”.';

describe('readSavedQueries', () => {
  it('reads names, queries and what is said of them', () => {
    const { queries, problems, readable } = readSavedQueries(
      'version: 1\nqueries:\n  - name: Trust # ours\n    query: Trust AND age > 40\n    description: Of the older ones.\n    color: 3\n  - {name: " Two ", query: "A OR \\"B c\\""}\n  - name: Long\n    query: |\n      A\n      AND B\n',
    );
    assert.ok(readable);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      queries.map(({ name, query, description, parsed }) => [name, query, description, parsed.query?.kind]),
      [
        ['Trust', 'Trust AND age > 40', 'Of the older ones.', 'and'],
        ['Two', 'A OR "B c"', undefined, 'or'],
        ['Long', 'A\nAND B\n', undefined, 'and'],
      ],
    );
  });

  it('reads nothing from a file without queries', () => {
    for (const text of ['', '# mine\n', 'queries:\n', 'queries: []\n'])
      assert.deepEqual(readSavedQueries(text), { queries: [], problems: [], readable: true }, text);
  });

  it('tells what is wrong in a query at its column', () => {
    const of = (scalar: string) => problemsIn(`queries:\n  - name: X\n    query: ${scalar}\n`);
    assert.deepEqual(of('A AND B AND'), [['error', MISSING, 'AND']]);
    const text = 'queries:\n  - name: X\n    query: A AND B AND\n';
    const [problem] = readSavedQueries(text).problems;
    assert.deepEqual(problem?.range.start, { line: 2, character: 4 + 'query: A AND B '.length });
    assert.deepEqual(of('"(A AND B"'), [['error', 'The “)” for this parenthesis is missing.', '(']]);
    assert.deepEqual(of("'A AND'"), [['error', MISSING, 'AND']]);
    assert.deepEqual(of('|\n      A\n\n        OR B AND\n\n'), [['error', MISSING, 'AND']]);
    assert.deepEqual(of('|-\r\n      A OR\r\n      B AND'), [['error', MISSING, 'AND']]);
    assert.deepEqual(of('&x A AND'), [['error', MISSING, 'AND']]);
  });

  it('finds that column behind escapes, and on lines that are folded', () => {
    const of = (scalar: string) => problemsIn(`queries:\n  - name: X\n    query: ${scalar}\n`);
    const missing = [['error', MISSING, 'AND']];
    assert.deepEqual(of('"A \\u0041ND \\"B\\\\ c\\" AND"'), missing);
    assert.deepEqual(of('"A \\u0041ND"'), [['error', MISSING, '\\u0041ND']]);
    assert.deepEqual(of('"A \\\n      AND \\U0001F600\\tAND"'), missing);
    assert.deepEqual(of("'Ann''s AND'"), missing);
    assert.deepEqual(of('A\n      AND'), missing);
    assert.deepEqual(of('>-\n      A\n\n      AND B\n        AND\n'), missing);
    const [problem] = readSavedQueries('queries:\n  - name: X\n    query: >\n      A\n      OR B AND\n').problems;
    assert.deepEqual(problem?.range, { start: { line: 4, character: 11 }, end: { line: 4, character: 14 } });
  });

  it('tells of all of a query whose letters are written in a way that isn’t known', () => {
    const of = (scalar: string) => problemsIn(`queries:\n  - name: X\n    query: ${scalar}\n`);
    assert.deepEqual(of('"A\\a AND"'), [['error', MISSING, '"A\\a AND"']]);
  });

  it('keeps a query that is none among the others, to be mended', () => {
    const { queries } = readSavedQueries('queries:\n  - {name: X, query: A B}\n');
    assert.equal(queries[0]?.parsed.problem?.code, 'query-link');
  });

  it('tells of entries that are no queries, and of two with one name', () => {
    assert.deepEqual(
      problemsIn(
        'queries:\n  - A AND B\n  - query: A\n  - name: X\n  - {name: X, query: " "}\n  - {name: Y, query: A}\n  - {name: Y, query: B, description: [a]}\n  - {name: Z, querry: A}\n',
      ),
      [
        ['error', 'A saved query needs a name.', 'A AND B'],
        ['error', 'A saved query needs a name.', 'query: A'],
        ['error', 'There is no query in the saved query “X”.', 'X'],
        ['error', 'There is no query in the saved query “X”.', 'X'],
        ['warning', 'There is a saved query “Y” already.', 'Y'],
        ['warning', 'A description must be a text.', '[a]'],
        ['hint', '“querry” means nothing here. Is “query” meant?', 'querry'],
        ['error', 'There is no query in the saved query “Z”.', 'Z'],
      ],
    );
  });

  it('tells of what may look like a query and counts for nothing', () => {
    assert.deepEqual(problemsIn('querys:\n  - {name: X, query: A}\n').slice(-1), [
      ['warning', 'Nothing in this file counts: its entries must stand under “queries”.', 'querys'],
    ]);
    assert.deepEqual(problemsIn('queries:\n'), []);
    assert.deepEqual(problemsIn('queries:\n  - {name: X, query: [A, B]}\n'), [
      ['error', 'A query must be a text.', '[A, B]'],
    ]);
    assert.deepEqual(problemsIn('queries:\n  - name: X\n    query: A # AND B\n'), [
      ['hint', 'What stands behind “#” is a comment, not a part of the query.', 'A'],
    ]);
    assert.deepEqual(problemsIn('queries:\n  - name: X\n    query: A#B\n'), []);
    assert.deepEqual(problemsIn("queries:\n  - name: X\n    query: 'A' # of the older ones\n"), []);
  });

  it('tells why a file can’t be read', () => {
    for (const text of ['queries: A\n', 'queries: {name: X}\n', '- A\n', 'queries: [\n', '<<<<<<< HEAD\n']) {
      const { queries, problems, readable } = readSavedQueries(text);
      assert.deepEqual([queries, problems.length, readable], [[], 1, false], text);
    }
  });
});
