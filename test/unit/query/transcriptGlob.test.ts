import assert from 'node:assert/strict';
import { transcriptGlob } from '../../../src/core/query/transcriptGlob';

const PATHS = ['p1.md', 'a/p1.md', 'a/b/P1.vtt', 'a/b/p10.md', 'a/c/p [1].md', 'a/é.md'];

function meant(written: string): string[] {
  return PATHS.filter(transcriptGlob(written));
}

describe('transcriptGlob', () => {
  it('takes a path, or its end, with the extension or without', () => {
    assert.deepEqual(meant('p1.md'), ['p1.md', 'a/p1.md']);
    assert.deepEqual(meant(' P1 '), ['p1.md', 'a/p1.md', 'a/b/P1.vtt']);
    assert.deepEqual(meant('a/p1'), ['a/p1.md']);
    assert.deepEqual(meant('./a/p1.md'), ['a/p1.md']);
    assert.deepEqual(meant('b\\p1'), ['a/b/P1.vtt']);
    assert.deepEqual(meant('1.md'), []);
    assert.deepEqual(meant('p1.vt'), []);
    assert.deepEqual(meant('a'), []);
    assert.deepEqual(meant('e\u0301'), ['a/é.md']);
  });

  it('takes any characters within a part for * and ?, and any parts for **', () => {
    assert.deepEqual(meant('p?'), ['p1.md', 'a/p1.md', 'a/b/P1.vtt']);
    assert.deepEqual(
      meant('*.md'),
      PATHS.filter((path) => path.endsWith('.md')),
    );
    assert.deepEqual(meant('a/*'), ['a/p1.md', 'a/é.md']);
    assert.deepEqual(
      meant('a/**'),
      PATHS.filter((path) => path.startsWith('a/')),
    );
    assert.deepEqual(meant('a/**/p1*'), ['a/p1.md', 'a/b/P1.vtt', 'a/b/p10.md']);
  });

  it('takes a file with brackets in its name for itself', () => {
    assert.deepEqual(meant('p [1].md'), ['a/c/p [1].md']);
    assert.deepEqual(meant('p [1]'), ['a/c/p [1].md']);
  });
});
