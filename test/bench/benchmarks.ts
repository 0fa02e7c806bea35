import type { Benchmark } from './benchmark';
import { loadCodings } from './loadCodings';
import { saveCoding } from './saveCoding';

/** All that `npm run bench` measures. */
export const benchmarks: readonly Benchmark[] = [loadCodings, saveCoding];
