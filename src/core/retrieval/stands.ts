import type { ExcerptRows } from '../excerpts/excerptRows';
import type { Relation } from '../query/query';

/** Whether two rows of a transcript stand so to each other. */
export function stands(relation: Relation): (rows: ExcerptRows, left: number, right: number) => boolean {
  switch (relation.kind) {
    case 'overlaps':
      return (rows, a, b) => rows.compareEndToStart(a, b) > 0 && rows.compareEndToStart(b, a) > 0;
    case 'contains':
      return contains;
    case 'inside':
      return (rows, a, b) => contains(rows, b, a);
    case 'sameTurn':
      return (rows, a, b) => turnsBetween(rows, a, b) === 0;
    case 'sameTranscript':
      return () => true;
    case 'within': {
      const { distance, unit } = relation;
      const between = unit === 'turns' ? turnsBetween : wordsBetween;
      return (rows, a, b) => between(rows, a, b) <= distance;
    }
  }
}

/** Whether one has all words of another: a full stop more or less makes no difference. Where no words are, all characters. */
function contains(rows: ExcerptRows, outer: number, inner: number): boolean {
  if (rows.firstWord(inner) === rows.endWord(inner)) {
    return rows.compareStarts(outer, inner) <= 0 && rows.compareEnds(inner, outer) <= 0;
  }
  return rows.firstWord(outer) <= rows.firstWord(inner) && rows.endWord(inner) <= rows.endWord(outer);
}

/** How many turns one is after the other: 0 where a turn has some of both. */
function turnsBetween(rows: ExcerptRows, a: number, b: number): number {
  return Math.max(0, rows.firstTurn(b) - rows.lastTurn(a), rows.firstTurn(a) - rows.lastTurn(b));
}

/** How many words stand between them. */
function wordsBetween(rows: ExcerptRows, a: number, b: number): number {
  return Math.max(0, rows.firstWord(b) - rows.endWord(a), rows.firstWord(a) - rows.endWord(b));
}
