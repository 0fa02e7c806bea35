import assert from 'node:assert/strict';
import { draftPath, isHalfWritten, parseDraftPath } from '../../../src/core/project/drafts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('drafts', () => {
  it('stand hidden beside their file, and their name tells all of them', () => {
    for (const path of [
      'codebook.yaml',
      'interviews/p1.md.codes.yaml',
      'a/b/p 2.md.maya-ö.codes.yaml',
      '/root/.x.codes.yaml',
    ]) {
      const draft = { path, id: 'k3v9w2', size: 1234 };
      assert.deepEqual(parseDraftPath(draftPath(draft)), draft);
    }
    assert.equal(
      draftPath({ path: 'interviews/p1.md.codes.yaml', id: 'k3v9w2', size: 7 }),
      'interviews/.p1.md.codes.yaml.k3v9w2-7~',
    );
  });

  it('are known from other files', () => {
    for (const path of [
      'p1.md.codes.yaml',
      '.p1.md.codes.yaml.swp',
      'p1.md.codes.yaml~',
      '.p1.md.codes.yaml.k3-x~',
      '.k3-7~',
    ]) {
      assert.equal(parseDraftPath(path), undefined, path);
    }
  });

  it('are finished only where a file has become a part of a whole draft', () => {
    const draft = { path: 'p1.md.codes.yaml', id: 'k3v9w2', size: 6 };
    const isHalf = (drafted: string, stored: string | undefined) =>
      isHalfWritten(draft, bytes(drafted), stored === undefined ? undefined : bytes(stored));
    assert.equal(isHalf('abcdef', ''), true);
    assert.equal(isHalf('abcdef', 'abc'), true);
    assert.equal(isHalf('abcdef', 'abcdef'), false, 'it was written whole');
    assert.equal(isHalf('abcdef', 'xyz'), false, 'it was not begun');
    assert.equal(isHalf('abcdef', 'abcdefg'), false, 'somebody went on');
    assert.equal(isHalf('abc', ''), false, 'the draft itself is not whole');
    assert.equal(isHalf('abc', 'ab'), false, 'the draft itself is not whole');
    assert.equal(isHalf('abcdef', undefined), false, 'it has been deleted');
  });
});
