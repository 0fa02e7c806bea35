import { PROSE } from '../conflicts/conflictKeys';
import { isPlainList, isPlainMap, samePlain, type PlainMap, type PlainValue } from '../yaml/plainValue';
import { mergeNames, threeWay, type Maybe } from './threeWay';

/**
 * What stands under `conflict` after a merge: what is still to decide on either side, and in what the two disagree now. Of a memo or
 * description all versions are kept; of other fields the first disagreement, until it is settled.
 * @param fresh field by field what the side says that wasn't chosen.
 */
export function mergeConflicts(base: Maybe, ours: Maybe, theirs: Maybe, fresh: PlainMap): PlainMap | undefined {
  const [before, left, right] = [conflictOf(base), conflictOf(ours), conflictOf(theirs)];
  const merged = new Map<string, PlainValue>();
  for (const field of new Set([...left.keys(), ...right.keys()])) {
    const { value, other } = threeWay(before.get(field), left.get(field), right.get(field));
    if (value !== undefined) merged.set(field, other === undefined ? value : both(field, value, other));
  }
  for (const [field, value] of fresh) {
    const known = merged.get(field);
    merged.set(field, known === undefined ? value : both(field, known, value));
  }
  return merged.size > 0 ? merged : undefined;
}

function conflictOf(value: Maybe): PlainMap {
  return isPlainMap(value) ? value : new Map();
}

function both(field: string, first: PlainValue, second: PlainValue): PlainValue {
  if (samePlain(first, second)) return first;
  if (isPlainList(first) && isPlainList(second)) return mergeNames(undefined, first, second) ?? first;
  if (!PROSE.has(field) || typeof first !== 'string' || typeof second !== 'string') return first;
  if (hasParagraphs(first, second)) return first;
  return hasParagraphs(second, first) ? second : `${first}\n\n${second}`;
}

function hasParagraphs(text: string, part: string): boolean {
  return part === '' || `\n\n${text}\n\n`.includes(`\n\n${part}\n\n`);
}

/** What the other side says of a field that it doesn't have. */
export function emptied(field: string, value: PlainValue): PlainValue {
  return value === null && PROSE.has(field) ? '' : value;
}
