import fc from 'fast-check';
import type { Field, Query, Relation, Subject } from '../../../src/core/query/query';

const span = { start: 0, end: 0 };
const spans = { span, valueSpan: span };

const code = fc
  .record({ name: fc.constantFrom('A', 'A1', 'A2', 'B', 'C', 'Old-A1', 'Unknown', 'Nowhere'), only: fc.boolean() })
  .map((it): Query => ({ kind: 'code', ...it, span }));

function subjectOf(name: Field | 'age' | 'site' | 'none'): Subject {
  return name === 'age' || name === 'site' || name === 'none'
    ? { kind: 'attribute', name }
    : { kind: 'field', field: name };
}

const values = {
  speaker: ['ann', 'Bob', 'Nobody'],
  role: ['Interviewer', 'participant'],
  transcript: ['p0', '/p0.txt', '/p1.md', 'p0.txt', 'p1.md', 'interviews/p1', 'interviews/p2.md'],
  coder: ['maya', 'Jonas', 'consensus', ''],
  memo: ['about birds.', 'birds'],
  text: ['trees', 'we count'],
  word: ['TREES', 'we count', 'tree', 'birds'],
  age: ['9', '41', '100', 'old', '40-50'],
  site: ['montréal', 'Lyon'],
  none: ['1'],
};
const subjects = Object.keys(values) as (keyof typeof values)[];

const compare = fc.constantFrom(...subjects).chain((name) => {
  const isOrdered = name === 'age' || name === 'site';
  const operators = isOrdered ? (['=', '!=', '<', '<=', '>', '>='] as const) : (['=', '!='] as const);
  return fc
    .record({ operator: fc.constantFrom(...operators), value: fc.constantFrom(...values[name]) })
    .map((it): Query => ({ kind: 'compare', subject: subjectOf(name), ...it, ...spans }));
});
const match = fc
  .record({
    name: fc.constantFrom('text', 'word', 'memo', 'speaker', 'site'),
    pattern: fc.oneof(
      fc.constantFrom('birds', 'TREES we', 'n').map((text) => ({ kind: 'text' as const, text })),
      fc
        .record({ source: fc.constantFrom('^we', 'birds', 'é'), flags: fc.constantFrom('', 'i') })
        .map((it) => ({ kind: 'expression' as const, ...it })),
    ),
  })
  .map(({ name, pattern }): Query => ({ kind: 'match', subject: subjectOf(name as Field), pattern, ...spans }));
const flag = fc.constantFrom('hasMemo', 'coded', 'uncoded').map((kind): Query => ({ kind: kind as 'coded', span }));
const leaf = fc.oneof({ weight: 3, arbitrary: code }, compare, match, flag);

const relation = fc.oneof(
  fc.constantFrom('overlaps', 'contains', 'inside', 'sameTurn', 'sameTranscript').map((kind) => ({ kind })),
  fc
    .record({ distance: fc.nat(4), unit: fc.constantFrom('turns' as const, 'words' as const) })
    .map((it): Relation => ({ kind: 'within', ...it })),
);

/** Queries of all kinds about the studies of `toldStudy`. */
export const anyQuery: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        operands: fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
      })
      .map((it): Query => ({ ...it, span })),
    tie('query').map((operand): Query => ({ kind: 'not', operand, span })),
    fc
      .record({ relation, left: tie('query'), right: tie('query') })
      .map((it): Query => ({ kind: 'relation', ...it, span })),
  ),
})).query;
