import assert from 'node:assert/strict';
import { ExcerptTable } from '../../../src/core/excerpts/excerptTable';
import { knownNamesIn } from '../../../src/core/query/knownNamesIn';
import { STUDY } from '../cli/findings';
import { MemoryFiles, studyOf } from '../project/memoryStudy';

describe('the names that a study has for queries', () => {
  it('are those of its codebook and its transcripts, each once', async () => {
    const study = await studyOf(
      new MemoryFiles({
        ...STUDY,
        'interviews/p3.txt': `---\nAge: 9\nsite: lyon\nSITE: x\n---\n\n${STUDY['interviews/p2.txt'] ?? ''}`,
        'interviews/p3.txt.maya.codes.yaml': 'coder: maya\ncodings: []\n',
      }),
    );
    const table = new ExcerptTable(study);
    await table.bringUpToDate();
    const { codebook, attributes, ...known } = knownNamesIn(study, table);
    assert.equal(codebook, study.codebook);
    assert.deepEqual(known, {
      otherCodes: ['=SUM(A1)'],
      speakers: ['Ann', 'Ben', 'Interviewer'],
      roles: ['interviewer', 'participant'],
      coders: ['Maya', 'consensus'],
      transcripts: ['interviews/p1.txt', 'interviews/p2.txt', 'interviews/p3.txt'],
    });
    assert.deepEqual(
      [...attributes],
      [
        ['age', ['41', '9']],
        ['site', ['Montréal', 'lyon', 'x']],
      ],
    );
  });
});
