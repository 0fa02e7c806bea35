import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printQuery } from '../../../src/core/query/printQuery';
import { readSavedQueries, type SavedQuery } from '../../../src/core/query/savedQueries';
import { saveQuery } from '../../../src/core/query/savedQueryEdits';
import { applyEdits } from '../../../src/core/text/edit';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { runs } from '../runs';
import { QUERIES } from './queries';

const save = (text: string, saved: Partial<SavedQuery> & { name: string }) =>
  applyEdits(text, saveQuery(text, { query: 'A', description: undefined, ...saved }));

const FILE = `# Our queries
version: 1
queries:
  # What it is about
  - name: Trust   # first
    query: Trust AND age > 40 # older
    # why
    description: Of the older ones.
    owner: Maya

  # The second
  - {name: Two, query: A OR B}
# end
`;

describe('saveQuery', () => {
  it('begins a file', () => {
    assert.equal(save('', { name: 'X' }), 'queries:\n  - name: X\n    query: A\n');
    assert.equal(
      save('# mine\r\n', { name: 'X: y', query: 'A\nOR "b: c"', description: 'Why' }),
      '# mine\r\nqueries:\r\n  - name: "X: y"\r\n    query: |-\r\n      A\r\n      OR "b: c"\r\n    description: Why\r\n',
    );
  });

  it('adds a query behind the last one', () => {
    assert.equal(save(FILE, { name: 'X' }), FILE.replace('OR B}\n', 'OR B}\n\n  - name: X\n    query: A\n'));
    assert.equal(save('queries: []\n', { name: 'X' }), 'queries:\n  - name: X\n    query: A\n');
    assert.equal(save('queries:\n', { name: 'X' }), 'queries:\n  - name: X\n    query: A\n');
    assert.equal(save('other: 1\n', { name: 'X' }), 'other: 1\nqueries:\n  - name: X\n    query: A\n');
  });

  it('changes a query in its place, and nothing else', () => {
    const description = 'Of the older ones.';
    assert.equal(save(FILE, { name: 'Trust', query: 'B', description }), FILE.replace('Trust AND age > 40', 'B'));
    assert.equal(
      save(FILE, { name: 'Two', query: 'A OR B', description: 'New' }),
      FILE.replace('OR B}', 'OR B, description: New}'),
    );
    assert.equal(
      save(FILE, { name: 'Trust', query: 'Trust AND age > 40' }),
      FILE.replace('    description: Of the older ones.\n', ''),
    );
    assert.equal(save(FILE, { name: 'Trust', query: 'Trust AND age > 40', description }), FILE);
  });

  it('mends a query that is none', () => {
    assert.equal(save('queries:\n- name: X\n  query: A B\n', { name: 'X' }), 'queries:\n- name: X\n  query: A\n');
  });

  it('leaves a file alone that it can’t read, or can’t change without changing more', () => {
    for (const text of ['queries: X\n', 'queries: [\n', 'queries:\n  - &q {name: X, query: B}\n  - *q\n'])
      assert.throws(() => save(text, { name: 'X' }), UnreadableFileError, text);
  });
});

describe('saved queries', () => {
  const NAMES = fc.constantFrom('X', 'Y: z', '# W', 'données', '"q"', 'Trust', 'Two', 'null', '- a');
  const SAVED: fc.Arbitrary<SavedQuery> = fc.record({
    name: NAMES,
    query: QUERIES.map(printQuery),
    description: fc.option(fc.constantFrom('Why', 'a: b # c', 'one\n\n  two', '|'), { nil: undefined }),
  });
  const STEPS = fc.array(SAVED, { maxLength: 8 });
  const files = fc.constantFrom(
    FILE,
    '',
    'queries: []',
    'queries: [{name: Two, query: A}]\r\n',
    'queries:\r\n- name: Two\r\n  query: |\r\n    A\r\n\r\n# end\r\n',
  );

  it('are what was saved, in their order, and the rest of the file stays', () => {
    fc.assert(
      fc.property(files, STEPS, (file, steps) => {
        const said = (text: string) =>
          readSavedQueries(text).queries.map(({ name, query, description }) => ({
            name,
            query: query.trim(),
            description,
          }));
        let text: string = file;
        const expected = said(file);
        for (const step of steps) {
          const index = expected.findIndex((it) => it.name === step.name);
          text = save(text, step);
          const query = step.query.replace(/\r\n?/g, '\n').trim();
          expected.splice(index < 0 ? expected.length : index, 1, { ...step, query });
        }
        assert.deepEqual(said(text), expected);
        for (const kept of ['# Our queries', 'version: 1', '# end'].filter((it) => file.includes(it)))
          assert.ok(text.includes(kept));
      }),
      runs(300),
    );
  });
});
