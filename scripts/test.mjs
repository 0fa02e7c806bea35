// Runs all checks and tests; needs nothing but Node and npm, and installs the rest. `npm test`, or a part of it:
//
//   node scripts/test.mjs [lint|types|size|unit|grammar|editor|editor:oldest|editor:newest|web|ui]… [--grep=TEXT]
//
// What failed is said once more at the end, where one looks for it; the last line says how many tests passed and failed. A
// check that fails, and a suite in which no test ran, count as failed.
import { spawn } from 'node:child_process';
import { installDependencies } from './lib/dependencies.mjs';
import { onInterrupt } from './lib/process.mjs';
import * as provision from './lib/provision.mjs';
import { root } from './lib/root.mjs';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const parts = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const stageTimeout = 1_800_000;

/** In their order. `tests`: says how many passed and failed; the others are checks, which only succeed or fail. */
const stages = [
  { name: 'lint', runs: ['node_modules/eslint/bin/eslint.js', '.'] },
  {
    name: 'lint',
    title: 'format',
    runs: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  },
  { name: 'types', runs: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  {
    name: 'types',
    title: 'types of pages',
    runs: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/webview'],
  },
  { name: 'size', runs: ['scripts/size.mjs'] },
  { name: 'unit', runs: ['scripts/unit.mjs', '--reporter=dot', ...options], tests: true },
  { name: 'grammar', runs: ['scripts/grammar.mjs'], tests: true },
  { name: 'build', runs: ['scripts/build.mjs'] },
  { name: 'editor:oldest', runs: ['scripts/editor.mjs', 'oldest', ...options], tests: true, built: true },
  { name: 'editor:newest', runs: ['scripts/editor.mjs', 'newest', ...options], tests: true, built: true },
  { name: 'web', runs: ['scripts/web.mjs', ...options], tests: true, built: true },
  { name: 'ui', runs: ['scripts/ui.mjs', ...options], tests: true, built: true },
];

const isWanted = ({ name }) => parts.length === 0 || parts.includes(name) || parts.includes(name.split(':')[0]);
const wanted = stages.filter(isWanted);
const chosen = stages.filter(
  (stage) => wanted.includes(stage) || (stage.name === 'build' && wanted.some((w) => w.built)),
);
const unknown = parts.filter((part) => !stages.some(({ name }) => name === part || name.split(':')[0] === part));
if (unknown.length) {
  console.error(`There is no part ${unknown.join(', ')}.`);
  process.exit(2);
}

await installDependencies();
void installAhead();

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
for (const stage of chosen) {
  const title = stage.title ?? stage.name;
  console.log(`\n── ${title}`);
  const started = Date.now();
  const { code, output } = await runStage(stage);
  const counts = stage.tests ? countsIn(output) : { passed: 0, failed: 0, skipped: 0 };
  const why = whyFailed(stage, code, counts);
  if (why && counts.failed === 0) counts.failed = 1;
  if (why) failures.push([`${title}: ${why}`, ...failedIn(output)].join('\n'));
  for (const key of Object.keys(total)) total[key] += counts[key];
  console.log(`── ${title} ${why ? `failed: ${why}` : 'ok'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
console.log(failures.length ? `\n${failures.join('\n')}\n` : '');
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);

/** What the editor tests need is installed while the other tests run. Should that fail, they say so when they try again. */
async function installAhead() {
  if (!provision.needsServer()) return;
  const names = chosen.filter(({ built }) => built).map(({ name }) => name);
  try {
    if (names.length) await provision.chromium();
    for (const which of ['oldest', 'newest'])
      if (names.includes(`editor:${which}`)) await provision.vscodeServer(which);
    if (names.includes('web')) await provision.webHost();
  } catch {
    // the stage that needs it tells
  }
}

function runStage({ runs }) {
  return new Promise((resolve) => {
    const grouped = process.platform !== 'win32'; // so that what a stage has started ends with it
    const child = spawn(process.execPath, runs, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: grouped });
    const stop = (signal) => {
      try {
        process.kill(grouped ? -child.pid : child.pid, signal);
      } catch {
        // it has ended
      }
    };
    const slow = setTimeout(() => {
      console.error(`no end after ${stageTimeout / 1000} s`);
      stop('SIGTERM');
      setTimeout(() => stop('SIGKILL'), 5000).unref();
    }, stageTimeout);
    const ended = new Promise((resolveEnded) => child.once('close', resolveEnded));
    const forget = onInterrupt(() => {
      stop('SIGTERM');
      return ended;
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
    void ended.then((code) => {
      clearTimeout(slow);
      forget();
      resolve({ code, output });
    });
  });
}

/** The last line of ours that says how many passed and failed, or mocha's own lines. */
function countsIn(output) {
  const ours = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  const mocha = (word) => new RegExp(`^ {2}(\\d+) ${word}`, 'm').exec(output)?.[1];
  const [passed, failed, skipped] = ours ? ours.slice(1) : [mocha('passing \\('), mocha('failing$'), mocha('pending$')];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 0), skipped: Number(skipped ?? 0) };
}

/** What a suite said of its tests that failed: ours below a cross, mocha after all others. */
function failedIn(output) {
  const mocha = /^ {2}\d+ failing$[^]*/m.exec(output)?.[0];
  return [...output.matchAll(/^ {2}✗ .*(?:\n {6}.*)*/gm), ...(mocha ? [[mocha.trimEnd()]] : [])].map(([said]) => said);
}

function whyFailed({ tests }, code, { passed, failed }) {
  if (failed > 0) return `${failed} failed`;
  if (code !== 0) return `ended with ${code}`;
  if (tests && passed === 0) return 'no test ran';
  return undefined;
}
