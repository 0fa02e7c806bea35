// Makes the table in docs/anchoring.md anew: what becomes of the codings of a made-up interview (test/anchoring) when it is changed
// outside the editor. With --check it only looks whether the table is still true.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { bundleTest } from './lib/runBundled.mjs';

const file = 'docs/anchoring.md';
const table = execFileSync(process.execPath, [await bundleTest('anchoring/print')], { encoding: 'utf8' });
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
