import fc from 'fast-check';
import type { Pattern, Query, Relation, Subject } from '../../../src/core/query/query';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { FIELDS } from '../../../src/core/query/words';

const NOWHERE = { start: 0, end: 0 };

/** Names as people give them to codes, and such as have to be quoted. */
export const NAMES = fc.oneof(
  fc.constantFrom(
    ...[
      'Help',
      'Night-shift',
      'Qualité-données',
      'Qualite\u0301',
      '数据-质量',
      '🜂',
      'C#',
      'R&D',
      'l’aide',
      "don't",
      'a/b',
    ],
    ...[
      'Night shift',
      'say "no"',
      '\\',
      '\\"',
      'a\\',
      '(x)',
      'a=b',
      '!=',
      '!',
      'why!',
      '~',
      '<3',
      '#1',
      'a\nb',
      '\u00a0x',
      ' ',
    ],
    ...['AND', 'or', 'Not', 'only', 'coded', 'uncoded', 'has', 'within', 'SAME', 'overlaps', 'contains', 'inside'],
    ...['speaker', 'Role', 'memo', 'text', 'turn', 'of', 'as', '2', '-1', '/', '/x/', '/x/i', 'constructor'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const NOT_BLANK = NAMES.filter((name) => name.trim() !== '');

const SOURCES = fc
  .oneof(
    fc.constantFrom(
      'a',
      '/',
      'a/b',
      '[/]',
      '[^/"\\]]',
      'a b',
      '"',
      '\\(',
      '\\\\',
      '\\\\/',
      '(?:x|y) ',
      'é+',
      '\n',
      '\\p{L}',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  )
  .filter((source) => isExpression(source) && !/\\\//.test(source.replace(/\\[^/]/gs, '')));

function isExpression(source: string): boolean {
  try {
    return source !== '' && new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const SUBJECTS: fc.Arbitrary<Subject> = fc.oneof(
  fc.constantFrom(...FIELDS).map((field) => ({ kind: 'field', field }) as const),
  NOT_BLANK.map((name) => ({ kind: 'attribute', name }) as const),
);

const PATTERNS: fc.Arbitrary<Pattern> = fc.oneof(
  NOT_BLANK.map((text) => ({ kind: 'text', text }) as const),
  fc
    .tuple(SOURCES, fc.constantFrom('', 'i', 's', 'is'))
    .map(([source, flags]) => ({ kind: 'expression', source, flags }) as const),
);

const RELATIONS: fc.Arbitrary<Relation> = fc.oneof(
  fc.constantFrom('overlaps', 'contains', 'inside', 'sameTurn', 'sameTranscript').map((kind) => ({ kind }) as const),
  fc
    .tuple(fc.nat(1000), fc.constantFrom('turns', 'words'))
    .map(([distance, unit]) => ({ kind: 'within', distance, unit }) as const),
);

/** Any queries; where they stand in a text is made up. */
export const QUERIES: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.record({ kind: fc.constant('code' as const), name: NOT_BLANK, only: fc.boolean(), span: fc.constant(NOWHERE) }),
    fc.record({ kind: fc.constantFrom('coded' as const, 'uncoded', 'hasMemo'), span: fc.constant(NOWHERE) }),
    fc.record({
      kind: fc.constant('compare' as const),
      subject: SUBJECTS,
      operator: fc.constantFrom('=' as const, '!=', '<', '<=', '>', '>='),
      value: NAMES,
      span: fc.constant(NOWHERE),
      valueSpan: fc.constant(NOWHERE),
    }),
    fc.record({
      kind: fc.constant('match' as const),
      subject: SUBJECTS,
      pattern: PATTERNS,
      span: fc.constant(NOWHERE),
      valueSpan: fc.constant(NOWHERE),
    }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('query'), { minLength: 2, maxLength: 4 }),
      span: fc.constant(NOWHERE),
    }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('query'), span: fc.constant(NOWHERE) }),
    fc.record({
      kind: fc.constant('relation' as const),
      relation: RELATIONS,
      left: tie('query'),
      right: tie('query'),
      span: fc.constant(NOWHERE),
    }),
  ),
})).query;

/** Texts made of what queries are made of, most of which are none. */
export const WORDS = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'AND',
          'OR',
          'NOT',
          'only',
          'coded',
          'uncoded',
          'has',
          'memo',
          'overlaps',
          'contains',
          'inside',
          'within',
          'same',
        ],
        ...[
          'turn',
          'turns',
          'words',
          'transcript',
          'of',
          'as',
          'speaker',
          'role',
          'text',
          'age',
          '2',
          '1',
          '30',
          'Help',
          '数据',
        ],
        ...[
          '(',
          ')',
          '"',
          '\\',
          '/',
          '/x/i',
          '/(/',
          '=',
          '!=',
          '<',
          '<=',
          '>',
          '>=',
          '~',
          '!',
          '"a b"',
          '“',
          ' ',
          '\n',
          '[',
          '[^',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 25 },
  )
  .chain((words) => fc.constantFrom(words.join(' '), words.join('')));

/** A query without where it stands. */
export function bare(query: Query): unknown {
  return JSON.parse(
    JSON.stringify(query, (key, value: unknown) => (key === 'span' || key === 'valueSpan' ? undefined : value)),
  );
}

/** What a text says, which has to be a query. */
export function parsed(text: string): Query {
  const { query, problem } = parseQuery(text);
  if (!query) throw new Error(`${text.slice(0, 100)}: ${problem.message} (${problem.span.start})`);
  return query;
}
