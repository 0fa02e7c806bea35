// Measures what the extension must be fast in, beside something known (test/bench). Says how many times as long it takes, and fails
// where that is more than the limit. Arguments choose benchmarks whose names have them: `npm run bench -- loaded`.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const outfile = 'out/bench/run.mjs';
await build({
  entryPoints: ['test/bench/run.ts'],
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
