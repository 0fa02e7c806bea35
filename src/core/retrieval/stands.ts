import type { ExcerptRows } from '../excerpts/excerptRows';
import type { Relation } from '../query/query';

/** Whether two rows of a transcript stand so to each other. */
export function stands(relation: Relation): (rows: ExcerptRows, left: number, right: number) => boolean {
  switch (relation.kind) {
    case 'overlaps':
      return (rows, a, b) => rows.compareEndToStart(a, b) > 0 && rows.compareEndToStart(b, a) > 0;
    case 'contains':
      return (rows, a, b) => rows.compareStarts(a, b) <= 0 && rows.compareEnds(b, a) <= 0;
    case 'inside':
      return (rows, a, b) => rows.compareStarts(b, a) <= 0 && rows.compareEnds(a, b) <= 0;
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

/** How many turns one is after the other: 0 where a turn has some of both. */
function turnsBetween(rows: ExcerptRows, a: number, b: number): number {
  return Math.max(0, rows.firstTurn(b) - rows.lastTurn(a), rows.firstTurn(a) - rows.lastTurn(b));
}

/** How many words stand between them. */
function wordsBetween(rows: ExcerptRows, a: number, b: number): number {
  return Math.max(0, rows.firstWord(b) - rows.endWord(a), rows.firstWord(a) - rows.endWord(b));
}
