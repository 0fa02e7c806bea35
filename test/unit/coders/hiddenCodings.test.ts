import { strict as assert } from 'node:assert';
import { hiddenCodings } from '../../../src/core/coders/hiddenCodings';
import type { Coder } from '../../../src/core/coders/coder';
import { Study } from '../../../src/core/project/study';
import { MemoryFiles, sidecar } from '../project/memoryStudy';

const TALK = 'Ann: Night shifts are long.\n\nBen: They are.\n\nNight\n';
const LONG = ['Night', '1:6-1:28', 'Night shifts are long.'] as const;
const FILES = {
  'codebook.yaml': 'codes:\n  - name: Night\n',
  'p1.txt': TALK,
  'p1.txt.codes.yaml': sidecar('p1.txt', ['n1', ...LONG]),
  'p1.txt.maya.codes.yaml': `coder: Maya\n${sidecar('p1.txt', ['m1', ...LONG], ['m2', 'Night', '3:6-3:15', 'They are.'])}`,
  'p1.txt.jonas.codes.yaml': sidecar('p1.txt', ['j1', ...LONG]),
  'p1.txt.consensus.codes.yaml': sidecar('p1.txt', ['c1', ...LONG]),
  'p2.txt': TALK.replace('Night\n', ''),
  'p2.txt.maya.codes.yaml': `coder: maya\n${sidecar('p2.txt', ['m3', ...LONG])}`,
  'p2.txt.lea.codes.yaml': 'coder: Lea\ncodings: []\n',
};

describe('what is hidden from somebody who codes blind', () => {
  async function hiddenFrom(coder: Coder): Promise<Record<string, number>> {
    const files = new MemoryFiles(FILES);
    const study = new Study(files, { coder });
    await study.update(files.files.keys());
    return Object.fromEntries(await hiddenCodings(study, (path) => Promise.resolve(files.text(path))));
  }

  it('is counted by coder, without the consensus', async () => {
    assert.deepEqual(await hiddenFrom('Jonas'), { '': 2, maya: 3, lea: 0 });
    assert.deepEqual(await hiddenFrom('Maya'), { '': 2, jonas: 1, lea: 0 });
  });

  it('has nothing of one’s own, where one has no name neither the inline labels', async () => {
    assert.deepEqual(await hiddenFrom(undefined), { maya: 3, jonas: 1, lea: 0 });
  });

  it('is nothing that can’t be read', async () => {
    const files = new MemoryFiles(FILES);
    const study = new Study(files, { coder: 'Jonas' });
    await study.update(files.files.keys());
    const counts = await hiddenCodings(study, () => Promise.resolve(undefined));
    assert.deepEqual([counts.get('maya'), counts.get('')], [0, 1]);
  });
});
