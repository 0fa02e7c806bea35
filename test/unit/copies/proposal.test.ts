import assert from 'node:assert/strict';
import { likelyOriginals } from '../../../src/core/copies/proposal';
import { interview } from '../../anchoring/interview';
import { randomFrom } from '../../anchoring/random';
import { copyOf } from './copies';

const TEXTS = new Map([1, 2, 3].map((seed) => [`talks/p${seed}.md`, interview(6000, randomFrom(seed))]));
const PATHS = [...TEXTS.keys()];
const textOf = (path: string) => TEXTS.get(path) ?? '';

/** A copy under another name that has about a third of a transcript. */
const partOf = (path: string, name: string) => copyOf(name, textOf(path).slice(0, 2000));

describe('likelyOriginals', () => {
  let read: string[];
  beforeEach(() => (read = []));

  const reading = (path: string) => {
    read.push(path);
    return Promise.resolve(TEXTS.get(path));
  };

  it('tells each of several copies’ transcript by its words, and reads none twice', async () => {
    const copies = await Promise.all([
      partOf('talks/p2.md', 'coded by Mo.md'),
      partOf('talks/p3.md', 'P3 Mo.md'),
      // Its name is wrong.
      partOf('talks/p1.md', 'p3 (1).md'),
      copyOf('other.md', interview(3000, randomFrom(4))),
    ]);
    const sought = copies.map((copy) => ({ copy }));
    const found = await likelyOriginals(sought, PATHS, reading);
    assert.deepEqual(found, ['talks/p2.md', 'talks/p3.md', 'talks/p1.md', undefined]);
    assert.deepEqual(read.sort(), PATHS);
  });

  it('reads only the transcript that a name names, where it has the words', async () => {
    const copy = await partOf('talks/p2.md', 'p2-mo.md');
    assert.deepEqual(await likelyOriginals([{ copy }], PATHS, reading), ['talks/p2.md']);
    assert.deepEqual(read, ['talks/p2.md']);
  });

  it('takes no copy for one of itself', async () => {
    const copy = await partOf('talks/p2.md', 'p2.md');
    assert.deepEqual(await likelyOriginals([{ copy, path: 'talks/p2.md' }], PATHS, reading), [undefined]);
  });

  it('goes on where a transcript can’t be read', async () => {
    const copy = await partOf('talks/p2.md', 'mo.md');
    const found = await likelyOriginals([{ copy }], ['gone.md', ...PATHS], reading);
    assert.deepEqual(found, ['talks/p2.md']);
  });

  it('gives others a turn within a long transcript, and stops there when it is cancelled', async () => {
    const copy = await partOf('talks/p1.md', 'mo.md');
    const long = textOf('talks/p1.md').repeat(20);
    const words = long.split(/\s+/).length;
    let turns = 0;
    const search = (isCancelled: () => boolean) =>
      likelyOriginals([{ copy }], ['long.md'], () => Promise.resolve(long), {
        turn: () => {
          turns++;
          return Promise.resolve();
        },
        isCancelled,
      });
    assert.deepEqual(await search(() => false), ['long.md']);
    assert.ok(turns > words / 1000, `${turns} turns in ${words} words`);
    const all = turns;
    turns = 0;
    assert.deepEqual(await search(() => turns > 5), [undefined]);
    assert.ok(turns < 10 && turns < all, `${turns} turns`);
  });
});
