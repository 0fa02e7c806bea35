import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, smallestEdit } from '../../../src/core/text/edit';
import { runs } from '../runs';

const edit = (start: number, end: number, newText: string) => ({ start, end, newText });

describe('applyEdits', () => {
  it('makes all edits of the text as it was, in whatever order they are given', () => {
    assert.equal(applyEdits('one two three', [edit(8, 13, '3'), edit(0, 3, '1'), edit(4, 7, '2')]), '1 2 3');
  });

  it('keeps the order of insertions at one place', () => {
    assert.equal(applyEdits('ab', [edit(1, 1, 'x'), edit(1, 1, 'y'), edit(1, 1, 'z')]), 'axyzb');
  });

  it('inserts at the ends of what is replaced', () => {
    assert.equal(applyEdits('abc', [edit(1, 2, 'B'), edit(1, 1, '<'), edit(2, 2, '>')]), 'a<B>c');
    assert.equal(applyEdits('abc', [edit(1, 2, ''), edit(2, 3, '')]), 'a');
  });

  it('makes no edits, and edits of nothing', () => {
    assert.equal(applyEdits('abc', []), 'abc');
    assert.equal(applyEdits('', [edit(0, 0, 'abc')]), 'abc');
  });

  it('refuses edits that overlap', () => {
    assert.throws(() => applyEdits('abcdef', [edit(0, 3, 'x'), edit(2, 4, 'y')]), RangeError);
    assert.throws(() => applyEdits('abcdef', [edit(1, 4, 'x'), edit(2, 2, 'y')]), RangeError);
    assert.throws(() => applyEdits('abcdef', [edit(1, 4, ''), edit(1, 4, '')]), RangeError);
  });
});

describe('smallestEdit', () => {
  it('is nothing for the same text', () => {
    assert.equal(smallestEdit('abc', 'abc'), undefined);
    assert.equal(smallestEdit('', ''), undefined);
  });

  it('leaves what is the same at both ends', () => {
    assert.deepEqual(smallestEdit('codes: [A]\nat: 1', 'codes: [A, B]\nat: 1'), edit(9, 9, ', B'));
    assert.deepEqual(smallestEdit('one two', 'one'), edit(3, 7, ''));
    assert.deepEqual(smallestEdit('', 'new'), edit(0, 0, 'new'));
    assert.deepEqual(smallestEdit('aaa', 'aaaa'), edit(3, 3, 'a'));
    assert.deepEqual(smallestEdit('aXa', 'aa'), edit(1, 2, ''));
  });

  it('cuts no character and no line break in two', () => {
    assert.deepEqual(smallestEdit('a😀b', 'a😁b'), edit(1, 3, '😁'));
    assert.deepEqual(smallestEdit('a\u{1f600}b', 'a\u{10600}b'), edit(1, 3, '\u{10600}'));
    assert.deepEqual(smallestEdit('a\nb', 'a\r\nb'), edit(1, 2, '\r\n'));
    assert.deepEqual(smallestEdit('a\rb', 'a\r\nb'), edit(1, 2, '\r\n'));
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });

  it('turns one text into the other, and no shorter edit does', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = smallestEdit(before, after);
        if (!found) {
          assert.equal(before, after);
          return;
        }
        assert.equal(applyEdits(before, [found]), after);
        const size = found.end - found.start + found.newText.length;
        for (let start = 0; start <= before.length; start++) {
          for (let end = start; end <= before.length; end++) {
            const inserted = after.length - (before.length - (end - start));
            if (inserted < 0 || end - start + inserted >= size) continue;
            const other = edit(start, end, after.slice(start, start + inserted));
            assert.notEqual(applyEdits(before, [other]), after, JSON.stringify(other));
          }
        }
      }),
      runs(1000),
    );
  });

  it('turns any text into any other, each part of it a well-formed one', () => {
    const any = fc.string({ unit: fc.constantFrom('a', '😀', '😁', '\u{10600}', '\r\n', '\n', '\r'), maxLength: 6 });
    fc.assert(
      fc.property(any, any, (before, after) => {
        const found = smallestEdit(before, after);
        if (!found) return;
        assert.equal(applyEdits(before, [found]), after);
        const { start, end, newText } = found;
        const whole = (parts: string[]) => {
          parts.forEach((part, i) => {
            assert.ok(!/\p{Surrogate}/u.test(part), JSON.stringify(parts));
            assert.ok(!(part.endsWith('\r') && parts[i + 1]?.startsWith('\n')), JSON.stringify(parts));
          });
        };
        whole([before.slice(0, start), before.slice(start, end), before.slice(end)].filter((part) => part));
        whole([before.slice(0, start), newText, before.slice(end)].filter((part) => part));
      }),
      runs(1000),
    );
  });
});
