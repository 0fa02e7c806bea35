import assert from 'node:assert/strict';
import { file, MemoryFiles, sidecar, studyOf } from '../project/memoryStudy';
import { found, foundIn } from './found';

const FILES = {
  'codebook.yaml': file('codes:', '  - name: A', '    aliases: [a]'),
  'p.md': file('Ann: one two', '', 'my-label', '', 'a', '', 'Bob: three', '', 'Ann: four', '', 'Bob: five'),
  'p.md.codes.yaml': sidecar(
    'p.md',
    ['a1', 'A, B, "c: d"', '1:6-1:9', 'one'],
    ['a2', 'lost', '5:6-5:11', 'gone for good'],
  ),
};

describe('unknown-code', () => {
  it('is told at each name that isn’t in the codebook, also of a coding that has lost its excerpt', async () => {
    assert.deepEqual(await found('unknown-code', FILES), [
      'p.md:3:1 The code “my-label” is not in the codebook.',
      'p.md.codes.yaml:4:16 The code “B” is not in the codebook.',
      'p.md.codes.yaml:4:19 The code “c: d” is not in the codebook.',
      'p.md.codes.yaml:8:13 The code “lost” is not in the codebook.',
    ]);
  });

  it('is told where lines end as in Windows, behind characters of two units, and in YAML by hand', async () => {
    const text = sidecar('p.md', ['a1', '🙂, B', '1:6-1:9', 'one']).replaceAll('\n', '\r\n');
    assert.deepEqual(await found('unknown-code', { ...FILES, 'p.md.codes.yaml': text }), [
      'p.md:3:1 The code “my-label” is not in the codebook.',
      'p.md.codes.yaml:4:13 The code “🙂” is not in the codebook.',
      'p.md.codes.yaml:4:17 The code “B” is not in the codebook.',
    ]);
    const byHand =
      "codings: # mine\n- {id: a1, at: 1:6-1:9, quote: one, codes: [A,B]}\n- id: a2\n  codes: 'B'\n  at: 1:6-1:9\n  quote: one\n";
    assert.deepEqual((await found('unknown-code', { ...FILES, 'p.md.codes.yaml': byHand })).slice(1), [
      'p.md.codes.yaml:2:47 The code “B” is not in the codebook.',
      'p.md.codes.yaml:4:10 The code “B” is not in the codebook.',
    ]);
  });

  it('is told of a sidecar that stands beside no transcript', async () => {
    const files = { 'codebook.yaml': FILES['codebook.yaml'], 'x.md.codes.yaml': FILES['p.md.codes.yaml'] };
    assert.equal((await found('unknown-code', files)).length, 3);
  });

  it('isn’t told where there is no codebook, or while it can’t be read', async () => {
    const files = new MemoryFiles(FILES);
    const study = await studyOf(files);
    assert.equal(foundIn(study, 'unknown-code').length, 4);
    for (const codebook of ['codes:\n\t- name: A\n', undefined]) {
      files.set('codebook.yaml', codebook);
      await study.update(['codebook.yaml']);
      assert.deepEqual(foundIn(study, 'unknown-code'), []);
    }
  });
});
