import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAt, parseAt } from '../../../src/core/codings/at';
import { Lines } from '../../../src/core/text/lines';
import { comparePositions, type Range } from '../../../src/core/text/position';
import { fromLastToFirst, leftAlone, shiftByEdits, shiftRange, type ContentChange } from '../../../src/core/text/shift';
import { runs } from '../runs';

/** Where a range is after a change, all written as `line:column-line:column` counted from 1. */
function shifted(range: string, change: string, text: string): string | undefined {
  const now = shiftRange(parseAt(range)!, { range: parseAt(change)!, text });
  return now && formatAt(now);
}

describe('shiftRange', () => {
  for (const [what, change, text, expected] of [
    ['text typed before it on its line', '3:2-3:2', 'xx', '3:7-3:15'],
    ['text typed after it on its line', '3:20-3:20', 'xx', '3:5-3:13'],
    ['text typed at its start', '3:5-3:5', 'xx', '3:7-3:15'],
    ['text typed at its end', '3:13-3:13', 'xx', '3:5-3:13'],
    ['text typed in it', '3:8-3:8', 'xx', '3:5-3:15'],
    ['a line break typed before it on its line', '3:2-3:2', '\n', '4:4-4:12'],
    ['a line break typed at its start', '3:5-3:5', '\n', '4:1-4:9'],
    ['a line break typed in it', '3:8-3:8', '\r\n', '3:5-4:6'],
    ['lines pasted above it', '1:1-1:1', 'a\nb\nc\n', '6:5-6:13'],
    ['lines deleted above it', '1:4-2:2', '', '2:5-2:13'],
    ['the break above its line deleted', '2:7-3:1', '', '2:11-2:19'],
    ['its first word replaced', '3:5-3:7', 'abcd', '3:5-3:15'],
    ['its last word replaced', '3:10-3:13', 'a', '3:5-3:11'],
    ['its beginning and more before it deleted', '3:2-3:7', '', '3:2-3:8'],
    ['its beginning and more before it replaced', '3:2-3:7', 'new', '3:5-3:11'],
    ['its end and more after it deleted', '3:10-3:20', '', '3:5-3:10'],
    ['its end and more after it replaced', '3:10-4:2', 'new', '3:5-3:10'],
    ['all of it deleted', '3:5-3:13', '', undefined],
    ['all of it replaced', '3:5-3:13', 'new', undefined],
    ['all of it and more deleted', '2:1-4:1', '', undefined],
  ] as const) {
    it(what, () => assert.equal(shifted('3:5-3:13', change, text), expected));
  }

  it('follows both ends of an excerpt of several lines', () => {
    assert.equal(shifted('2:3-5:6', '3:1-4:1', ''), '2:3-4:6');
    assert.equal(shifted('2:3-5:6', '5:2-5:2', 'xy'), '2:3-5:8');
    assert.equal(shifted('2:3-5:6', '1:1-2:1', 'a\n\n'), '3:3-6:6');
    assert.equal(shifted('2:3-5:6', '4:3-5:2', ''), '2:3-4:7');
  });

  it('agrees with a count of characters, whatever is changed where', () => {
    const anyUnits = fc.constantFrom(['\n', '\r\n'], ['\r']).chain((breaks) => {
      const units = (maxLength: number) => fc.array(fc.constantFrom('a', 'b', '😀', ...breaks), { maxLength });
      return fc.tuple(units(14), units(5));
    });
    fc.assert(
      fc.property(anyUnits, fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), ([units, inserted], numbers) => {
        const [a, b, from, to] = numbers.map((n) => n % (units.length + 1)) as [number, number, number, number];
        const excerpt = [Math.min(a, b), Math.max(a, b)] as const;
        const change = [Math.min(from, to), Math.max(from, to)] as const;
        fc.pre(excerpt[0] < excerpt[1]);

        const rangeOf = (all: string[], [start, end]: readonly [number, number]) => {
          const offset = (unit: number) => all.slice(0, unit).join('').length;
          return new Lines(all.join('')).rangeAt(offset(start), offset(end));
        };
        const marked = units.map((unit, i) => ({ unit, isExcerpt: i >= excerpt[0] && i < excerpt[1] }));
        const replaced = marked.slice(change[0], change[1]);
        const isWhole = change[0] === excerpt[0] && change[1] === excerpt[1];
        // New text belongs to the excerpt where it stands between its characters, or instead of some but not all of them.
        const belongs = replaced.length
          ? !isWhole && replaced.every((it) => it.isExcerpt)
          : Boolean(marked[change[0] - 1]?.isExcerpt && marked[change[0]]?.isExcerpt);
        const after = [
          ...marked.slice(0, change[0]),
          ...inserted.map((unit) => ({ unit, isExcerpt: belongs })),
          ...marked.slice(change[1]),
        ];
        const kept = after.flatMap((it, i) => (it.isExcerpt ? [i] : []));
        const all = after.map((it) => it.unit);
        const expected = kept.length ? rangeOf(all, [kept[0]!, kept.at(-1)! + 1]) : undefined;

        const found = shiftRange(rangeOf(units, excerpt), { range: rangeOf(units, change), text: inserted.join('') });
        assert.deepEqual(found, expected);
      }),
      runs(3000),
    );
  });
});

