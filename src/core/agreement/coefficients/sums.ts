/** Adds to what has been summed up of a category. */
export function addTo(sums: Float64Array, category: number, amount: number): void {
  sums[category] = (sums[category] ?? 0) + amount;
}
