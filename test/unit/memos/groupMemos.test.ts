import assert from 'node:assert/strict';
import { allMemos } from '../../../src/core/memos/allMemos';
import { filterMemos, groupMemos, type MemoGrouping } from '../../../src/core/memos/groupMemos';
import { file, studyOf } from '../project/memoryStudy';

const coding = (id: string, codes: string, at: string, quote: string, memo: string) =>
  file(`  - id: ${id}`, `    codes: [${codes}]`, `    at: ${at}`, `    quote: ${quote}`, `    memo: ${memo}`);

const TALK = file('Ann: We count the trees.', '', 'Bob: Every single year, again.');
const FILES = {
  'codebook.yaml': file('codes:', '  - name: Trees', '  - name: Air', '    memo: Which air?'),
  't/p10.md': TALK,
  't/p10.md.codes.yaml': 'codings:\n' + coding('a', 'Zoo', '1:6-1:25', 'We count the trees.', 'Zoo?'),
  't/p2.md': TALK,
  't/p2.md.maya.codes.yaml':
    'memo: Loud.\ncodings:\n' +
    coding('b', 'Air, Trees', '1:6-1:25', 'We count the trees.', 'Both') +
    coding('c', 'Eel', '3:6-3:31', 'Every single year, again.', 'Where?'),
};

async function groups(grouping: MemoGrouping, filter = ''): Promise<string[]> {
  const study = await studyOf(FILES);
  return groupMemos(study, filterMemos(allMemos(study), filter), grouping).map(
    ({ name, memos }) => `${name ?? '-'}: ${memos.map(({ text }) => text).join(' ')}`,
  );
}

describe('groupMemos', () => {
  it('puts those of a transcript together, after those on codes', async () => {
    assert.deepEqual(await groups('transcript'), ['-: Which air?', 't/p2.md: Loud. Both Where?', 't/p10.md: Zoo?']);
  });

  it('puts those about a code together, in the order of the codebook, and those on transcripts last', async () => {
    assert.deepEqual(await groups('code'), [
      'Trees: Both',
      'Air: Which air? Both',
      'Eel: Where?',
      'Zoo: Zoo?',
      '-: Loud.',
    ]);
  });

  it('takes those in which something stands, or that are about it, by it, or in it', async () => {
    assert.deepEqual(await groups('transcript', ' WHERE'), ['t/p2.md: Where?']);
    assert.deepEqual(await groups('transcript', 'maya'), ['t/p2.md: Loud. Both Where?']);
    assert.deepEqual(await groups('code', 'trees'), ['Trees: Both', 'Air: Both']);
    assert.deepEqual(await groups('code', 'p10'), ['Zoo: Zoo?']);
    assert.deepEqual(await groups('code', 'nowhere'), []);
  });
});
