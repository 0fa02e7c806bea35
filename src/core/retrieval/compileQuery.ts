import type { Codebook } from '../codebook/codebook';
import type { ExcerptNames } from '../excerpts/talkExcerpts';
import type { Query, RelationQuery } from '../query/query';
import { codeNames } from './codeNames';
import { isPassage, type Searched } from './searched';
import { looksAt } from './looksAt';
import { stands } from './stands';
import { compareSubject, matchSubject } from './subjects';
import { speakerTerms, type SpeakerTerms } from './speakerTerms';

/** Whether a row is one of those that a query finds. */
export type Test = (searched: Searched, row: number) => boolean;

export interface Compiling {
  readonly codebook: Codebook;
  readonly names: ExcerptNames;
  readonly speakers: SpeakerTerms;
}

/** A query as a test of one row after the other. It is good as long as the codebook is the same. */
export function compileQuery(query: Query, codebook: Codebook, names: ExcerptNames): Test {
  return compileSide(query, { codebook, names, speakers: speakerTerms(codebook) }, true);
}

/** The same where it is one of the conditions of a query that is about excerpts. */
export function compileCondition(query: Query, codebook: Codebook, names: ExcerptNames): Test {
  const test = compile(query, { codebook, names, speakers: speakerTerms(codebook) }, true);
  return (searched, row) => !isPassage(searched, row) && test(searched, row);
}

/**
 * A whole query, or a side of a relation.
 * @param unknown what a term is where it depends on what is said, and that isn't known: true, or false where it is denied, so that what
 * isn't found then is surely not.
 */
function compileSide(query: Query, it: Compiling, unknown: boolean): Test {
  const { excerpts, passages } = looksAt(query);
  const test = compile(query, it, unknown);
  return (searched, row) => (isPassage(searched, row) ? passages : excerpts) && test(searched, row);
}

function compile(query: Query, it: Compiling, unknown: boolean): Test {
  switch (query.kind) {
    case 'and': {
      const tests = query.operands.map((operand) => compile(operand, it, unknown));
      return (searched, row) => tests.every((test) => test(searched, row));
    }
    case 'or': {
      const tests = query.operands.map((operand) => compile(operand, it, unknown));
      return (searched, row) => tests.some((test) => test(searched, row));
    }
    case 'not': {
      const test = compile(query.operand, it, !unknown);
      return (searched, row) => !test(searched, row);
    }
    case 'relation':
      return compileRelation(query, it, unknown);
    case 'code':
      return compileCode(codeNames(it.codebook, query.name, !query.only), it.names);
    case 'compare':
      return compareSubject(query, it, unknown);
    case 'match':
      return matchSubject(query, it, unknown);
    case 'hasMemo':
      return ({ rows }, row) => rows.hasMemo(row);
    case 'coded':
      return (searched, row) => !isPassage(searched, row);
    case 'uncoded':
      return compileUncoded();
  }
}

/** Of a relation the right side is the same for all rows of a transcript, so it is only looked for once. */
function compileRelation({ left, right, relation }: RelationQuery, it: Compiling, unknown: boolean): Test {
  const [isLeft, isRight] = [compileSide(left, it, unknown), compileSide(right, it, unknown)];
  const standsSo = stands(relation);
  const rightOf = oncePerTalk((searched) => rowsWhere(searched, isRight));
  return (searched, row) =>
    isLeft(searched, row) && rightOf(searched).some((other) => standsSo(searched.rows, row, other));
}

/** Whether a set of codes has one of some names is asked once of each set, not of each excerpt. */
function compileCode(wanted: ReadonlySet<string>, names: ExcerptNames): Test {
  const known: boolean[] = [];
  return ({ rows }, row) => {
    const codes = rows.codes(row);
    return codes >= 0 && (known[codes] ??= names.codes.at(codes).some((code) => wanted.has(code)));
  };
}

/** Passages of which nothing is in any excerpt. */
function compileUncoded(): Test {
  const overlaps = stands({ kind: 'overlaps' });
  const uncodedOf = oncePerTalk((searched) => {
    const uncoded = new Set<number>();
    for (let row = searched.excerpts; row < searched.rows.count; row++) {
      let isCoded = false;
      for (let excerpt = 0; excerpt < searched.excerpts && !isCoded; excerpt++) {
        // Excerpts are in text order.
        if (searched.rows.compareEndToStart(row, excerpt) <= 0) break;
        isCoded = overlaps(searched.rows, excerpt, row);
      }
      if (!isCoded) uncoded.add(row);
    }
    return uncoded;
  });
  return (searched, row) => isPassage(searched, row) && uncodedOf(searched).has(row);
}

export function rowsWhere(searched: Searched, test: Test): number[] {
  const rows: number[] = [];
  for (let row = 0; row < searched.rows.count; row++) if (test(searched, row)) rows.push(row);
  return rows;
}

/** Remembers what was made of the transcript that was last asked about. */
function oncePerTalk<T>(make: (searched: Searched) => T): (searched: Searched) => T {
  let last: { readonly searched: Searched; readonly made: T } | undefined;
  return (searched) => {
    if (last?.searched !== searched) last = { searched, made: make(searched) };
    return last.made;
  };
}
