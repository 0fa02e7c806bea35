import assert from 'node:assert/strict';
import { columnsOf } from '../../../src/core/stripes/columns';
import { at } from '../project/memoryStudy';

/** The columns of ranges written as `key range`, as `key:column`. */
function columns(ranges: readonly string[], before?: Readonly<Record<string, number>>, apart = 0): string {
  const items = ranges.map((written) => {
    const [key = '', range = ''] = written.split(' ');
    return { key, range: at(range) };
  });
  const given = columnsOf(items, { columns: 3, apart }, new Map(Object.entries(before ?? {})));
  return items.map(({ key }, index) => `${key}:${given[index] ?? 'none'}`).join(' ');
}

describe('Columns', () => {
  it('are one where nothing overlaps, and begin anew after it', () => {
    assert.equal(columns(['a 1:1-1:5', 'b 1:5-1:9', 'c 3:1-9:1']), 'a:0 b:0 c:0');
  });

  it('of two that begin together give the first to the longer', () => {
    assert.equal(columns(['short 1:1-2:1', 'long 1:1-5:1']), 'short:1 long:0');
  });

  it('aren’t shared in one row, but in the next line', () => {
    assert.equal(columns(['a 1:1-1:5', 'b 1:20-1:30', 'c 2:1-2:5'], {}, 40), 'a:0 b:1 c:0');
    assert.equal(columns(['a 1:1-1:5', 'b 1:60-1:70'], {}, 40), 'a:0 b:0');
  });

  it('stay while a coding comes in before, between and after', () => {
    const first = ['a 1:1-4:1', 'b 3:1-6:1'];
    assert.equal(columns(first), 'a:0 b:1');
    const had = { a: 0, b: 1 };
    assert.equal(columns([...first, 'new 2:1-5:1'], had), 'a:0 b:1 new:2');
    assert.equal(columns(['b 3:1-6:1', 'new 2:1-5:1'], had), 'b:1 new:0');
  });

  it('that are taken, or more than it needs, aren’t kept', () => {
    assert.equal(columns(['a 1:1-4:1', 'b 3:1-6:1'], { a: 1, b: 1 }), 'a:1 b:0');
    assert.equal(columns(['b 3:1-6:1'], { b: 2 }), 'b:0');
  });

  it('are left to those that come first where there are too few', () => {
    assert.equal(columns(['a 1:1-9:1', 'b 2:1-9:1', 'c 3:1-5:1', 'd 4:1-6:1', 'e 7:1-8:1']), 'a:0 b:1 c:2 d:none e:2');
  });
});
