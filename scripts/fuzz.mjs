// Reads transcripts that were changed as life changes them: `npm run fuzz -- 1000 --seed=2`. Nothing may crash, hang or be lost.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const outfile = 'out/fuzz/run.mjs';
await build({
  entryPoints: ['test/fuzz/run.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const run = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
