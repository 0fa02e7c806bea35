import assert from 'node:assert/strict';
import { Lines } from '../../../src/core/text/lines';
import { yamlPlaces } from '../../../src/core/completing/yamlPlace';

/** What can be completed at the `|` in a text, as `value path ‹what is replaced› (others)`. */
function at(...written: string[]): string[] {
  const marked = written.join('\n');
  const offset = marked.indexOf('|');
  assert.equal(marked.indexOf('|', offset + 1), -1, 'there is one cursor');
  const lines = new Lines(marked.slice(0, offset) + marked.slice(offset + 1));
  const position = lines.positionAt(offset);
  return yamlPlaces(lines, position).map(({ kind, path, start, end, notation, before, after, others }) => {
    assert.ok(start <= position.character && position.character <= end, 'the cursor is in what is replaced');
    const replaced = before + '‹' + lines.line(position.line).slice(start, end) + '›' + after;
    return `${kind} ${notation} ${path} ${replaced}${others.length ? ` (${others.join()})` : ''}`;
  });
}

describe('places in YAML that is being typed', () => {
  const coding = ['codings:', '  - id: abc'];

  it('are values of keys', () => {
    assert.deepEqual(at('transcript: |'), ['value block transcript ‹›']);
    assert.deepEqual(at('transcript:|'), ['value block transcript  ‹›']);
    assert.deepEqual(at('transcript: p|12.md'), ['value block transcript ‹p12.md›']);
    assert.deepEqual(at('transcript: | p12.md'), ['value block transcript ‹ p12.md›']);
    assert.deepEqual(at('transcript: "p|'), ['value block transcript ‹"p›']);
    assert.deepEqual(at('"transcript": \'p|1\' # where'), ["value block transcript ‹'p1'›"]);
    assert.deepEqual(at('transcript: p| # where'), ['value block transcript ‹p›']);
    assert.deepEqual(at('transcript: |# where'), ['value block transcript ‹› ']);
    assert.deepEqual(at('transcript: p12 |'), ['value block transcript ‹p12 ›']);
    assert.deepEqual(at(...coding, '    codes: Da|'), ['value block codings/-/codes ‹Da›']);
    assert.deepEqual(at(...coding, '    codes: &c Da|'), ['value block codings/-/codes ‹Da›']);
    assert.deepEqual(at('codings:', '- codes: Da|'), ['value block codings/-/codes ‹Da›']);
    assert.deepEqual(at('codings:', '-   codes: |', '    id: abc'), ['value block codings/-/codes ‹›']);
  });

  it('are entries of lists in flow style, closed or not', () => {
    const codes = 'value flow codings/-/codes/-';
    assert.deepEqual(at(...coding, '    codes: [|'), [`${codes} ‹›`]);
    assert.deepEqual(at(...coding, '    codes: [|]'), [`${codes} ‹›`]);
    assert.deepEqual(at(...coding, '    codes: [Da|', '    at: 1:1-1:5'), [`${codes} ‹Da›`]);
    assert.deepEqual(at(...coding, '    codes: [Da|ta, "Q,\\"M", Help]'), [`${codes} ‹Data› (Q,"M,Help)`]);
    assert.deepEqual(at(...coding, '    codes: [Data,|]'), [`${codes}  ‹› (Data)`]);
    assert.deepEqual(at(...coding, '    codes: [Data, |'), [`${codes} ‹› (Data)`]);
    assert.deepEqual(at(...coding, '    codes: [Data, "Q|]'), [`${codes} ‹"Q› (Data)`]);
    assert.deepEqual(at(...coding, "    codes: [Data, 'it''s |', Help]"), [`${codes} ‹'it''s '› (Data,Help)`]);
    assert.deepEqual(at(...coding, '    codes: [Data quality |, Help]'), [`${codes} ‹Data quality › (Help)`]);
    assert.deepEqual(at(...coding, '    codes: [', '      Data, # first', '      |', '    ]'), [`${codes} ‹› (Data)`]);
    assert.deepEqual(at(...coding, '    codes: [Data,', '', '      He|lp', '    ]', '    at: x'), [
      `${codes} ‹Help› (Data)`,
    ]);
    assert.deepEqual(at('codings:', '  - {id: abc, codes: [Da|, Help], at: 1}'), [`${codes} ‹Da› (Help)`]);
    assert.deepEqual(at('codings:', '  - {id: abc, codes: |, at: 1}'), ['value flow codings/-/codes ‹›']);
    assert.deepEqual(at('{"codings": [{', '  "codes": ["a", "|"]', '}]}'), [`${codes} ‹""› (a)`]);
    assert.deepEqual(at('{', '  "codings": [', '    {', '      "codes": ["|"', '    }', '  ]', '}'), [`${codes} ‹""›`]);
  });

  it('are entries of lists in block style, which can become maps', () => {
    assert.deepEqual(at(...coding, '    codes:', '      - Help', '      - |', '      - "Q: M" # why', '    at: x'), [
      'value block codings/-/codes/- ‹› (Help,Q: M)',
      'key block codings/-/codes/- ‹›',
    ]);
    assert.deepEqual(at(...coding, '    codes:', '    - Da|'), [
      'value block codings/-/codes/- ‹Da›',
      'key block codings/-/codes/- ‹Da›',
    ]);
    assert.deepEqual(at('codes:', '  -|'), ['value block codes/-  ‹›', 'key block codes/-  ‹›']);
    assert.deepEqual(at('codes:', '  - name: A', '    codes:', '      - n|', '        color: 3', '  - name: B'), [
      'value block codes/-/codes/- ‹n›',
      'key block codes/-/codes/- ‹n› (color)',
    ]);
  });

  it('are keys of maps', () => {
    assert.deepEqual(at('|'), ['key block  ‹›']);
    assert.deepEqual(at('# The codes', 'co|', 'speakers:', '  - A'), ['key block  ‹co› (speakers)']);
    assert.deepEqual(at('codes:', '  - name: A', '    |', '    color: 3', '  - name: B'), [
      'key block codes/- ‹› (name,color)',
    ]);
    assert.deepEqual(at('codes:', '  - color: 3', '    name: A', '    codes:', '      - X', '    d|', ''), [
      'key block codes/- ‹d› (codes,name,color)',
    ]);
    assert.deepEqual(at('codes: [{name: A, |}]'), ['key flow codes/- ‹› (name)']);
    assert.deepEqual(at('codes:', '  - {na|'), ['key flow codes/- ‹na›']);
  });

  it('are colors, too, that would be comments', () => {
    assert.deepEqual(at('codes:', '  - name: A', '    color: #|'), ['value block codes/-/color ‹#›']);
    assert.deepEqual(at('codes:', '  - name: A', '    color: #d9|77'), ['value block codes/-/color ‹#d977›']);
    assert.deepEqual(at('codes:', '  - name: A', '    color: # of |rust'), []);
  });

  it('are nowhere in comments, texts, keys and what stands for something else', () => {
    assert.deepEqual(at('# codes: |'), []);
    assert.deepEqual(at('transcript: p12 # co|'), []);
    assert.deepEqual(at('codes: [A, # co|', ']'), []);
    assert.deepEqual(at('tran|script: p12'), []);
    assert.deepEqual(at('codes: [A]|'), []);
    assert.deepEqual(at('codes: [*A|]'), []);
    assert.deepEqual(at('codes: *A|'), []);
    assert.deepEqual(at('memo: |'.replace('|', '>-'), '  codes: [|]'), []);
    assert.deepEqual(at('memo: said', '  - |'), []);
    assert.deepEqual(at('memo: >', '  one', '  - a|'), []);
    assert.deepEqual(at('codes:', '  - some', '    thing|'), []);
    assert.deepEqual(at('---|'), []);
  });

  it('are found in a file of any shape, without an end', () => {
    const deep = '['.repeat(100_000);
    assert.deepEqual(at(`codes: ${deep}|`).length, 1);
    assert.deepEqual(at(`codes: ${'{a: '.repeat(50_000)}|`).length, 1);
    assert.deepEqual(at(`${'- '.repeat(10_000)}|`).length, 2);
  });
});
