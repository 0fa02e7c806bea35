import type { Operator } from '../query/query';
import { compareText } from '../text/compareText';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** A text as it is compared with another: case, white space around it and how its accents are encoded make no difference. */
export function valueKey(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** The number that a value is; nothing where it is none. */
export function numberOf(value: string): number | undefined {
  const text = value.trim();
  return NUMBER.test(text) ? Number(text) : undefined;
}

/**
 * Whether any of some values stands so to another one: numbers as numbers where both are, else as text, which for dates as in `2024-05-31`
 * is their order. Of `!=` that there is a value, and none is equal. What is no number stands in no order to one that is.
 */
export function isSo(values: readonly string[], operator: Operator, value: string): boolean {
  if (operator === '!=') return values.length > 0 && !isSo(values, '=', value);
  return values.some((one) => {
    const order = orderOf(one, value);
    switch (operator) {
      case '=':
        return order === 0;
      case '<':
        return order < 0;
      case '<=':
        return order <= 0;
      case '>':
        return order > 0;
      case '>=':
        return order >= 0;
    }
  });
}

/** Negative when `a` comes first; NaN where they can't be compared. */
function orderOf(a: string, b: string): number {
  const [one, other] = [numberOf(a), numberOf(b)];
  if (one !== undefined && other !== undefined) return one - other;
  if (one !== undefined || other !== undefined) return NaN;
  return compareText(valueKey(a), valueKey(b));
}
