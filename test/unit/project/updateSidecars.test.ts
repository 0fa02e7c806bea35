import assert from 'node:assert/strict';
import type { Texts } from '../../../src/core/project/changeCodes';
import type { Study } from '../../../src/core/project/study';
import { updateSidecars } from '../../../src/core/project/updateSidecars';
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

function update(study: Study, transcript: string, texts: Texts, confidential: (path: string) => boolean = () => false) {
  const sidecars = study.sidecarPathsOf(transcript);
  return updateSidecars(study, { transcript, sidecars }, texts, (path) => ({ confidential: confidential(path) }));
}

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
    const { changes, moved, left } = update(study, 'p1.md', files.texts());
    assert.deepEqual([moved, left], [2, 0]);
    assert.deepEqual(changes.map(({ path }) => path).sort(), ['p1.md.codes.yaml', 'p1.md.jo.codes.yaml']);
    const after = new MemoryFiles(Object.fromEntries(files.files));
    after.apply(changes);
    assert.equal(after.text('p1.md.codes.yaml'), files.text('p1.md.codes.yaml').replace('1:6-1:43', '3:6-3:43'));
    assert.equal(after.text('p1.md.jo.codes.yaml'), files.text('p1.md.jo.codes.yaml').replace('3:6-3:46', '5:6-5:46'));
    const now = await studyOf(after);
    assert.deepEqual(update(now, 'p1.md', after.texts()).changes, []);
    assert.ok(codingsOf(now, 'p1.md').includes('a1 A 3:6-3:43'));
  });

  it('goes by what the files say, not by what the study has seen of them', async () => {
    const study = await studyOf(files);
    const texts = files.texts().set('p1.md', `A\n\nB\n\n${TALK}`);
    const { changes } = update(study, 'p1.md', texts);
    assert.match(changes.find(({ path }) => path.includes('jo'))?.after ?? '', /at: 7:6-7:46\n/);
  });

  it('changes nothing where all is said, and nothing that can’t be understood', async () => {
    const study = await studyOf(files);
    assert.deepEqual(update(study, 'p2.md', files.texts()).changes, []);
    const texts = files.texts().set('p1.md.jo.codes.yaml', 'codings: [');
    assert.throws(() => update(study, 'p1.md', texts), UnreadableFileError);
  });

  it('asks of each sidecar what it is to have', async () => {
    const study = await studyOf(files);
    const { changes, hashed, quoted } = update(study, 'p1.md', files.texts(), (path) => path.includes('jo'));
    assert.deepEqual([hashed, quoted], [1, 0]);
    const [mine, jos] = changes.map(({ after }) => after ?? '').sort();
    assert.match(mine ?? '', /quote: We count/);
    assert.match(jos ?? '', /at: 5:6-5:46\n {4}hash: /);
    assert.doesNotMatch(jos ?? '', /quote/);
  });

  it('treats the codings of sidecars that stand beside no transcript as those that can’t be found', async () => {
    const alone = new MemoryFiles({ 'p3.md.codes.yaml': sidecar('p3.md', [...ANN]) });
    const study = await studyOf(alone);
    const group = { transcript: undefined, sidecars: ['p3.md.codes.yaml'] };
    const options = (unsureToo: boolean) => () => ({ confidential: true, unsureToo });
    assert.equal(updateSidecars(study, group, alone.texts(), options(false)).left, 1);
    const { changes, left } = updateSidecars(study, group, alone.texts(), options(true));
    assert.equal(left, 0);
    assert.doesNotMatch(changes[0]?.after ?? 'quote', /quote/);
  });
});
