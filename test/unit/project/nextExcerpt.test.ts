import assert from 'node:assert/strict';
import { nextExcerpt } from '../../../src/core/project/nextExcerpt';
import type { Study } from '../../../src/core/project/study';
import { file, sidecar, studyOf } from './memoryStudy';

const TALK = file('Ann: one two three four', '', 'Bob: five six', '', 'Ann: seven', '', 'Bob: eight');

const FILES: Readonly<Record<string, string>> = {
  'codebook.yaml': file('codes:', '  - name: A', '    aliases: [a]'),
  'p10.md': TALK,
  'p10.md.codes.yaml': sidecar('p10.md', ['x1', 'A', '1:6-1:9', 'one']),
  'p2.md': TALK,
  'p2.md.codes.yaml': sidecar(
    'p2.md',
    ['b1', 'A', '1:6-1:9', 'one'],
    ['b2', 'a', '3:6-3:14', 'five six'],
    ['b3', 'B', '5:6-5:11', 'seven'],
  ),
  'p3.md': TALK,
  'p30.md': TALK,
};

describe('nextExcerpt', () => {
  let read: Study;
  before(async () => {
    read = await studyOf(FILES);
  });

  for (const [from, next, previous] of [
    [undefined, 'p2.md b1', 'p10.md x1'],
    ['p2.md 1:1', 'p2.md b1', 'p10.md x1'],
    ['p2.md 1:6', 'p2.md b2', 'p10.md x1'],
    ['p2.md 1:7', 'p2.md b2', 'p2.md b1'],
    ['p2.md 3:6', 'p10.md x1', 'p2.md b1'],
    ['p2.md 9:1', 'p10.md x1', 'p2.md b2'],
    ['p10.md 1:6', 'p2.md b1', 'p2.md b2'],
    ['p10.md 2:1', 'p2.md b1', 'p10.md x1'],
    ['p3.md 2:1', 'p10.md x1', 'p2.md b2'],
    ['p30.md 2:1', 'p2.md b1', 'p10.md x1'],
    ['a.md 2:1', 'p2.md b1', 'p10.md x1'],
  ] as const) {
    it(`from ${from ?? 'nowhere'} goes on to ${next} and back to ${previous}`, () => {
      const [path, line, character] = from?.split(/[ :]/) ?? [];
      const place =
        path === undefined
          ? undefined
          : { path, position: { line: Number(line) - 1, character: Number(character) - 1 } };
      const names = ([1, -1] as const).map((direction) => {
        const found = nextExcerpt(read, 'A', place, direction);
        return found && `${found.path} ${found.coding.id}`;
      });
      assert.deepEqual(names, [next, previous]);
    });
  }

  it('goes through all of a code and around, from an alias too', () => {
    for (const direction of [1, -1] as const) {
      const seen: string[] = [];
      let place = nextExcerpt(read, 'a', undefined, direction);
      for (let i = 0; i < 4 && place; i++) {
        seen.push(place.coding.id ?? '');
        place = nextExcerpt(read, 'a', { path: place.path, position: place.coding.range.start }, direction);
      }
      assert.deepEqual(seen, direction > 0 ? ['b1', 'b2', 'x1', 'b1'] : ['x1', 'b2', 'b1', 'x1']);
    }
  });

  it('stays at the only excerpt', () => {
    const only = nextExcerpt(read, 'B', { path: 'p2.md', position: { line: 4, character: 5 } }, 1);
    assert.equal(only?.coding.id, 'b3');
  });

  it('is nothing for a code without excerpts', () => {
    assert.equal(nextExcerpt(read, 'nobody', undefined, 1), undefined);
  });
});
