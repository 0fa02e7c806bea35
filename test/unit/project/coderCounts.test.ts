import assert from 'node:assert/strict';
import { coderCounts, coderCountsIn, type CoderCounts } from '../../../src/core/project/coderCounts';
import { codeTree, countIn, countOf, excerptsIn, transcriptsOf } from '../../../src/core/project/codeTree';
import { codeUse } from '../../../src/core/project/codeUse';
import { file, sidecar, studyOf } from './memoryStudy';

const BOOK = file('codes:', '  - name: Care', '    aliases: [caring]', '    codes:', '      - name: Touch');
const TALK = file('Ann: one two', '', 'Bob: three', '', 'Ann: four', '', 'Bob: five');
const ONE = ['Care', '1:6-1:9', 'one'] as const;
const THREE = ['Care', '3:6-3:11', 'three'] as const;

function by(coder: string, ...codings: Parameters<typeof sidecar>[1][]): string {
  return `coder: ${coder}\n${sidecar('p.md', ...codings)}`;
}

/** `Maya 2, Jonas 1, agreed 1` */
function told({ coders, agreed }: CoderCounts): string {
  return [...coders.map(({ coder, count }) => `${coder ?? '-'} ${count}`), `agreed ${agreed}`].join(', ');
}

describe('What counts of a code', () => {
  it('is what coders have coded, and not once more what they have agreed on', async () => {
    const study = await studyOf({
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      'p1.md.maya.codes.yaml': by('Maya', ['a1', ...ONE], ['a2', ...THREE], ['a3', 'Touch', '5:6-5:10', 'four']),
      'p1.md.jonas.codes.yaml': by('Jonas', ['b1', ...ONE]),
      'p1.md.consensus.codes.yaml': by('consensus', ['c1', ...ONE], ['c2', 'Touch', '5:6-5:10', 'four']),
    });
    assert.deepEqual([countOf(study, 'Care'), countIn(study, 'Care', 'p1.md')], [3, 3]);
    assert.deepEqual([...transcriptsOf(study, 'Care')], [['p1.md', 3]]);
    assert.deepEqual(
      codeTree(study).map(({ own, total }) => [own, total]),
      [[3, 4]],
    );
    const { own, total, first } = codeUse(study, 'Care', 5);
    assert.deepEqual([own, total], [3, 4]);
    assert.deepEqual(
      first.map(({ coding }) => coding.id),
      ['b1', 'a1', 'a2'],
    );
    assert.equal(excerptsIn(study, 'Care', 'p1.md').length, 4);
    assert.equal(told(coderCounts(study, 'Care')), 'Jonas 1, Maya 3, agreed 2');
    assert.equal(told(coderCountsIn(study, 'Care', 'p1.md')), 'Jonas 1, Maya 2, agreed 1');
  });

  it('is what was agreed on where no coder has the code in the transcript', async () => {
    const study = await studyOf({
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      'p1.md.maya.codes.yaml': by('Maya', ['a1', ...ONE]),
      'p1.md.consensus.codes.yaml': by('consensus', ['c1', ...ONE], ['c2', 'Touch', '5:6-5:10', 'four']),
      'p2.md': TALK,
      'p2.md.consensus.codes.yaml': by('consensus', ['c3', ...ONE], ['c4', ...THREE]),
    });
    assert.deepEqual([countOf(study, 'Care'), countOf(study, 'Touch'), countIn(study, 'Care', 'p2.md')], [3, 1, 2]);
    assert.equal(told(coderCounts(study, 'Care')), 'Maya 1, agreed 4');
  });

  it('is the same for a coding under two names of its code, and for a coder whose name is written in two ways', async () => {
    const study = await studyOf({
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      'p1.md.codes.yaml': sidecar('p1.md', ['n1', 'caring', '1:6-1:9', 'one']),
      'p1.md.maya.codes.yaml': by('Maya', ['a1', 'Care, caring', '1:6-1:9', 'one']),
      'p1.md.consensus.codes.yaml': by('Consensus', ['c1', 'caring', '1:6-1:9', 'one'], ['c2', ...THREE]),
      'p2.md': TALK,
      'p2.md.maya.codes.yaml': by('maya', ['a2', 'caring', '3:6-3:11', 'three']),
    });
    assert.equal(countOf(study, 'Care'), 3);
    assert.equal(told(coderCounts(study, 'caring')), '- 1, Maya 2, agreed 2');
    assert.equal(told(coderCountsIn(study, 'Care', 'p1.md')), '- 1, Maya 1, agreed 2');
  });
});
