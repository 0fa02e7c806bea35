// Runs the tests of the grammar: each file of test/grammar/ says on its lines which scopes the line above has. The grammar that VS Code
// reads must be the one that scripts/grammar/ makes.
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { capture } from './lib/process.mjs';
import { root } from './lib/root.mjs';

await capture(process.execPath, ['scripts/writeGrammar.mjs', '--check'], { cwd: root });
const program = createRequire(import.meta.url).resolve('vscode-tmgrammar-test/dist/unit.js');
const files = readdirSync(join(root, 'test/grammar'), { recursive: true })
  .map((name) => `test/grammar/${name.replaceAll('\\', '/')}`)
  .filter((name) => statSync(join(root, name)).isFile())
  .sort();

let succeeded = files.length > 0;
const output = await capture(process.execPath, [program, '--compact', ...files], { cwd: root }).catch((error) => {
  succeeded = false;
  return error.message;
});
const lines = output.split('\n').filter((line) => line && !line.startsWith('grammar not found for')); // of other languages
console.log(lines.join('\n'));
const passed = lines.filter((line) => line.includes('✓')).length;
console.log(`${passed} passed, ${files.length - passed} failed`);
process.exit(succeeded ? 0 : 1);
