import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placesInCodebook, placesInSidecar, type Wanted } from '../../../src/core/completing/wantedPlaces';
import { writtenAt, writtenColor, writtenKey } from '../../../src/core/completing/writtenAt';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { Lines } from '../../../src/core/text/lines';
import { replaced, withCursor } from './cursor';

const CODING = ['transcript: p12.md', 'codings:', '  - id: abcdef'];
const REST = ['    at: 1:1-1:5', '    quote: Well.', ''];

/** A sidecar with the name put at the `|`. */
function inSidecar(marked: readonly string[], name: string): string {
  const { lines, position } = withCursor(marked.join('\n'));
  const place = placesInSidecar(lines, position).find(({ wanted }) => wanted === 'code');
  assert.ok(place, 'a code can stand there');
  return replaced(lines, position.line, place.start, place.end, writtenAt(place, name));
}

function inCodebook(
  marked: readonly string[],
  wanted: Wanted,
  write: typeof writtenColor | typeof writtenAt,
  value: string,
): string {
  const { lines, position } = withCursor(marked.join('\n'));
  const place = placesInCodebook(lines, position).find((it) => it.wanted === wanted);
  assert.ok(place, `${wanted} can stand there`);
  return replaced(lines, position.line, place.start, place.end, write(place, value));
}

const NAMES = [
  'Help',
  'Q: M',
  'a, b',
  '#3',
  'yes',
  '12',
  "it's",
  '"so"',
  'back\\slash',
  '- dash',
  '[x]',
  'c #d',
  '*a',
  'é 🙂',
];

/** Codes of a coding as they may be while one is typed, each with the code that is there beside it. */
const TYPED: readonly (readonly [lines: readonly string[], beside: readonly string[]])[] = [
  [['    codes: |'], []],
  [['    codes: D|a'], []],
  [['    codes: "D|'], []],
  [["    codes: 'D|a' # why"], []],
  [['    codes: |# why'], []],
  [['    codes: [|]'], []],
  [['    codes: ["|"]'], []],
  [["    codes: [A,'D|']"], ['A']],
  [['    codes: [A,|]'], ['A']],
  [['    codes: [A, D|a]'], ['A']],
  [['    codes:', '      - A', '      - |'], ['A']],
  [['    codes:', '      - A', '      - "D|"'], ['A']],
  [['    codes: [', '      A, # why', '      |', '    ]'], ['A']],
];

describe('what is completed', () => {
  it('is read as the same name in a sidecar, and nothing else of it changes', () => {
    for (const [lines, beside] of TYPED) {
      for (const name of NAMES) {
        const text = inSidecar([...CODING, ...lines, ...REST], name);
        const { sidecar, problems } = readSidecar(text);
        assert.deepEqual(problems, [], text);
        assert.deepEqual(sidecar.codings[0]?.codes, [...beside, name], text);
        assert.equal(text.includes('# why'), lines.join('').includes('# why'));
        assert.ok(text.endsWith(REST.join('\n')));
      }
    }
  });

  it('is read as the same name whatever characters it has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TYPED), fc.string({ unit: 'binary', minLength: 1 }), ([lines, beside], text) => {
        const name = text.trim();
        if (!name || beside.includes(name)) return;
        const { sidecar } = readSidecar(inSidecar([...CODING, ...lines, ...REST], name));
        assert.deepEqual(
          sidecar.codings[0]?.codes.map((code) => code.trim()),
          [...beside, name],
        );
      }),
    );
  });

  it('is read as the same name and color in a codebook', () => {
    for (const name of NAMES) {
      const alias = (line: string) => {
        const text = inCodebook(['codes:', '  - name: A', line], 'unknownCode', writtenAt, name);
        return readCodebook(text).codebook.codes[0]?.aliases;
      };
      assert.deepEqual(alias('    aliases: [|]'), [name]);
      assert.deepEqual(alias("    aliases: [x, '|']"), ['x', name]);
      assert.deepEqual(alias('    aliases: [x,|]'), ['x', name]);
      const named = inCodebook(['codes:', '  - name: "|', '    color: 3'], 'unknownCode', writtenAt, name);
      assert.equal(readCodebook(named).codebook.codes[0]?.name, name);
    }
    const color = (line: string, value: number | string) => {
      const { lines, position } = withCursor(['codes:', '  - name: A', line].join('\n'));
      const [place] = placesInCodebook(lines, position);
      assert.equal(place?.wanted, 'color');
      const text = replaced(lines, position.line, place.start, place.end, writtenColor(place, value));
      assert.equal(readCodebook(text).codebook.codes[0]?.color, value, text);
      return new Lines(text).line(2).trim();
    };
    assert.equal(color('    color: |', 3), 'color: 3');
    assert.equal(color('    color: "|"', 3), 'color: "3"');
    assert.equal(color('    color: |', '#d97706'), 'color: "#d97706"');
    assert.equal(color("    color: '#d|' # warm", '#d97706'), "color: '#d97706' # warm");
    assert.equal(color('    color: #d9|', '#d97706'), 'color: "#d97706"');
    assert.equal(color('    color:|', 12), 'color: 12');
  });

  it('is a key that waits for its value', () => {
    const key = (line: string) => inCodebook(['codes:', '  - name: A', line], 'codeKey', writtenKey, 'color');
    assert.match(key('    co|'), /\n {4}color: $/);
    assert.match(inCodebook(['codes: [{name: A,|}]'], 'codeKey', writtenKey, 'color'), /A, color: }/);
    assert.match(inCodebook(['codes: [{"name": "A", "|"}]'], 'codeKey', writtenKey, 'color'), /"A", "color": }/);
    const where = (line: string, key: string) => inCodebook(['layout:', line], 'layoutPlace', writtenKey, key);
    assert.match(where('  |', 'interviews/p1.md'), /\n {2}interviews\/p1\.md: $/);
    assert.match(where('  |', '**'), /\n {2}["']\*\*["']: $/);
  });
});

