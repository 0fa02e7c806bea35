import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as oniguruma from 'vscode-oniguruma';
import type * as textmate from 'vscode-textmate';
import type { Benchmark } from './benchmark';
import { talkIn } from './readTranscript';

export const EDITORS = '.vscode-test';
const MARKDOWN = 'node_modules/code-server/lib/vscode/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json';

/** VS Code's own grammar, of the newest VS Code that the tests have installed. */
function markdownGrammar(): string | undefined {
  const editors = existsSync(EDITORS) ? readdirSync(EDITORS).sort().reverse() : [];
  return editors.map((editor) => join(EDITORS, editor, MARKDOWN)).find((path) => existsSync(path));
}

/** What VS Code does with each line that comes in sight, with ours and with its own. */
export const tokenize: readonly Benchmark[] = ['## Ann', 'Ann: …', '**[07:58] Ann:** …'].map((form) => ({
  name: `characters coloured, ${form}`,
  against: 'VS Code’s Markdown grammar',
  limit: 0.6,
  size: 100_000,
  rounds: 9,
  missing: () => (markdownGrammar() === undefined ? `a VS Code in ${EDITORS}` : undefined),
  async prepare(size) {
    const lines = talkIn(form, size).split('\n');
    const ours = await load('syntaxes/transcript.tmLanguage.json', 'text.transcript');
    const theirs = await load(markdownGrammar() ?? '', 'text.html.markdown');
    return { ours: () => colour(ours, lines), theirs: () => colour(theirs, lines) };
  },
}));

function colour(grammar: textmate.IGrammar, lines: readonly string[]): number {
  let state: textmate.StackElement | null = null;
  let tokens = 0;
  for (const line of lines) {
    const read: textmate.ITokenizeLineResult2 = grammar.tokenizeLine2(line, state);
    state = read.ruleStack;
    tokens += read.tokens.length;
  }
  return tokens;
}

async function load(path: string, scope: string): Promise<textmate.IGrammar> {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const { Registry, parseRawGrammar } = require('vscode-textmate') as typeof textmate;
  const { OnigScanner, OnigString, loadWASM } = require('vscode-oniguruma') as typeof oniguruma;
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: (name) => Promise.resolve(name === scope ? parseRawGrammar(readFileSync(path, 'utf8'), path) : null),
  });
  const grammar = await registry.loadGrammar(scope);
  if (grammar === null) throw new Error(path);
  return grammar;
}
