import type { CodeQuery, Query, Span } from './query';
import { tokensOf } from './tokens';

/** Something in a query that a study names, as it is written. */
export interface QueryName {
  /** A transcript is named by its path, its end, or a pattern of paths. */
  readonly kind: 'code' | 'speaker' | 'transcript';
  /** Without quotation marks. */
  readonly name: string;
  /** Where it stands, with its quotation marks. */
  readonly span: Span;
}

/** All codes in a query, and all speakers and transcripts that something is said to be equal to, or not; in the order of the query. */
export function namesInQuery(text: string, query: Query): QueryName[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.operands.flatMap((it) => namesInQuery(text, it));
    case 'not':
      return namesInQuery(text, query.operand);
    case 'relation':
      return [...namesInQuery(text, query.left), ...namesInQuery(text, query.right)];
    case 'code':
      return [{ kind: 'code', name: query.name, span: nameSpan(text, query) }];
    case 'compare': {
      const { subject, operator, value, valueSpan } = query;
      const isEquality = operator === '=' || operator === '!=';
      if (!isEquality || subject.kind !== 'field') return [];
      const { field } = subject;
      return field === 'speaker' || field === 'transcript' ? [{ kind: field, name: value, span: valueSpan }] : [];
    }
    default:
      return [];
  }
}

/** Where the name of a code stands, without the `only` before it. */
function nameSpan(text: string, { span: { start, end } }: CodeQuery): Span {
  const name = tokensOf(text.slice(start, end)).at(-1);
  return name ? { start: start + name.start, end: start + name.end } : { start, end };
}
