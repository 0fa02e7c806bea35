import type { Field, Operator } from './query';

/** The words of the language that stand for nothing else, in lower case. As a name or a value, each is quoted. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['and', 'or', 'not', 'only', 'coded', 'uncoded', 'has'],
  ...['overlaps', 'contains', 'inside', 'within', 'same'],
]);

export const FIELDS: readonly Field[] = ['speaker', 'role', 'transcript', 'coder', 'memo', 'text', 'word'];

/** Relations of one word. */
export const RELATION_WORDS = ['overlaps', 'contains', 'inside'] as const;

/** Contains, or matches. */
export const CONTAINS = '~';

export const OPERATORS: readonly (Operator | typeof CONTAINS)[] = ['=', '!=', '<', '<=', '>', '>=', CONTAINS];

/** A word as it is compared with those of the language, the case of which doesn't matter. */
export function wordKey(word: string): string {
  return word.toLowerCase();
}

export function isReserved(word: string): boolean {
  return RESERVED.has(wordKey(word));
}

/** The field that a word names, where it stands before an operator. */
export function fieldOf(word: string): Field | undefined {
  const key = wordKey(word);
  return FIELDS.find((field) => field === key);
}
