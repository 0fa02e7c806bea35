import type { Codebook } from '../codebook/codebook';
import type { CodedTranscript } from '../project/codeTranscript';
import { isCertain, type PlacedCoding } from '../project/placedCoding';
import { sameRange } from '../text/position';

/**
 * What is said twice: a coding has a code under two `names`; two `codings` of one sidecar, two `labels` of one paragraph, or both
 * `notations` give the same excerpt the same code.
 */
export interface Double {
  readonly kind: 'names' | 'codings' | 'labels' | 'notations';
  /** The one that says it again. */
  readonly coding: PlacedCoding;
  /** Which of its codes. */
  readonly codes: readonly number[];
  /** The one that says it already; with two names the same one. */
  readonly other: PlacedCoding;
}

/** The codings of an excerpt that have been looked at, by file: which of them has a code. Labels are those of no file. */
type Seen = Map<string | undefined, Map<string, PlacedCoding>>;

/**
 * All that is said twice in a transcript, in text order, and in the order of its files. Codings whose excerpts are only probably found say
 * nothing for sure. Two coders may say the same, so a sidecar with a coder's name says nothing that a label says.
 */
export function doublesIn({ codings }: CodedTranscript, codebook: Codebook): Double[] {
  const doubles: Double[] = [];
  let seen: Seen = new Map();
  let last: PlacedCoding | undefined;
  for (const coding of codings) {
    const names = coding.codes.map((code) => codebook.find(code)?.name ?? code);
    const again = [...names.keys()].filter((i) => names.indexOf(names[i] ?? '') < i);
    if (again.length) doubles.push({ kind: 'names', coding, codes: again, other: coding });
    if (!isCertain(coding)) continue;
    if (!last || !sameRange(last.range, coding.range)) seen = new Map();
    last = coding;
    const { source, coder } = coding;
    const file = source.kind === 'sidecar' ? source.path : undefined;
    const add = (kind: Double['kind'], others: ReadonlyMap<string, PlacedCoding> | undefined) => {
      const codes = [...names.keys()].filter((i) => others?.has(names[i] ?? ''));
      const other = others?.get(names[codes[0] ?? -1] ?? '');
      if (other) doubles.push({ kind, coding, codes, other });
    };
    const inFile = seen.get(file);
    add(file === undefined ? 'labels' : 'codings', inFile);
    // What its own file says already is told once.
    if (file !== undefined && coder === undefined) add('notations', without(seen.get(undefined), inFile));
    const mine = seen.get(file) ?? new Map<string, PlacedCoding>();
    for (const name of names) if (!mine.has(name)) mine.set(name, coding);
    seen.set(file, mine);
  }
  return doubles;
}

function without<T>(
  all: ReadonlyMap<string, T> | undefined,
  others: ReadonlyMap<string, unknown> | undefined,
): ReadonlyMap<string, T> {
  return new Map([...(all ?? [])].filter(([name]) => !others?.has(name)));
}
