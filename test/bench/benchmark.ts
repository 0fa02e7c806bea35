/** Something of ours that is measured beside something known, in one process, so that the machine doesn't matter. */
export interface Benchmark {
  readonly name: string;
  /** What ours is measured against. */
  readonly against: string;
  /** How many times as long as that it may take, at most. */
  readonly limit: number;
  /** How many of what it is about there are. */
  readonly size: number;
  readonly rounds: number;
  /** @param size smaller than its own where a test only looks whether it works. */
  readonly prepare: (size: number) => Sides | Promise<Sides>;
  /** What is needed for it and isn't there; it is left out then. */
  readonly missing?: () => string | undefined;
}

export interface Sides {
  readonly ours: () => unknown;
  readonly theirs: () => unknown;
  /** What came out, other than the time that it took. Asked for after the last round. */
  readonly figures?: () => Figure[];
  /** Takes away what `prepare` has put somewhere. */
  readonly done?: () => void;
}

/** A figure in percent that has to be in its limits. */
export interface Figure {
  readonly name: string;
  readonly percent: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export function isMet({ percent, atLeast = -Infinity, atMost = Infinity }: Figure): boolean {
  return percent >= atLeast && percent <= atMost;
}
