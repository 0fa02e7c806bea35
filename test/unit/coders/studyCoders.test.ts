import { strict as assert } from 'node:assert';
import { studyCoders } from '../../../src/core/coders/studyCoders';
import { studyOf } from '../project/memoryStudy';

describe('who has coded in a study', () => {
  const talk = 'Ann: Night shifts are long.\n\nBen: They are.\n\nAnn: Yes, very.\n\nBen: So it is.\n';

  it('is told by the sidecars, however a name is written, and by inline labels', async () => {
    const study = await studyOf({
      'codebook.yaml': 'codes:\n  - name: Night\n',
      'interviews/p1.txt': talk,
      'interviews/p1.txt.maya.codes.yaml': 'coder: Maya\ncodings: []\n',
      'interviews/p2.txt': `${talk}\nNight\n`,
      'interviews/p2.txt.maya.codes.yaml': 'coder: maya\ncodings: []\n',
      'interviews/p2.txt.jonas.codes.yaml': 'codings: []\n',
    });
    const coders = [...studyCoders(study).values()].map(({ name, key, transcripts }) => [name, key, [...transcripts]]);
    assert.deepEqual(coders, [
      [undefined, '', ['interviews/p2.txt']],
      ['jonas', 'jonas', ['interviews/p2.txt']],
      ['Maya', 'maya', ['interviews/p1.txt', 'interviews/p2.txt']],
    ]);
  });

  it('is nobody where nobody has coded', async () => {
    assert.equal(studyCoders(await studyOf({ 'interviews/p1.txt': talk })).size, 0);
  });
});
