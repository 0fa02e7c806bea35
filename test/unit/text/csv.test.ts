import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { forFile, toCsv, type Cell } from '../../../src/core/text/csv';
import { readCsv } from './readCsv';

describe('CSV', () => {
  const words = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', ' ', '=', '-', 'é', ';') });

  it('gives back each cell, whatever is in it; what would be a formula is text', () => {
    fc.assert(
      fc.property(fc.array(fc.array(words, { minLength: 1 })), (rows) => {
        const read = readCsv(toCsv(rows));
        assert.equal(read.length, rows.length);
        const texts = read.flat().map((it) => (it.startsWith("'") ? it.slice(1) : it));
        assert.deepEqual(texts, rows.flat());
        assert.deepEqual(
          read.flat().filter((it) => /^[=+\-@\t\r]/.test(it)),
          [],
        );
      }),
    );
  });

  it('leaves numbers numbers', () => {
    const row: Cell[] = [-0.5, 0, 1e-7, undefined, '-0.5', '+1', 'a-b'];
    assert.equal(toCsv([row]), "-0.5,0,1e-7,,'-0.5,'+1,a-b\r\n");
  });

  it('says in a file, and only there, that it is UTF-8', () => {
    const bytes = new TextEncoder().encode(forFile(toCsv([['é']])));
    assert.deepEqual([...bytes], [0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x0d, 0x0a]);
    assert.equal(toCsv([['é']]), 'é\r\n');
  });
});
