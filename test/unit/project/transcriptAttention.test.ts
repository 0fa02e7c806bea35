import assert from 'node:assert/strict';
import { attentionIn, countOf } from '../../../src/core/project/transcriptAttention';
import type { Study } from '../../../src/core/project/study';
import { checksOf, file, sidecar, studyOf } from './memoryStudy';

const TALK = file(
  'Ann: We count the trees of the valley every spring.',
  '',
  'Bob: Every single year, come rain or shine and snow.',
);

const attentionOf = (study: Study, path: string) => attentionIn(study, checksOf(study).byFile(), path);

describe('what needs attention in a transcript', () => {
  it('is what its own files say', async () => {
    const study = await studyOf({
      'codebook.yaml': file('codes:', '  - name: A'),
      'p1.md': TALK,
      'p1.md.codes.yaml': sidecar(
        'p1.md',
        ['a1', 'A, X', '1:6-1:51', 'We count the trees of the valley every spring.'],
        ['a2', 'X, Y', '3:6-3:55', 'Every single year, come rain or sunshine and snow.'],
        ['a3', 'Z', '3:6-3:9', 'Nothing of the kind was ever said by anybody.'],
      ),
      'p1.md.eve.codes.yaml': 'codings: [',
      'p2.md': TALK,
      'p2.md.codes.yaml': sidecar('p2.md', ['b1', 'Q', '1:6-1:12', 'lost and gone, all of it, for ever and ever']),
    });
    const found = attentionOf(study, 'p1.md');
    assert.deepEqual([found.lost, found.probable, found.unknownCodes], [1, 1, ['X', 'Y']]);
    assert.deepEqual([...new Set(found.problems.map(({ path }) => path))], ['p1.md.eve.codes.yaml']);
    assert.equal(countOf(found), 4 + found.problems.length);
    assert.equal(countOf(attentionOf(study, 'p2.md')), 1);
  });

  it('is also what the checks find, but hints', async () => {
    const study = await studyOf({
      'codebook.yaml': file('codes: [A, Unused]'),
      'p1.md': file('Ann:', '', 'A', '', 'We count the trees.', '', 'Bob: So.', '', 'Ann: So.'),
      'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'A', '5:1-5:3', 'We'], ['a2', 'A', '5:1-5:3', 'We']),
    });
    const { problems } = attentionOf(study, 'p1.md');
    assert.deepEqual(
      problems.map(({ path, problem }) => `${path} ${problem.code}`),
      ['p1.md label-without-excerpt', 'p1.md.codes.yaml same-coding'],
    );
  });

  it('is nothing where all is well, or without a codebook', async () => {
    const study = await studyOf({ 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'A', '1:6-1:8', 'We']) });
    assert.equal(countOf(attentionOf(study, 'p1.md')), 0);
    assert.equal(countOf(attentionOf(study, 'other.md')), 0);
  });
});
