/** Some of what a table would show. */
export interface MostOf<T> {
  /** In their order. */
  readonly shown: readonly T[];
  /** How many there are, with those that are left out. */
  readonly all: number;
}

/** The largest of them, as many as a page takes; of those that are as large the first ones. */
export function mostOf<T>(all: readonly T[], most: number, value: (it: T) => number): MostOf<T> {
  if (all.length <= most) return { shown: all, all: all.length };
  const kept = new Set([...all].sort((a, b) => value(b) - value(a)).slice(0, most));
  return { shown: all.filter((it) => kept.has(it)), all: all.length };
}

/** What is said below a table that leaves something out; nothing where it doesn’t. @param where where all of it is. */
export function leftOut({ shown, all }: MostOf<unknown>, what: string, where: string): string | undefined {
  return shown.length < all
    ? `The ${shown.length} ${what} of ${all} that have the most; ${where} has all of them.`
    : undefined;
}
