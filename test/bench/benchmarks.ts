import { agreement } from './agreement';
import type { Benchmark } from './benchmark';
import { coldIndex } from './coldIndex';
import { alignCopies } from './copies';
import { editedTranscript } from './editedTranscript';
import { figures } from './figures';
import { findings } from './findings';
import { tokenize } from './grammars';
import { afterTyping, keystroke } from './keystroke';
import { readGrowing } from './growth';
import { loadCodings } from './loadCodings';
import { memoryOfCodings } from './memory';
import { readTranscripts } from './readTranscript';
import { reanchorCodings } from './reanchorCodings';
import { renameCode } from './renameCode';
import { saveCoding } from './saveCoding';
import { readSidecars } from './sidecars';
import { warmStart } from './warmStart';

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
  coldIndex,
  warmStart,
  readSidecars,
  agreement,
  ...alignCopies,
  ...findings,
  ...figures,
  memoryOfCodings,
  ...editedTranscript,
];
