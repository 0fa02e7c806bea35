/** How many codes have a digit: 1 to 9. */
export const DIGITS = 9;

/**
 * The codes of the digits 1 to 9, an empty name where a digit is free. A code keeps its digit as long as it is among the recent ones, so
 * that fingers can learn it; others get the first that is free, the last used first.
 * @param before what the digits meant until now.
 * @param recent at most nine codes.
 */
export function withDigits(before: readonly string[], recent: readonly string[]): string[] {
  const kept = Array.from({ length: DIGITS }, (_, i) => before[i] ?? '');
  const digits = kept.map((code) => (recent.includes(code) ? code : ''));
  for (const code of recent) if (!digits.includes(code)) digits[digits.indexOf('')] = code;
  return digits;
}
