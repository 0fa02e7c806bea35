import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

/** Runs `test/NAME/run.ts` with this process's arguments, after those for Node, and returns its exit code. */
export async function runBundled(name, forNode = []) {
  const outfile = `out/${name}/run.mjs`;
  await build({
    entryPoints: [`test/${name}/run.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const args = ['--enable-source-maps', ...forNode, outfile, ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
