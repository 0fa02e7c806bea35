import type { Pattern, Query, Relation, Subject } from './query';
import { isBareWord } from './tokens';
import { CONTAINS, fieldOf, isReserved } from './words';

/** How tightly a query holds together, which says where it needs parentheses. */
const TIGHTNESS = { or: 0, and: 1, not: 2, relation: 3, whole: 4 } as const;

/** A query as it is usually written, with quotation marks and parentheses only where they are needed. Read again, it is the same query. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'or':
      return query.operands.map((it) => operand(it, TIGHTNESS.and)).join(' OR ');
    case 'and':
      return query.operands.map((it) => operand(it, TIGHTNESS.not)).join(' AND ');
    case 'not':
      return `NOT ${operand(query.operand, TIGHTNESS.not)}`;
    case 'relation': {
      const [left, right] = [operand(query.left, TIGHTNESS.relation), operand(query.right, TIGHTNESS.whole)];
      return `${left} ${printRelation(query.relation)} ${right}`;
    }
    case 'code':
      return `${query.only ? 'only ' : ''}${printName(query.name)}`;
    case 'compare':
      return `${printSubject(query.subject)} ${query.operator} ${printName(query.value)}`;
    case 'match':
      return `${printSubject(query.subject)} ${CONTAINS} ${printPattern(query.pattern)}`;
    case 'hasMemo':
      return 'has memo';
    case 'coded':
    case 'uncoded':
      return query.kind;
  }
}

function operand(query: Query, atLeast: number): string {
  const printed = printQuery(query);
  const { kind } = query;
  const tightness =
    kind === 'or' || kind === 'and' || kind === 'not' || kind === 'relation' ? TIGHTNESS[kind] : TIGHTNESS.whole;
  return tightness < atLeast ? `(${printed})` : printed;
}

function printRelation(relation: Relation): string {
  switch (relation.kind) {
    case 'within': {
      const { distance, unit } = relation;
      return `within ${distance} ${distance === 1 ? unit.slice(0, -1) : unit} of`;
    }
    case 'sameTurn':
      return 'same turn as';
    case 'sameTranscript':
      return 'same transcript as';
    default:
      return relation.kind;
  }
}

export function printSubject(subject: Subject): string {
  if (subject.kind === 'field') return subject.field;
  return fieldOf(subject.name) ? printQuoted(subject.name) : printName(subject.name);
}

/** A regular expression ends at the first slash that has no backslash before it. */
function printPattern(pattern: Pattern): string {
  if (pattern.kind === 'expression')
    return `/${pattern.source.replace(/\\.|\//gs, (it) => (it === '/' ? '\\/' : it))}/${pattern.flags}`;
  return printValueAfter(CONTAINS, pattern.text);
}

/** A value as it is written after an operator. */
export function printValueAfter(operator: string, value: string): string {
  return operator === CONTAINS && value.startsWith('/') ? printQuoted(value) : printName(value);
}

/** A name or a value, in quotation marks where it would be read as something else without. */
export function printName(name: string): string {
  return isBareWord(name) && !isReserved(name) ? name : printQuoted(name);
}

/** In quotation marks, needed or not. */
export function printQuoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
