// What the in-editor tests need, whichever VS Code they run in: the bundled tests, and a folder to work in.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './root.mjs';

/** The option --grep=TEXT of the script that runs, or nothing. */
const grep = process.argv.find((argument) => argument.startsWith('--grep='))?.slice('--grep='.length) ?? '';

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
};

function testFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
}

/** Bundles the tests for the extension host in Node, each into a file of its own; gives the module to run. */
export async function bundleForNode() {
  const outdir = 'out/editor';
  rmSync(join(root, outdir), { recursive: true, force: true });
  await esbuild.build({
    ...common,
    entryPoints: ['test/editor/index.ts', ...testFiles('test/editor')],
    outbase: 'test/editor',
    outdir,
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
  });
  return join(root, outdir, 'index.js');
}

/** Bundles the tests for the extension host in the browser, into one file: all but those in desktop/. */
export async function bundleForWeb() {
  const outfile = 'out/editor-web/index.js';
  const files = testFiles('test/editor').filter((name) => !name.startsWith('test/editor/desktop/'));
  await esbuild.build({
    ...common,
    entryPoints: ['test/editor/web.ts'],
    outfile,
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: {
      'node:assert': './test/editor/assertInBrowser.ts',
      'node:assert/strict': './test/editor/assertInBrowser.ts',
    },
    define: { global: 'globalThis', grep: JSON.stringify(grep) },
    plugins: [
      {
        name: 'web-tests',
        setup(build) {
          build.onResolve({ filter: /^web-tests$/ }, ({ path }) => ({ path, namespace: 'web-tests' }));
          build.onLoad({ filter: /.*/, namespace: 'web-tests' }, () => ({
            contents: files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n'),
            resolveDir: root,
          }));
        },
      },
    ],
  });
  return join(root, outfile);
}

/** A copy of the study that the tests work on, so that they may write. `remove()` removes it. */
export function copyStudy() {
  const temp = mkdtempSync(join(tmpdir(), 'transcript-coding-study-'));
  const folder = join(temp, 'study');
  const source = ['test/fixtures/study', 'samples'].map((name) => join(root, name)).find((name) => existsSync(name));
  if (source) cpSync(source, folder, { recursive: true });
  else mkdirSync(folder);
  return { folder, remove: () => rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** The environment of the tests: what they are told. */
export function testEnvironment(report) {
  const transcripts = resolve(root, '../shared/transcripts'); // real transcripts, where a project keeps them beside itself
  return {
    EDITOR_TESTS_REPORT: report,
    ...(grep ? { EDITOR_TESTS_GREP: grep } : {}),
    ...(existsSync(transcripts) ? { TRANSCRIPTS_DIR: transcripts } : {}),
  };
}
