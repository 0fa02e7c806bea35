// Measures what the extension must be fast in, beside something known (test/bench). Says how many times as long it takes, and fails
// where that is more than the limit. Arguments choose benchmarks whose names have them: `npm run bench -- loaded`.
import { runBundled } from './lib/runBundled.mjs';

process.exit(await runBundled('bench', ['--expose-gc']));
