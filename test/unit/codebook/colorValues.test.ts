import assert from 'node:assert/strict';
import { colorValues } from '../../../src/core/codebook/colorValues';
import { Lines } from '../../../src/core/text/lines';

function colors(...written: string[]): string[] {
  const text = written.join('\n');
  const lines = new Lines(text);
  return colorValues(text).map(({ color, range }) => `${range.start.line} ${lines.slice(range)} ${color}`);
}

describe('the colors in a codebook', () => {
  it('are found where they are written, with their quotation marks', () => {
    assert.deepEqual(
      colors(
        'codes:',
        '  - name: A # color: 3',
        '    color: "#D97706" # rust',
        '    codes:',
        "      - {name: B, color: '#abc'}",
        '      - name: C',
        '        color:   12   # the last',
        '  - name: D',
        '    color: "07"',
        '  - name: E',
      ),
      ['2 "#D97706" #d97706', "4 '#abc' #aabbcc", '6 12 12', '8 "07" 7'],
    );
  });

  it('are found once where they are marked for use elsewhere', () => {
    assert.deepEqual(
      colors(
        'codes:',
        '  - &a {name: A, color: &c 3}',
        '  - {name: B, color: *c}',
        '  - *a',
        '  - {name: C, color: !!str 4}',
      ),
      ['1 3 3', '4 4 4'],
    );
  });

  it('are none where there is no color, or the file can’t be read', () => {
    assert.deepEqual(
      colors('codes:', '  - {name: A, color: 13}', '  - {name: B, color: blue}', '  - {name: C, color: #abc', '}'),
      [],
    );
    assert.deepEqual(colors('codes:', '  - {name: A, color: 3}', '  - {name: B'), []);
    assert.deepEqual(colors(''), []);
    assert.deepEqual(colors('speakers:', '  - {name: A, color: 3}'), []);
  });
});
