// Runs the tests that act in a VS Code window as a person does: `node scripts/ui.mjs [--grep=TEXT]`. The extension must have been built.
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { root } from './lib/root.mjs';

const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
const options = [
  '--timeout=90000',
  '--retries=1',
  '--exit',
  '--reporter=./test/ui/reporter.cjs',
  '--require=./test/ui/hooks.mjs',
];
const args = [mocha, 'test/ui/*.test.mjs', ...options, ...process.argv.slice(2)];
const run = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
process.exit(run.status ?? 1);
