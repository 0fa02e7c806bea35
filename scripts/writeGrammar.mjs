// Writes syntaxes/transcript.tmLanguage.json, the grammar as VS Code reads it. With --check it writes nothing and fails when the file
// isn't up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transcriptGrammar } from './grammar/transcript.mjs';
import { root } from './lib/root.mjs';

const path = join(root, 'syntaxes/transcript.tmLanguage.json');
const text = `${JSON.stringify(transcriptGrammar, undefined, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (readFileSync(path, 'utf8') !== text) {
  console.error('syntaxes/transcript.tmLanguage.json isn’t up to date: run `node scripts/writeGrammar.mjs`.');
  process.exit(1);
}
