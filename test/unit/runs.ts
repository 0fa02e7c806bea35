/** How often a property is tried that isn't tried 100 times: so many times, or PROPERTY_RUNS times as often where that is set. */
export function runs(count: number): { numRuns: number } {
  return { numRuns: count * Number(process.env['PROPERTY_RUNS'] ?? 1) };
}
