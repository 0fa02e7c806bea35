import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';

const grammarPath = 'syntaxes/transcript.tmLanguage.json';

/** Lines that a careless rule reads in quadratic time: what comes before, what is repeated, what comes after. */
const hostile: readonly (readonly [before: string, repeated: string, after: string])[] = [
  ['# ', 'x* * * ', ''],
  ['# ', '. ', ''],
  ['# a', '. *', 'x'],
  ['# Name', ' ', 'x'],
  ['# Name ', '#', 'x'],
  ['# ', 'Ab ', ''],
  ['# ', 'Ab/Cd & ', ''],
  ['', 'Ab ', ''],
  ['', 'A, ', ''],
  ['', 'Ab:', ''],
  ['', '蔡', ''],
  ['', ' ', 'x'],
  ['', 'a-', '!'],
  ['', 'a', '!'],
  ['A', 'b', ''],
  ['', '!', ''],
  ['', 'mh', '!'],
  ['', 'no-', ' x'],
  ['', '*', ''],
  ['', '* ', ''],
  ['', '**a', ''],
  ['', '*a**b***c', ''],
  ['', '__ _a ', ''],
  ['', '`', ''],
  ['', '`` ` ', ''],
  ['', '[', ''],
  ['', '[a](', ''],
  ['[', 'a ', ''],
  ['', '[laugh ', ''],
  ['', '(', ''],
  ['', '(laughs a b c ', ''],
  ['', '\\[', ''],
  ['', '00:', ''],
  ['', '[00:01 ', ''],
  ['', '00:00:00 --> ', ''],
  ['', '#00:00:00', ''],
  ['', 'http://', ''],
  ['http://', '.', ''],
  ['| Ab', ' ', 'x'],
  ['<v ', 'a ', ''],
];

describe('the grammar on hostile lines', () => {
  let grammar: IGrammar;

  before(async () => {
    const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
    await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new OnigScanner(patterns),
        createOnigString: (text) => new OnigString(text),
      }),
      loadGrammar: (scopeName) =>
        Promise.resolve(
          scopeName === 'text.transcript' ? parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath) : null,
        ),
    });
    const loaded = await registry.loadGrammar('text.transcript');
    assert.ok(loaded);
    grammar = loaded;
  });

  function time(line: string): number {
    const start = performance.now();
    grammar.tokenizeLine2(line, null);
    return performance.now() - start;
  }

  for (const [before, repeated, after] of hostile) {
    it(`twice ${JSON.stringify(before + repeated + '…' + after)} takes at most 2.5 times as long`, () => {
      const line = (length: number): string => before + repeated.repeat(length / repeated.length) + after;
      let once = Infinity;
      let twice = Infinity;
      // The best of several runs: what else the machine does can only slow one down.
      for (let run = 0; run < 3 || (run < 25 && twice > 2.5 * once); run++) {
        once = Math.min(once, time(line(20_000)));
        twice = Math.min(twice, time(line(40_000)));
      }
      assert.ok(twice <= 2.5 * once, `20 KB: ${once.toFixed(1)} ms, 40 KB: ${twice.toFixed(1)} ms`);
    }).timeout(10_000);
  }
});
