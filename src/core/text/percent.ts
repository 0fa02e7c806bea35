/** A share (0 to 1) in whole percent, for the screen. What isn't all is at most 99, what isn't nothing at least 1. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return String(share < 1 && share > 0 ? Math.min(99, Math.max(1, rounded)) : rounded);
}
