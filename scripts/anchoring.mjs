// Makes the table in docs/anchoring.md anew: what becomes of the codings of a made-up interview (test/anchoring) when it is changed
// outside the editor. With --check it only looks whether the table is still true.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const file = 'docs/anchoring.md';
const outfile = 'out/anchoring/print.mjs';
await build({
  entryPoints: ['test/anchoring/print.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const table = execFileSync(process.execPath, [outfile], { encoding: 'utf8' });
const before = readFileSync(file, 'utf8');
const after = before.replace(/(<!-- table -->\n\n)[^]*?(\n\n<!-- end -->)/, (_, start, end) => start + table + end);
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error(`${file} has another table than “npm run anchoring” makes:\n\n${table}`);
    process.exit(1);
  }
} else {
  writeFileSync(file, after);
  console.log(table);
}
