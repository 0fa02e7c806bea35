import assert from 'node:assert/strict';
import { readAttributes } from '../../../src/core/transcript/frontMatter';
import { linesOf } from '../../../src/core/transcript/readTranscript';

function attributes(...lines: string[]): Record<string, readonly string[]> {
  const found = readAttributes(linesOf(['---', ...lines, '---', '', 'Ann: Hello.'].join('\n')));
  return Object.fromEntries(found.map(({ name, values }) => [name, values]));
}

describe('attributes of a transcript', () => {
  const cases: [what: string, lines: string[], expected: Record<string, string[]>][] = [
    ['are what its front matter says', ['age: 42', 'site: Montréal'], { age: ['42'], site: ['Montréal'] }],
    ['may have spaces in their names', ['age group: 40-50'], { 'age group': ['40-50'] }],
    [
      'stand without quotation marks and comments',
      ['a: "x # y" # z', "b: 'it''s'", 'c: d # e'],
      { a: ['x # y'], b: ["it's"], c: ['d'] },
    ],
    ['keep what is escaped in quotation marks', ['a: "say \\"hi\\" \\\\"'], { a: ['say "hi" \\'] }],
    [
      'may have several values',
      ['tools: [git, "R, Python"]', 'langs:', '  - fr', '  - en'],
      { tools: ['git', 'R, Python'], langs: ['fr', 'en'] },
    ],
    ['aren’t there where they have no value', ['a:', 'b: []', 'c: ""', 'd: # later', 'e: 1'], { e: ['1'] }],
    ['aren’t what goes over several lines', ['a: |', '  one', '  two', 'b: 1'], { b: ['1'] }],
    ['aren’t what says how to read it', ['layout: colon', 'speakers: [Ann]', 'wave: 2'], { wave: ['2'] }],
  ];
  for (const [what, lines, expected] of cases) {
    it(what, () => {
      assert.deepEqual(attributes(...lines), expected);
    });
  }

  it('aren’t what stands between two rules', () => {
    assert.deepEqual(readAttributes(linesOf('---\nAnn said it.\n---\n')), []);
  });
});
