import type { Benchmark, Figure, Sides } from './benchmark';

export interface Measured {
  /** Medians, in milliseconds or bytes. */
  readonly ours: number;
  readonly theirs: number;
  /** The median of the rounds' ratios: a machine that is slower in some rounds is so for both sides. */
  readonly ratio: number;
  readonly figures: readonly Figure[];
}

/** Takes the work's measure once. */
type Take = (work: () => unknown) => Promise<number>;

/** Before what counts, the code is run for at least so long, in milliseconds: until it is compiled. */
const WARM_UP = 500;

/** What is measured takes at least so long, in milliseconds, or is done several times: a busy machine interrupts both sides alike. */
const LONG_ENOUGH = 50;

/** Runs both sides in turn, so that both have the same machine. */
export async function measure(benchmark: Benchmark): Promise<Measured> {
  const sides = await benchmark.prepare(benchmark.size);
  try {
    const [takeOurs, takeTheirs] =
      benchmark.measures === 'memory' ? [memoryOf, memoryOf] : [await timing(sides.ours), await timing(sides.theirs)];
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let i = 0; i < benchmark.rounds; i++) {
      const less = sides.less ? await takeOurs(sides.less) : 0;
      ours.push((await takeOurs(sides.ours)) - less);
      theirs.push(await takeTheirs(sides.theirs));
    }
    const ratios = ours.map((it, i) => it / (theirs[i] ?? NaN));
    const figures = [...eachOf(sides, median(ours)), ...(sides.figures?.() ?? [])];
    return { ours: median(ours), theirs: median(theirs), ratio: median(ratios), figures };
  } finally {
    sides.done?.();
  }
}

function eachOf({ each }: Sides, ours: number): Figure[] {
  if (!each) return [];
  const { name, count, besides, atMost } = each;
  return [{ name, value: (ours - besides) / count, atMost, unit: '' }];
}

/** Warms up, and gives a way to take the time, as many times as it has to be done to take long enough. */
async function timing(work: () => unknown): Promise<Take> {
  const begun = performance.now();
  let shortest = Infinity;
  do shortest = Math.min(shortest, await timeOf(work, 1));
  while (performance.now() - begun < WARM_UP);
  const times = Math.ceil(LONG_ENOUGH / shortest);
  return (work) => timeOf(work, times);
}

/** How long the work takes once. */
async function timeOf(work: () => unknown, times: number): Promise<number> {
  const begun = performance.now();
  for (let i = 0; i < times; i++) {
    const result = work();
    if (result instanceof Promise) await result;
  }
  return (performance.now() - begun) / times;
}

/** How much memory is taken by what the work returns. */
async function memoryOf(work: () => unknown): Promise<number> {
  const before = await memory();
  const result = await work();
  const after = await memory();
  // It must be there until now.
  return result === undefined ? NaN : after - before;
}

async function memory(): Promise<number> {
  const { gc } = globalThis;
  if (!gc) throw new Error('the memory is measured with --expose-gc');
  // What the first time has let go may be held on to by the second.
  for (let i = 0; i < 3; i++) {
    gc();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
