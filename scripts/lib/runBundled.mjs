import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

/** Bundles `test/NAME.ts` for Node, and returns where it stands then. */
export async function bundleTest(name) {
  const outfile = `out/${name}.mjs`;
  await build({
    entryPoints: [`test/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // What the editor shows is measured without one.
    alias: { vscode: './test/bench/vscodeStub.ts' },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/** Runs `test/NAME/run.ts` with this process's arguments, after those for Node, and returns its exit code. */
export async function runBundled(name, forNode = []) {
  const args = ['--enable-source-maps', ...forNode, await bundleTest(`${name}/run`), ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
