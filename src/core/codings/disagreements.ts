import { applyEdits } from '../text/edit';
import { formatAt } from './at';
import type { Coding, OtherSide } from './coding';
import { resolveConflict } from './resolveConflict';

/** One thing in which the two sides of a merge disagree about a coding, and what each of them says. */
export interface Disagreement {
  readonly about: 'codes' | 'place' | 'quote' | 'hash' | 'memo' | 'coding';
  /** The entries of `conflict` that go together. */
  readonly fields: readonly (keyof OtherSide)[];
  /** What the coding says; empty where it says nothing. */
  readonly here: string;
  /** What the other side says; empty where it says nothing. */
  readonly there: string;
}

/** What of a coding says which excerpt it covers. */
const EXCERPT = ['at', 'quote', 'hash'] as const;

/** What is left to decide about a coding since a merge. A place and what is said there are decided together. */
export function disagreements(coding: Coding): Disagreement[] {
  const { codes, at, quote, hash, memo, removed } = coding.conflict ?? {};
  const found: Disagreement[] = [];
  if (removed) found.push({ about: 'coding', fields: ['removed'], here: '', there: '' });
  if (codes) found.push({ about: 'codes', fields: ['codes'], here: coding.codes.join(', '), there: codes.join(', ') });
  const excerpt = { at, quote, hash };
  const fields = EXCERPT.filter((field) => excerpt[field] !== undefined);
  if (quote !== undefined) found.push({ about: 'quote', fields, here: coding.quote, there: quote });
  else if (at) found.push({ about: 'place', fields, here: formatAt(coding.at), there: formatAt(at) });
  else if (hash) found.push({ about: 'hash', fields, here: '', there: '' });
  if (memo !== undefined) found.push({ about: 'memo', fields: ['memo'], here: coding.memo ?? '', there: memo });
  return found;
}

/**
 * A sidecar's text once this is decided; the same text when it is already.
 * @throws UnreadableFileError
 */
export function decide(text: string, id: string, { fields }: Disagreement, take: 'this' | 'other'): string {
  return fields.reduce((now, field) => applyEdits(now, resolveConflict(now, id, field, take)), text);
}
