import assert from 'node:assert/strict';
import { outdatedTranscripts, updateSidecars } from '../../../src/core/project/updateSidecars';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { codingsOf, file, MemoryFiles, sidecar, studyOf } from './memoryStudy';

const TALK = file(
  'Ann: We count the big trees in the valley.',
  '',
  'Bob: Every single other year, or so they say.',
  '',
  'Ann: So.',
);
const ANN = ['a1', 'A', '1:6-1:43', 'We count the big trees in the valley.'] as const;
const BOB = ['b1', 'B', '3:6-3:46', 'Every single other year, or so they say.'] as const;
const GONE = ['c1', 'C', '5:6-5:30', 'Nobody has ever said this, here or elsewhere.'] as const;

describe('updateSidecars', () => {
  const files = new MemoryFiles({
    'p1.md': `Title\n\n${TALK}`,
    'p1.md.codes.yaml': `# mine\n${sidecar('p1.md', [...ANN], [...GONE])}`,
    'p1.md.jo.codes.yaml': sidecar('p1.md', [...BOB]),
    'p2.md': TALK,
    'p2.md.codes.yaml': sidecar('p2.md', ['d1', 'A', ANN[2], ANN[3]]),
  });

  it('has all sidecars of a transcript say where the excerpts are that were surely found elsewhere', async () => {
    const study = await studyOf(files);
    assert.deepEqual(outdatedTranscripts(study), ['p1.md']);
    const { changes, codings } = updateSidecars(study, 'p1.md', files.texts(), false);
    assert.equal(codings, 2);
    assert.deepEqual(changes.map(({ path }) => path).sort(), ['p1.md.codes.yaml', 'p1.md.jo.codes.yaml']);
    const after = new MemoryFiles(Object.fromEntries(files.files));
    after.apply(changes);
    assert.equal(after.text('p1.md.codes.yaml'), files.text('p1.md.codes.yaml').replace('1:6-1:43', '3:6-3:43'));
    assert.equal(after.text('p1.md.jo.codes.yaml'), files.text('p1.md.jo.codes.yaml').replace('3:6-3:46', '5:6-5:46'));
    const now = await studyOf(after);
    assert.deepEqual(outdatedTranscripts(now), []);
    assert.ok(codingsOf(now, 'p1.md').includes('a1 A 3:6-3:43'));
  });

  it('goes by what the files say, not by what the study has seen of them', async () => {
    const study = await studyOf(files);
    const texts = files.texts().set('p1.md', `A\n\nB\n\n${TALK}`);
    const { changes } = updateSidecars(study, 'p1.md', texts, false);
    assert.match(changes.find(({ path }) => path.includes('jo'))?.after ?? '', /at: 7:6-7:46\n/);
  });

  it('changes nothing where all is said, and nothing that can’t be understood', async () => {
    const study = await studyOf(files);
    assert.deepEqual(updateSidecars(study, 'p2.md', files.texts(), false), { changes: [], codings: 0 });
    const texts = files.texts().set('p1.md.jo.codes.yaml', 'codings: [');
    assert.throws(() => updateSidecars(study, 'p1.md', texts, false), UnreadableFileError);
  });
});
