import type { Benchmark, Figure } from './benchmark';

export interface Measured {
  /** Medians, in milliseconds. */
  readonly ours: number;
  readonly theirs: number;
  readonly figures: readonly Figure[];
}

/** Before what counts, the code is run for at least so long, in milliseconds: until it is compiled. */
const WARM_UP = 500;

/** Runs both sides in turn, so that both have the same machine. */
export function measure(benchmark: Benchmark): Measured {
  const sides = benchmark.prepare(benchmark.size);
  try {
    for (const side of [sides.ours, sides.theirs]) {
      const begun = performance.now();
      do side();
      while (performance.now() - begun < WARM_UP);
    }
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let i = 0; i < benchmark.rounds; i++) {
      ours.push(timeOf(sides.ours));
      theirs.push(timeOf(sides.theirs));
    }
    return { ours: median(ours), theirs: median(theirs), figures: sides.figures?.() ?? [] };
  } finally {
    sides.done?.();
  }
}

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
