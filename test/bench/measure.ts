import type { Benchmark, Figure } from './benchmark';

export interface Measured {
  /** Medians, in milliseconds. */
  readonly ours: number;
  readonly theirs: number;
  /** The median of the rounds' ratios: a machine that is slower in some rounds is so for both sides. */
  readonly ratio: number;
  readonly figures: readonly Figure[];
}

/** Before what counts, the code is run for at least so long, in milliseconds: until it is compiled. */
const WARM_UP = 500;

/** What is measured takes at least so long, in milliseconds, or is done several times: a busy machine interrupts both sides alike. */
const LONG_ENOUGH = 50;

/** Runs both sides in turn, so that both have the same machine. */
export async function measure(benchmark: Benchmark): Promise<Measured> {
  const sides = await benchmark.prepare(benchmark.size);
  try {
    const times = { ours: timesOf(sides.ours), theirs: timesOf(sides.theirs) };
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let i = 0; i < benchmark.rounds; i++) {
      ours.push(timeOf(sides.ours, times.ours));
      theirs.push(timeOf(sides.theirs, times.theirs));
    }
    const ratios = ours.map((time, i) => time / (theirs[i] ?? NaN));
    return { ours: median(ours), theirs: median(theirs), ratio: median(ratios), figures: sides.figures?.() ?? [] };
  } finally {
    sides.done?.();
  }
}

/** Warms up, and says how many times the work has to be done to take long enough. */
function timesOf(work: () => unknown): number {
  const begun = performance.now();
  let shortest = Infinity;
  do shortest = Math.min(shortest, timeOf(work, 1));
  while (performance.now() - begun < WARM_UP);
  return Math.ceil(LONG_ENOUGH / shortest);
}

/** How long the work takes once. */
function timeOf(work: () => unknown, times: number): number {
  const begun = performance.now();
  for (let i = 0; i < times; i++) work();
  return (performance.now() - begun) / times;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
