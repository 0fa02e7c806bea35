// Fails when what activation loads on desktop is too large: dist/extension.js, minified, with all that it requires at once.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundles } from './lib/bundle.mjs';
import { root } from './lib/root.mjs';

const limit = 60_000;

const outdir = 'out/size';
const { metafile } = await esbuild.build(bundles({ production: true, outdir, quiet: true }).desktop);
const atOnce = new Set([`${outdir}/extension.js`]);
for (const file of atOnce) {
  for (const { path, kind, external } of metafile.outputs[file].imports) {
    if (kind === 'import-statement' && !external) atOnce.add(path);
  }
}
const sizes = [...atOnce].map((file) => [file, statSync(join(root, file)).size]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
console.log(`activation loads ${total} of at most ${limit - 1} bytes`);
if (total >= limit) {
  for (const [file, size] of sizes) {
    console.log(`  ${size} ${file}`);
    const inputs = Object.entries(metafile.outputs[file].inputs).sort(
      ([, a], [, b]) => b.bytesInOutput - a.bytesInOutput,
    );
    for (const [input, { bytesInOutput }] of inputs.slice(0, 10)) console.log(`      ${bytesInOutput} ${input}`);
  }
  process.exit(1);
}