describe('leftAlone', () => {
  const change = (range: string, text: string): ContentChange => ({ range: parseAt(range)!, text });
  const isLeftAlone = (range: string, ...changes: ContentChange[]) => leftAlone(changes)(parseAt(range)!);

  it('is what ends above all changes, and what begins below them where each keeps the lines that there are', () => {
    assert.equal(isLeftAlone('1:1-2:4', change('3:1-3:1', 'x\n')), true);
    assert.equal(isLeftAlone('4:1-5:4', change('3:1-3:1', 'x')), true);
    assert.equal(isLeftAlone('4:1-5:4', change('2:3-3:2', 'x\ny')), true);
    assert.equal(isLeftAlone('4:1-5:4', change('3:1-3:1', '\r\n')), false);
    assert.equal(isLeftAlone('4:1-5:4', change('3:1-3:1', '\n'), change('1:1-2:1', '')), false);
    assert.equal(isLeftAlone('3:5-3:9', change('3:1-3:1', 'x')), false);
  });

  it('stays where it is', () => {
    const position = fc.record({ line: fc.nat(6), character: fc.nat(3) }, { noNullPrototype: true });
    const range = fc.tuple(position, position).map(([a, b]) => {
      const [start, end] = comparePositions(a, b) <= 0 ? [a, b] : [b, a];
      return { start, end };
    });
    const changes = fc
      .array(fc.record({ range, text: fc.constantFrom('', 'x', '\n', 'x\ny') }), { minLength: 1, maxLength: 3 })
      .map(fromLastToFirst)
      .filter((all) => all.every((it, i) => i === 0 || comparePositions(it.range.end, all[i - 1]!.range.start) <= 0));
    fc.assert(
      fc.property(range, changes, (excerpt, all) => {
        if (!leftAlone(all)(excerpt)) return;
        const now = all.reduce<Range | undefined>((it, one) => it && shiftRange(it, one), excerpt);
        assert.deepEqual(now, excerpt);
      }),
      runs(3000),
    );
  });
});

describe('shiftByEdits', () => {
  const text = 'one\ntwo\nthree\nfour';
  const edit = (start: number, end: number, newText: string) => ({ start, end, newText });

  it('takes all edits to mean the text before any of them, in whatever order they are given', () => {
    const edits = [edit(0, 4, ''), edit(10, 11, 'R'), edit(7, 7, '!'), edit(14, 14, 'x\n')];
    for (const order of [edits, [...edits].reverse()]) {
      assert.equal(formatAt(shiftByEdits(parseAt('2:1-3:6')!, text, order)!), '1:1-2:6');
    }
  });

  it('is nothing once all of it is gone', () => {
    assert.equal(shiftByEdits(parseAt('2:1-2:4')!, text, [edit(0, 1, 'O'), edit(3, 8, '')]), undefined);
  });
});
