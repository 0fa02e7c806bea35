/** Nothing summed up yet of any category. An array, since small typed arrays take longer to make than coefficients to compute. */
export function zeros(categories: number): number[] {
  return new Array<number>(categories).fill(0);
}

/** Adds to what has been summed up of a category. */
export function addTo(sums: number[], category: number, amount: number): void {
  sums[category] = (sums[category] ?? 0) + amount;
}
