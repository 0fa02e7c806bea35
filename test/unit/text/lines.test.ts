import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lines } from '../../../src/core/text/lines';

const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', '\u2028', '\f', '\v', ' ') });

describe('Lines', () => {
  it('ends lines where VS Code does and nowhere else', () => {
    const lines = new Lines('one\r\ntwo\rthree\nfour\u2028still four\ffour\vfour');
    assert.deepEqual(
      Array.from({ length: lines.count }, (_, i) => lines.line(i)),
      ['one', 'two', 'three', 'four\u2028still four\ffour\vfour'],
    );
  });

  it('agrees with a split at the three line breaks', () => {
    fc.assert(
      fc.property(text, (t) => {
        const lines = new Lines(t);
        assert.deepEqual(
          Array.from({ length: lines.count }, (_, i) => lines.line(i)),
          t.split(/\r\n|\r|\n/),
        );
      }),
    );
  });

  it('turns an offset into a position and back, but for the middle of a line break', () => {
    fc.assert(
      fc.property(text, fc.nat(), (t, n) => {
        const lines = new Lines(t);
        const offset = n % (t.length + 1);
        const inside = t[offset - 1] === '\r' && t[offset] === '\n';
        assert.equal(lines.offsetAt(lines.positionAt(offset)), inside ? offset - 1 : offset);
      }),
    );
  });

  it('moves a place that does not exist back to the nearest one before it', () => {
    const lines = new Lines('ab\ncd');
    assert.equal(lines.offsetAt({ line: 0, character: 9 }), 2);
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 5);
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
  });
});
