import assert from 'node:assert/strict';
import { file, MemoryFiles, sidecar, studyOf } from '../project/memoryStudy';
import { found, foundIn } from './found';

const CODEBOOK = file(
  'codes:',
  '  - name: Work',
  '    codes:',
  '      - name: Night-shift',
  '        aliases: [Nights]',
  '      - Pay',
  '  - name: Help',
  '    codes: [Sister, Friend]',
  '  - name: Help',
);

describe('unused-code', () => {
  it('is told of a code when neither it nor one below it is used, under whatever name', async () => {
    const files = {
      'codebook.yaml': CODEBOOK,
      'p.md': file('Ann: one two', '', 'Bob: three'),
      'p.md.codes.yaml': sidecar('p.md', ['a1', 'Nights', '1:6-1:13', 'one two']),
    };
    assert.deepEqual(await found('unused-code', files), [
      'codebook.yaml:6:9 No excerpt has the code “Pay”.',
      'codebook.yaml:7:11 No excerpt has the code “Help”.',
      'codebook.yaml:8:13 No excerpt has the code “Sister”.',
      'codebook.yaml:8:21 No excerpt has the code “Friend”.',
    ]);
  });

  it('isn’t told before anything is coded', async () => {
    assert.deepEqual(await found('unused-code', { 'codebook.yaml': CODEBOOK, 'p.md': file('Ann: one') }), []);
  });

  it('isn’t told of a code that only a lost coding has, or a sidecar without a transcript', async () => {
    const files = {
      'codebook.yaml': CODEBOOK,
      'p.md': file('Ann: one two', '', 'Bob: three'),
      'p.md.codes.yaml': sidecar(
        'p.md',
        ['a1', 'Nights', '1:6-1:13', 'one two'],
        ['a2', 'Friend', '3:6-3:30', 'not said by anybody'],
      ),
      'gone.md.codes.yaml': sidecar('gone.md', ['g1', 'Pay', '1:6-1:9', 'one']),
    };
    assert.deepEqual(await found('unused-code', files), ['codebook.yaml:8:13 No excerpt has the code “Sister”.']);
  });

  it('is told of a code that has the name of a used one as an alias', async () => {
    const files = {
      'codebook.yaml': file('codes:', '  - name: U', '    aliases: [V]', '  - V'),
      'p.md': file('Ann: one two'),
      'p.md.codes.yaml': sidecar('p.md', ['a1', 'V', '1:6-1:13', 'one two']),
    };
    assert.deepEqual(await found('unused-code', files), ['codebook.yaml:2:11 No excerpt has the code “U”.']);
  });

  it('isn’t told while not all has been read', async () => {
    const files = new MemoryFiles({
      'codebook.yaml': CODEBOOK,
      'p.md': file('Ann: one two'),
      'p.md.codes.yaml': sidecar('p.md', ['a1', 'Nights', '1:6-1:13', 'one two']),
      'q.md': file('Ann: one two'),
    });
    const study = await studyOf(files);
    assert.equal(foundIn(study, 'unused-code').length, 4);
    await study.update(['q.md'], { isCancelled: () => true });
    assert.deepEqual(foundIn(study, 'unused-code'), []);
  });
});
