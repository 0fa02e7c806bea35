import type { Benchmark } from './benchmark';
import { tokenize } from './grammars';
import { afterTyping, keystroke } from './keystroke';
import { readGrowing } from './growth';
import { loadCodings } from './loadCodings';
import { readTranscripts } from './readTranscript';
import { reanchorCodings } from './reanchorCodings';
import { renameCode } from './renameCode';
import { saveCoding } from './saveCoding';

/** All that `npm run bench` measures. */
export const benchmarks: readonly Benchmark[] = [
  ...readTranscripts,
  ...readGrowing,
  ...tokenize,
  keystroke,
  afterTyping,
  loadCodings,
  saveCoding,
  reanchorCodings,
  renameCode,
];
