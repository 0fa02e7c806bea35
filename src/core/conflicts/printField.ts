import { isWholeNumber } from '../text/wholeNumber';
import type { NewValue } from '../yaml/printEntry';
import { isPlainMap, newValue, type PlainValue } from '../yaml/plainValue';
import { REMOVED } from './conflictKeys';

/** Fields whose numbers stay numbers. */
const NUMBERS: ReadonlySet<string> = new Set(['color', 'length']);

/** How a field of an entry is printed: numbers and truth values of ours stay what they are. */
export function printField(key: string, value: PlainValue): NewValue {
  if (isPlainMap(value)) return Object.fromEntries([...value].map(([inner, item]) => [inner, printField(inner, item)]));
  if (key === REMOVED && (value === 'true' || value === 'false')) return value === 'true';
  return typeof value === 'string' && NUMBERS.has(key) && isWholeNumber(value) ? Number(value) : newValue(value);
}
