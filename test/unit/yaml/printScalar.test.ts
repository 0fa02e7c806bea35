import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify, type SchemaOptions } from 'yaml';
import { printLiteral, printScalar } from '../../../src/core/yaml/printScalar';
import { runs } from '../runs';

/** What another reader of the file gets. */
function read(yaml: string, schema: NonNullable<SchemaOptions['schema']> = 'core'): unknown {
  return parse(yaml, { schema });
}

/** Texts of the characters that YAML gives a meaning, and any others, halves of surrogate pairs included. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'ab:#-?,[]{}&*!|>\'"%@`~=<\\/. \t\n\r\u0085\u2028\ufeff\ud83d\ude00\0'.split('')),
  }),
  fc.constantFrom(
    'yes',
    'No',
    'null',
    '~',
    '',
    '1',
    '0x1F',
    '1e5',
    '1:30',
    '2024-01-01',
    '=',
    '<<',
    '---',
    '...',
    '- a',
  ),
);

describe('printScalar', () => {
  it('leaves plain what is plain', () => {
    for (const plain of ['Data-low-quality', '95:1-95:402', "it's", 'so, well', 'a#b', '😀', 'k3v9w2', 'Größe'])
      assert.equal(printScalar(plain), plain);
    assert.equal(printScalar('so, well', 'flow'), '"so, well"');
  });

  it('quotes what another reader would take for something else', () => {
    for (const word of ['yes', 'off', 'null', '~', '2024', '1e5', '1:30', '2024-01-01', '0o7', '.5', '=', '<<', 'y'])
      assert.equal(printScalar(word), `"${word}"`);
  });

  it('writes characters that a file can not hold, or that end a line elsewhere, as escapes', () => {
    assert.equal(printScalar('a\u0085b\u2028c\ud800d\ufeffe\0'), '"a\\u0085b\\u2028c\\ud800d\\ufeffe\\u0000"');
    assert.equal(printScalar('one\r\ntwo\tthree'), '"one\\r\\ntwo\\tthree"');
  });

  it('is what the library prints, whether it is asked or not', () => {
    const words = fc.string({ unit: fc.constantFrom(..."abnoYES.,'…? ?–09-:".split('')), maxLength: 12 });
    const library = (t: string) => stringify({ k: t }, { lineWidth: 0, compat: 'yaml-1.1' }).slice(3, -1);
    const inList = (t: string) =>
      stringify([t], { lineWidth: 0, compat: 'yaml-1.1', collectionStyle: 'flow', flowCollectionPadding: false }).slice(
        1,
        -2,
      );
    fc.assert(
      fc.property(fc.oneof(words, fc.constantFrom('falsey', 'on, off', '1:2-3:4', 'a  b', 'twelve words and')), (t) => {
        assert.equal(printScalar(t), library(t));
        assert.equal(printScalar(t, 'flow'), inList(t));
      }),
      runs(2000),
    );
  });

  it('is one line that reads back as it was, in a map and in a list on one line', () => {
    fc.assert(
      fc.property(text, (t) => {
        const block = printScalar(t);
        const flow = printScalar(t, 'flow');
        assert.doesNotMatch(block + flow, /[\r\n]/);
        for (const schema of ['failsafe', 'core', 'yaml-1.1'] as const) {
          assert.deepEqual(
            read(
              `k:
  - x: ${block}
    z: a
`,
              schema,
            ),
            { k: [{ x: t, z: 'a' }] },
          );
          assert.deepEqual(
            read(
              `{x: ${flow}, z: [${flow}, ${flow}]}
`,
              schema,
            ),
            { x: t, z: [t, t] },
          );
        }
      }),
      runs(500),
    );
  });

  it('survives the way through UTF-8', () => {
    fc.assert(
      fc.property(text, (t) => {
        const printed = printScalar(t);
        assert.equal(new TextDecoder().decode(new TextEncoder().encode(printed)), printed.replace(/^\ufeff/, ''));
      }),
    );
  });
});

describe('printLiteral', () => {
  it('keeps paragraphs readable', () => {
    assert.equal(printLiteral('one: #1\n\n  two', 4, '\n'), '|-\n    one: #1\n\n      two');
    assert.equal(printLiteral('one\ntwo', 2, '\r\n'), '|-\r\n  one\r\n  two');
  });

  it('declines what a block would change', () => {
    for (const t of [
      'one line',
      ' indented\nfirst',
      '\nblank first',
      'blank last\n',
      'a\n  ',
      'a\rb\nc',
      'a\u2028\nb',
      '',
    ])
      assert.equal(printLiteral(t, 2, '\n'), undefined, JSON.stringify(t));
  });

  it('reads back as it was', () => {
    const lines = fc.string({ unit: fc.constantFrom('a', '\n', ' ', '\t', '#', '-', ':', '"', '😀', '…') });
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), (t, eol) => {
        const printed = printLiteral(t, 6, eol);
        if (printed === undefined) return;
        assert.deepEqual(
          read(`k:
  - x: ${printed}${eol}    z: a
`),
          { k: [{ x: t, z: 'a' }] },
        );
      }),
      runs(500),
    );
  });
});
