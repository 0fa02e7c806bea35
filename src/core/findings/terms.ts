import type { Field, Pattern, Query, Relation } from '../query/query';

// Parts of queries that findings are listed by. They stand in no text.

const span = { start: 0, end: 0 };

export function codeTerm(name: string, only: boolean): Query {
  return { kind: 'code', name, only, span };
}

export const CODED: Query = { kind: 'coded', span };

export function fieldTerm(field: Field, value: string): Query {
  return { kind: 'compare', subject: { kind: 'field', field }, operator: '=', value, span, valueSpan: span };
}

/** That what is said contains this. */
export function saysTerm(pattern: Pattern): Query {
  return { kind: 'match', subject: { kind: 'field', field: 'text' }, pattern, span, valueSpan: span };
}

export function attributeTerm(name: string, value: string): Query {
  return { kind: 'compare', subject: { kind: 'attribute', name }, operator: '=', value, span, valueSpan: span };
}

/** That transcript and no other, whatever characters its path has. */
export function transcriptTerm(path: string): Query {
  return fieldTerm('transcript', `/${path.replace(/[*?[{]/g, '[$&]')}`);
}

export function allOf(terms: readonly (Query | undefined)[]): Query {
  const operands = terms.filter((it) => it !== undefined).flatMap((it) => (it.kind === 'and' ? it.operands : [it]));
  const [only] = operands;
  return operands.length === 1 && only ? only : { kind: 'and', operands, span };
}

export function relationTerm(left: Query, relation: Relation, right: Query): Query {
  return { kind: 'relation', left, relation, right, span };
}
