// Reads transcripts that were changed as life changes them: `npm run fuzz -- 1000 --seed=2`. Nothing may crash, hang or be lost.
import { runBundled } from './lib/runBundled.mjs';

process.exit(await runBundled('fuzz'));
