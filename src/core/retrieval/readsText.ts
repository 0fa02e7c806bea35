import type { Query } from '../query/query';

/** Whether a query asks for what is said. */
export function readsText(query: Query): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.operands.some(readsText);
    case 'not':
      return readsText(query.operand);
    case 'relation':
      return readsText(query.left) || readsText(query.right);
    case 'compare':
    case 'match':
      return query.subject.kind === 'field' && (query.subject.field === 'text' || query.subject.field === 'word');
    default:
      return false;
  }
}
