import type { RatingPattern, Ratings } from './ratings';

/** Counts units by how all coders have rated them. */
export class PatternTally {
  private readonly byValues = new Map<string | number, { readonly values: readonly number[]; count: number }>();

  add(values: readonly number[], count: number): void {
    if (count === 0) return;
    const key = keyOf(values);
    const known = this.byValues.get(key);
    if (known) known.count += count;
    else this.byValues.set(key, { values, count });
  }

  addAll(patterns: readonly RatingPattern[]): void {
    for (const { values, count } of patterns) this.add(values, count);
  }

  /** In the order in which they first came. */
  get patterns(): readonly RatingPattern[] {
    return [...this.byValues.values()];
  }

  ratings(coders: number, categories: number): Ratings {
    return { coders, categories, patterns: this.patterns };
  }
}

/** Of two coders a number, which is found sooner. */
function keyOf(values: readonly number[]): string | number {
  const [a, b] = values;
  const isShort = values.length === 2 && a !== undefined && b !== undefined;
  return isShort ? (a + 1) * 2 ** 26 + b + 1 : values.join();
}
