// Bundles the unit tests and runs them in mocha. Arguments go to mocha; `--only=PART` keeps the files whose path has PART.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

/** ES modules only, which not every Node 20 can require: they are bundled. */
const MODULES = ['approx-string-match', 'd3-dispatch', 'd3-force', 'd3-quadtree', 'd3-timer'];

function moduleOf(name) {
  const { module, main } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  return `./${join('node_modules', name, module ?? main)}`;
}

const args = process.argv.slice(2);
const only = args.filter((a) => a.startsWith('--only=')).map((a) => a.slice(7));
const out = `out/unit${only.length ? '-' + only.join('-').replace(/\W+/g, '-') : ''}`;
const files = readdirSync('test/unit', { recursive: true })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/unit/${name.replaceAll('\\', '/')}`)
  .filter((f) => only.every((part) => f.includes(part)));
rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: files,
  outdir: out,
  outbase: 'test/unit',
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  // Benchmarks, which are tried here, measure what the editor shows without one.
  alias: { vscode: './test/bench/vscodeStub.ts', ...Object.fromEntries(MODULES.map((name) => [name, moduleOf(name)])) },
  sourcemap: 'inline',
  logLevel: 'warning',
});
const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
const rest = args.filter((a) => !a.startsWith('--only='));
// A busy machine is no fault of a test.
const timeout = 20_000 * Number(process.env.PROPERTY_RUNS ?? 1);
const options = ['--enable-source-maps', mocha, '--require=./test/unit/setup.cjs', `--timeout=${timeout}`];
const run = spawnSync(process.execPath, [...options, `${out}/**/*.js`, ...rest], { stdio: 'inherit' });
process.exit(run.status ?? 1);