describe('what is wanted', () => {
  it('is told by where it stands', () => {
    const wanted = (...lines: string[]) => {
      const { lines: all, position } = withCursor(lines.join('\n'));
      return placesInCodebook(all, position).map((place) => place.wanted);
    };
    assert.deepEqual(wanted('codes:', '  - |'), ['unknownCode', 'codeKey']);
    assert.deepEqual(wanted('codes:', '  - name: |'), ['unknownCode']);
    assert.deepEqual(wanted('codes:', '  - name: A', '    description: |'), []);
    assert.deepEqual(wanted('codes: [{name: A, codes: [{aliases: [|'), ['unknownCode']);
    assert.deepEqual(wanted('codes:', '  - name: A', '    codes:', '    - color: |'), ['color']);
    assert.deepEqual(wanted('speakers:', '  - na|'), ['unknownSpeaker', 'speakerKey']);
    assert.deepEqual(wanted('speakers:', '  - {name: Ann, role: |'), ['role']);
    assert.deepEqual(wanted('mine:', '  - name: |'), []);
    assert.deepEqual(wanted('|'), ['codebookKey']);
    assert.deepEqual(wanted('layout: co|'), ['layout']);
    assert.deepEqual(wanted('layout:', '  |'), ['layoutPlace']);
    assert.deepEqual(wanted('layout:', '  interviews: |'), ['layout']);
    assert.deepEqual(wanted('layout:', '  interviews/p1.md: |'), ['layout']);
    assert.deepEqual(wanted('layout:', '  "**/*.vtt": |'), ['layout']);
    assert.deepEqual(wanted('layout: {interviews: |'), ['layout']);
    assert.deepEqual(wanted('codes:', '  - layout: |'), []);
  });

  it('is a code wherever a sidecar has codes, of both sides of a merge', () => {
    const wanted = (...lines: string[]) => {
      const { lines: all, position } = withCursor(lines.join('\n'));
      return placesInSidecar(all, position).map((place) => place.wanted);
    };
    assert.deepEqual(wanted(...CODING, '    conflict: {memo: x, codes: [|'), ['code']);
    assert.deepEqual(wanted('transcript: |'), ['transcript']);
    assert.deepEqual(wanted('coder: r|'), ['coder']);
    assert.deepEqual(wanted(...CODING, '    |'), ['codingKey']);
    assert.deepEqual(wanted(...CODING, '    quote: |'), []);
    assert.deepEqual(wanted(...CODING, '    memo: >', '      codes: |'), []);
  });
});
