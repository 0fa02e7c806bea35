/**
 * How often a property is tried: so many times, or PROPERTY_RUNS times as often where that is set. What is found by more than a moment's
 * trying becomes a test of its own.
 */
export function runs(count: number): { numRuns: number } {
  return { numRuns: count * Number(process.env['PROPERTY_RUNS'] ?? 1) };
}
