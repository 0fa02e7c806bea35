import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { printQuery } from '../../../src/core/query/printQuery';
import { readSavedQueries } from '../../../src/core/query/savedQueries';
import { FIELDS, OPERATORS } from '../../../src/core/query/words';
import { bare, parsed } from './queries';

describe('docs/queries.md', () => {
  const docs = readFileSync('docs/queries.md', 'utf8').replaceAll('\r\n', '\n');
  /** The cells of the tables with these heads. */
  const rows = (head: string) => {
    const [, table = ''] = docs.split(`\n| ${head} |`);
    const lines = table.split('\n\n')[0]!.split('\n').slice(2);
    return lines.map((line) =>
      [...line.matchAll(/`((?:[^`\\]|\\.)+)`/g)].map(([, code = '']) => code.replaceAll('\\|', '|')),
    );
  };

  it('has queries that are some', () => {
    const examples = [...docs.matchAll(/```query\n(.*?)\n```/gs)].map(([, text = '']) => text);
    assert.ok(examples.length >= 10);
    for (const text of examples) assert.equal(parseQuery(text).problem, undefined, text);
  });

  it('has a row for everything, and every one is a query', () => {
    const examples = rows('you write | it finds').map(([first = '']) => first);
    const found = examples.map(parsed);
    for (const text of examples) assert.equal(printQuery(parsed(text)), text);
    const kinds = new Set(found.map((query) => (query.kind === 'relation' ? query.relation.kind : query.kind)));
    assert.deepEqual(
      [...kinds],
      [
        'code',
        'coded',
        'uncoded',
        'hasMemo',
        'compare',
        'match',
        'and',
        'or',
        'not',
        'overlaps',
        'contains',
        'inside',
        'within',
        'sameTurn',
        'sameTranscript',
      ],
    );
    const fields = found.flatMap((query) =>
      (query.kind === 'compare' || query.kind === 'match') && query.subject.kind === 'field'
        ? [query.subject.field]
        : [],
    );
    assert.deepEqual(new Set(fields), new Set(FIELDS));
    const operators = rows('operator |').flat();
    for (const operator of OPERATORS) assert.ok(operators.includes(operator), operator);
  });

  it('has a file of saved queries that can be read', () => {
    const [, text = ''] = /```yaml\n(queries:\n.*?)```/s.exec(docs) ?? [];
    const { queries, problems } = readSavedQueries(text);
    assert.deepEqual(problems, []);
    assert.equal(queries.length, 2);
  });

  it('says truly what binds more tightly', () => {
    const pairs = rows('this | means');
    assert.ok(pairs.length >= 5);
    for (const [short = '', long = ''] of pairs) assert.deepEqual(bare(parsed(short)), bare(parsed(long)));
  });
});
