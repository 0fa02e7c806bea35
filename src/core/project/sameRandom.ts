/**
 * A source of random numbers that can be begun anew: the numbers drawn from each beginning are the same, so that what is made twice
 * with them can be compared.
 * @param random like `Math.random`.
 */
export function sameRandom(random: () => number): () => () => number {
  const drawn: number[] = [];
  return () => {
    let next = 0;
    return () => (drawn[next++] ??= random());
  };
}
