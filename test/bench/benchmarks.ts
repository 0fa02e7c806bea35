import type { Benchmark } from './benchmark';
import { loadCodings } from './loadCodings';
import { reanchorCodings } from './reanchorCodings';
import { renameCode } from './renameCode';
import { saveCoding } from './saveCoding';

/** All that `npm run bench` measures. */
export const benchmarks: readonly Benchmark[] = [loadCodings, saveCoding, reanchorCodings, renameCode];
