import type { Query } from '../query/query';

/** What a query is about: what coders have coded, or all that is said. */
export interface LooksAt {
  readonly excerpts: boolean;
  /** The paragraphs of the talk. */
  readonly passages: boolean;
}

/**
 * What a query finds, or one side of a relation: excerpts where it names anything of coding, passages where it asks for what is uncoded,
 * and also where it names nothing of coding at all.
 */
export function looksAt(query: Query): LooksAt {
  let [excerpts, passages] = [false, false];
  const leaves = (it: Query): void => {
    switch (it.kind) {
      case 'and':
      case 'or':
        it.operands.forEach(leaves);
        return;
      case 'not':
        leaves(it.operand);
        return;
      case 'relation':
        leaves(it.left);
        return;
      case 'uncoded':
        passages = true;
        return;
      case 'compare':
      case 'match':
        if (it.subject.kind === 'field' && OF_CODINGS.has(it.subject.field)) excerpts = true;
        return;
      default:
        excerpts = true;
    }
  };
  leaves(query);
  return { excerpts, passages: passages || !excerpts };
}

const OF_CODINGS: ReadonlySet<string> = new Set(['coder', 'memo']);

/** Whether any part of a query is about passages, so that all that is said has to be looked at. */
export function needsPassages(query: Query): boolean {
  return looksAt(query).passages || relationsIn(query).some(({ right }) => needsPassages(right));
}

function relationsIn(query: Query): (Query & { kind: 'relation' })[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.operands.flatMap(relationsIn);
    case 'not':
      return relationsIn(query.operand);
    case 'relation':
      return [query, ...relationsIn(query.left)];
    default:
      return [];
  }
}
