import assert from 'node:assert/strict';
import { hiddenSidecars } from '../../../src/core/project/hiddenSidecars';
import { file, sidecar, studyOf, TOO_LARGE } from './memoryStudy';

describe('hiddenSidecars', () => {
  const GOOD = sidecar('a.md', ['x', 'Help', '1:6-1:12', 'Words.']);

  it('are those that can’t be read, those with a coding that can’t, and those without a transcript', async () => {
    const study = await studyOf({
      'a.md': file('Ann: Words.'),
      'a.md.codes.yaml': GOOD,
      'a.md.tab.codes.yaml': GOOD.replace('    codes', '\tcodes'),
      'a.md.conflict.codes.yaml': `<<<<<<< ours\n${GOOD}=======\n>>>>>>> theirs\n`,
      'a.md.one.codes.yaml': GOOD.replace('1:6-1:12', 'here'),
      'a.md.large.codes.yaml': TOO_LARGE,
      'b.md.codes.yaml': GOOD,
      'codebook.yaml': '\tcodes:',
    });
    assert.deepEqual(hiddenSidecars(study).sort(), [
      'a.md.conflict.codes.yaml',
      'a.md.large.codes.yaml',
      'a.md.one.codes.yaml',
      'a.md.tab.codes.yaml',
      'b.md.codes.yaml',
    ]);
  });
});
