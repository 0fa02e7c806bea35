import assert from 'node:assert/strict';
import { joinGlobs } from '../../../src/core/text/joinGlobs';

describe('joinGlobs', () => {
  it('makes one glob without braces in braces', () => {
    assert.deepEqual(joinGlobs(['**/codebook.yaml', '**/{a,b}/**/*.{md,txt}', '**/*.{vtt,{x,y}.md}']), [
      '{**/codebook.yaml,**/a/**/*.md,**/a/**/*.txt,**/b/**/*.md,**/b/**/*.txt,**/*.vtt,**/*.x.md,**/*.y.md}',
    ]);
  });

  it('leaves one glob as it is, and says the same only once', () => {
    assert.deepEqual(joinGlobs(['**/*.md', '**/*.md']), ['**/*.md']);
    assert.deepEqual(joinGlobs(['**/{a}.md']), ['**/a.md']);
    assert.deepEqual(joinGlobs([]), []);
  });

  it('leaves what can’t be taken apart by itself', () => {
    for (const odd of ['**/[{a,b}].md', '**/a}b.md', '**/a,b.md', '**/{a,b.md', '**/a\\{b.md', '!**/a.md']) {
      assert.deepEqual(joinGlobs(['**/x.md', odd, '**/y.md']), ['{**/x.md,**/y.md}', odd]);
    }
  });

  it('doesn’t grow without end', () => {
    const many = '{a,b}'.repeat(20);
    assert.deepEqual(joinGlobs(['x', many]), ['x', many]);
  });
});
