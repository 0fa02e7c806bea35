import assert from 'node:assert/strict';
import { file, MemoryFiles, studyOf } from '../project/memoryStudy';
import { found, foundIn } from './found';

const TALK = file('Ann: one two', '', 'Bob: three', '', 'Ann: four', '', 'Bob: five');
const coded = (...head: string[]) =>
  file(...head, 'codings:', '  - id: a1', '    codes: [A]', '    at: 1:6-1:13', '    quote: one two');

describe('other-coder', () => {
  it('is told at the coder whom a sidecar names, where its file is named for another', async () => {
    const files = {
      'talks/p.md': TALK,
      'talks/p.md.maya.codes.yaml': coded('# by hand', 'transcript: p.md', 'coder: Mia B.'),
      'talks/p.md.consensus.codes.yaml': coded('coder: maya'),
    };
    assert.deepEqual(await found('other-coder', files), [
      'talks/p.md.consensus.codes.yaml:1:8 These codings count as those of maya, but the file is named for consensus.',
      'talks/p.md.maya.codes.yaml:3:8 These codings count as those of Mia B., but the file is named for maya.',
    ]);
  });

  it('isn’t told of a name that the file’s was made of, nor where one of both names nobody', async () => {
    const files = {
      'p.md': TALK,
      'p.md.mia-b.codes.yaml': coded('transcript: p.md', 'coder: Mia B.'),
      'p.md.jonas.codes.yaml': coded('transcript: p.md'),
      'p.md.codes.yaml': coded('transcript: p.md', 'coder: Tom'),
      'q.1.md': TALK,
      'q.1.md.codes.yaml': coded('transcript: talks/q.1.md', 'coder: Tom'),
      'r.md': TALK,
      'r.md.codes.yaml': coded('coder: Tom'),
    };
    assert.deepEqual(await found('other-coder', files), []);
  });

  it('is no longer told once the names agree', async () => {
    const files = new MemoryFiles({ 'p.md': TALK, 'p.md.maya.codes.yaml': coded('coder: Mia') });
    const study = await studyOf(files);
    assert.equal(foundIn(study, 'other-coder').length, 1);
    files.set('p.md.maya.codes.yaml', coded('coder: Maya'));
    await study.update(['p.md.maya.codes.yaml']);
    assert.deepEqual(foundIn(study, 'other-coder'), []);
  });
});
