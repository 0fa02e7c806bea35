import assert from 'node:assert/strict';
import { TextsAhead } from '../../../src/core/retrieval/textsAhead';

const PATHS = Array.from({ length: 100 }, (_, i) => `p${i}.md`);

/** Tells what was asked for, and reads when it is told to. */
function reader() {
  const asked: string[] = [];
  return { asked, read: (path: string) => Promise.resolve(asked.push(path)).then(() => `text of ${path}`) };
}

describe('texts that are read ahead', () => {
  it('are each read once, and some of them before they are needed', async () => {
    const { asked, read } = reader();
    const texts = new TextsAhead(read, PATHS);
    assert.equal(asked.length, 0);
    for (const [i, path] of PATHS.entries()) {
      const text = texts.get(path);
      assert.equal(asked.length, Math.min(PATHS.length, i + 16));
      assert.equal(await text, `text of ${path}`);
    }
    assert.deepEqual(asked, PATHS);
  });

  it('can be skipped, and texts nobody thought of are read all the same', async () => {
    const { asked, read } = reader();
    const texts = new TextsAhead(read, PATHS);
    await texts.get('p0.md');
    for (const path of PATHS.slice(1, 90)) texts.skip(path);
    assert.equal(await texts.get('q.md'), 'text of q.md');
    assert.equal(await texts.get('p90.md'), 'text of p90.md');
    assert.equal(new Set(asked).size, asked.length);
  });

  it('fail where they are needed, and nowhere else', async () => {
    const read = (path: string) => (path === 'p1.md' ? Promise.reject(new Error('gone')) : Promise.resolve(path));
    const texts = new TextsAhead(read, PATHS);
    assert.equal(await texts.get('p0.md'), 'p0.md');
    await new Promise((done) => setTimeout(done, 5));
    await assert.rejects(texts.get('p1.md'), /gone/);
    assert.equal(await texts.get('p2.md'), 'p2.md');
  });
});
