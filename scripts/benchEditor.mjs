// Measures a made-up study of many transcripts in a VS Code with a window, through its own file system, beside the same files merely read:
// `npm run bench:editor -- [--size=2000] [--rounds=7]`. The extension must have been built.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './lib/root.mjs';
import { launch } from './lib/workbench.mjs';

/** The longest that the extension host may do nothing else, in milliseconds. */
const BLOCK = 50;

const option = (name, otherwise) =>
  Number(process.argv.find((it) => it.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const size = option('size', 2000);
const rounds = option('rounds', 7);

const common = { absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' };
const made = join(root, 'out/bench/madeUpStudy.mjs');
const tests = join(root, 'out/bench/editor.js');
await esbuild.build({
  ...common,
  entryPoints: ['test/bench/madeUpStudy.ts'],
  outfile: made,
  format: 'esm',
  packages: 'external',
});
await esbuild.build({
  ...common,
  entryPoints: ['test/bench/editor/index.ts'],
  outfile: tests,
  format: 'cjs',
  external: ['vscode'],
});

const { madeUpStudy, USUAL } = await import(pathToFileURL(made).href);
const study = madeUpStudy({ ...USUAL, transcripts: size });
writeFileSync(join(study.folder, 'interviews/z-last.md'), '# Ann\n\nOne thing.\n\nNobody-knows-this-issues\n');
const temp = mkdtempSync(join(tmpdir(), 'bench-report-'));
const report = join(temp, 'figures.json');
let window;
let failed = 0;
try {
  const filled = new Set();
  const code = await new Promise((resolve, reject) => {
    launch({
      folder: study.folder,
      tests,
      env: { BENCH_REPORT: report, BENCH_ROUNDS: String(rounds) },
      onTestsExit: resolve,
      onLog: (type, text) => type === 'error' && /bench/.test(text) && console.error(text.slice(0, 1000)),
    }).then((launched) => {
      window = launched;
      void follow(launched.page, filled);
    }, reject);
  });
  if (code !== 0) throw new Error(`the extension host ended with ${code}`);
  print(JSON.parse(readFileSync(report, 'utf8')), filled);
} catch (error) {
  console.error(error);
  failed++;
} finally {
  await window?.close();
  study.remove();
  rmSync(temp, { recursive: true });
}
process.exit(failed ? 1 : 0);

/** Notes how many excerpts the first code of the Codes view has, as long as the window is there. */
async function follow(page, filled) {
  const row = page.locator('.pane-body .monaco-list-row').filter({ hasText: 'Data-quality-issues' }).first();
  while (!page.isClosed()) {
    const count = await row.innerText({ timeout: 1000 }).catch(() => undefined);
    const number = /(\d[\d,.]*)\s*$/.exec(count ?? '')?.[1];
    if (number) filled.add(number);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function print({ files, start, coding, rounds }, filled) {
  const ratio = (what) => median(rounds.map((round) => round[what].time / round.merely.time)).toFixed(2);
  const ms = (time) => `${Math.round(time)} ms`;
  const block = (taken) => {
    const longest = Math.max(...[taken].flat().map((it) => it.block));
    if (longest > BLOCK) failed++;
    return `longest block ${ms(longest)} (≤ ${BLOCK} ms: ${longest > BLOCK ? 'MISSED' : 'ok'})`;
  };
  const of = (what) => rounds.map((round) => round[what]);
  console.log(`${files.toLocaleString('en')} transcripts, ${rounds.length} rounds`);
  console.log(`merely found and read   ${ms(median(of('merely').map((it) => it.time)))}, ${block(of('merely'))}`);
  for (const [what, name] of [
    ['cold', 'read for the first time'],
    ['warm', 'known again            '],
  ])
    console.log(
      `${name} ${ms(median(of(what).map((it) => it.time)))}, ${ratio(what)} of merely read, ${block(of(what))}`,
    );
  console.log(`the extension from its start until all is read, checked and shown   ${ms(start.time)}, ${block(start)}`);
  console.log(`the first code had so many excerpts in the Codes view, in turn: ${[...filled].join(', ')}`);
  console.log(
    `a turn coded ${coding.isMeanwhile ? 'while the study was read' : 'when the study had been read (too late)'}: ` +
      `${ms(coding.meanwhile)}; afterwards ${ms(coding.after)}`,
  );
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
