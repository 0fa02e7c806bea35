/** Something of ours that is measured beside something known, in one process, so that the machine doesn't matter. */
export interface Benchmark {
  readonly name: string;
  /** What ours is measured against. */
  readonly against: string;
  /** What is measured: the time that each side takes, unless it is the memory that what it returns takes. */
  readonly measures?: 'time' | 'memory';
  /** How many times as much as that it may take, at most. */
  readonly limit: number;
  /** How many of what it is about there are. */
  readonly size: number;
  readonly rounds: number;
  /** @param size smaller than its own where a test only looks whether it works. */
  readonly prepare: (size: number) => Sides | Promise<Sides>;
  /** What is needed for it and isn't there; it is left out then. */
  readonly missing?: () => string | undefined;
}

/** What is measured. Where it returns a promise, that is awaited. */
export interface Sides {
  readonly ours: () => unknown;
  readonly theirs: () => unknown;
  /** What ours can't do without, but isn't meant: what it takes is taken off. */
  readonly less?: () => unknown;
  /** What each of many may take of ours, in milliseconds or bytes. */
  readonly each?: Each;
  /** What came out, other than what it took. Asked for after the last round. */
  readonly figures?: () => Figure[];
  /** Takes away what `prepare` has put somewhere. */
  readonly done?: () => void;
}

export interface Each {
  readonly name: string;
  readonly count: number;
  /** What is taken off for all of them. */
  readonly besides: number;
  readonly atMost: number;
}

/** A figure that has to be in its limits. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** `%` unless it is something else. */
  readonly unit?: string;
}

export function isMet({ value, atLeast = -Infinity, atMost = Infinity }: Figure): boolean {
  return value >= atLeast && value <= atMost;
}
