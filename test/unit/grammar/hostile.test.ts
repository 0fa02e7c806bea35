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
  ['', '> ', 'x'],
  ['>> ', 'Ab ', ':'],
  ['', '{\\i1}', 'Ab'],
  ['', '<i>', 'Ab'],
  ['', '<', ':'],
  ['', '{\\', ':'],
  ['', ' ', 'Q.'],
  ['', 'Q. ', ''],
  ['Ab ', '(', ':'],
  ['Ab (a', 'a', ':'],
  ['Ab (00:12', ' ', '):'],
  ['', 'Ab_', ':'],
  ['', '**Ab', ':**'],
  ['', '| 00:12 ', ''],
  ['| ', '00:', ''],
  ['[', '1', ' --> 2]'],
  ['1 -->', ' ', 'x'],
  ['1 --> 2 ', '-->', ''],
  ['', '1', ''],
  ['', '1 ', 'x'],
  ['', 'w', ''],
  ['', 'www.', ''],
  ['', '(a ', ''],
  ['', '(1', ''],
  ['', '# ', ''],
  ['', '#0', ''],
  ['Ab', ':00', 'x'],
  ['', 'Ab:', '00'],
  ['Ab', ' Ab', '  '],
  ['a', '_', ' x'],
];

const longer = 8;
/** Between what is linear, 8 times as long, and what is quadratic, 64 times, and as far from both. */
const limit = longer ** 1.5;

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
    it(`${JSON.stringify(before + repeated + '…' + after)} takes no time that grows with its square`, () => {
      const line = (length: number): string => before + repeated.repeat(length / repeated.length) + after;
      let short = Infinity;
      let long = Infinity;
      // The best of several runs: what else the machine does can only slow one down. What is quadratic is slow each time.
      for (let run = 0; run < 3 || (run < 25 && long > limit * short && long < 1000); run++) {
        short = Math.min(short, time(line(5_000)));
        long = Math.min(long, time(line(5_000 * longer)));
      }
      assert.ok(long <= limit * short, `5 KB: ${short.toFixed(2)} ms, ${5 * longer} KB: ${long.toFixed(1)} ms`);
    }).timeout(20_000);
  }
});
