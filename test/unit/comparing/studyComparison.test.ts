import assert from 'node:assert/strict';
import { StudyComparison } from '../../../src/core/comparing/studyComparison';
import { MemoryFiles, sidecar, studyOf } from '../project/memoryStudy';

const TALK = 'Ann: Night shifts are long.\n\nBen: They are.\n\nAnn: Yes, very.\n\nBen: So it is.\n';

function coded(transcript: string, ...codes: string[]): string {
  return sidecar(
    transcript,
    ...codes.map((name, i): [string, string, string, string] => [`c${i}`, name, '1:6-1:28', 'Night shifts are long.']),
  );
}

async function comparisonOf(files: Record<string, string>) {
  const memory = new MemoryFiles({ 'codebook.yaml': 'codes:\n  - name: Night\n', ...files });
  const study = await studyOf(memory);
  const read: string[] = [];
  const comparison = new StudyComparison(study, { first: 'maya', second: 'jonas' }, ({ path }) => {
    read.push(path);
    const text = memory.files.get(path);
    return Promise.resolve(typeof text === 'string' ? text : undefined);
  });
  const set = async (path: string, text: string | undefined) => {
    memory.set(path, text);
    await study.update([path]);
  };
  return { comparison, read, set };
}

const TWO = {
  'b.txt': TALK,
  'b.txt.maya.codes.yaml': coded('b.txt', 'Night'),
  'b.txt.jonas.codes.yaml': coded('b.txt', 'Night', 'Shift'),
  'a.txt': TALK,
  'a.txt.maya.codes.yaml': coded('a.txt', 'Night'),
  'a.txt.jonas.codes.yaml': 'transcript: a.txt\ncoder: jonas\ncodings: []\n',
};

describe('comparing two coders over a study', () => {
  it('looks at the transcripts that both have coded, an empty sidecar among them, in the order of their paths', async () => {
    const { comparison } = await comparisonOf({
      ...TWO,
      'c.txt': TALK,
      'c.txt.maya.codes.yaml': coded('c.txt', 'Night'),
      'c.txt.cem.codes.yaml': coded('c.txt', 'Night'),
    });
    const found = await comparison.update();
    assert.deepEqual(
      found.map(({ path, agreed, differences }) => [path, agreed.length, differences.map(({ kind }) => kind)]),
      [
        ['a.txt', 0, ['onlyFirst']],
        ['b.txt', 1, ['onlySecond']],
      ],
    );
  });

  it('compares only what has changed again', async () => {
    const { comparison, read, set } = await comparisonOf(TWO);
    const before = await comparison.update();
    assert.equal(await comparison.update(), before);
    assert.deepEqual(read.splice(0).sort(), ['a.txt', 'b.txt']);
    await set('a.txt.jonas.codes.yaml', coded('a.txt', 'Night'));
    const after = await comparison.update();
    assert.deepEqual(read, ['a.txt']);
    assert.equal(after[1], before[1]);
    assert.equal(after[0]?.agreed.length, 1);
  });

  it('leaves out where a sidecar of either can’t be read, names it, and compares again when it can', async () => {
    const { comparison, read, set } = await comparisonOf({
      ...TWO,
      'b.txt.cem.codes.yaml': 'codings: [',
    });
    const before = await comparison.update();
    assert.deepEqual(comparison.unreadable, []);
    await set('a.txt.jonas.codes.yaml', 'coder: jonas\ncodings: [');
    const left = await comparison.update();
    assert.deepEqual(left, [before[1]]);
    assert.deepEqual(comparison.unreadable, ['a.txt.jonas.codes.yaml']);
    read.length = 0;
    await set('a.txt.jonas.codes.yaml', TWO['a.txt.jonas.codes.yaml']);
    assert.deepEqual(await comparison.update(), before);
    assert.deepEqual(comparison.unreadable, []);
    assert.deepEqual(read, ['a.txt']);
  });

  it('compares all again when the codebook has changed, or child codes are to count otherwise', async () => {
    const { comparison, read, set } = await comparisonOf(TWO);
    await comparison.update();
    await set('codebook.yaml', 'codes:\n  - name: Night\n    codes:\n      - name: Shift\n');
    read.length = 0;
    await comparison.update();
    assert.deepEqual(read.sort(), ['a.txt', 'b.txt']);
    comparison.childrenAsParents = true;
    const codes = (await comparison.update()).flatMap(({ differences }) =>
      differences.map(({ first, second }) => (first ?? second)?.code),
    );
    assert.deepEqual(codes, ['Night', 'Night']);
  });

  it('leaves out what cannot be read, and what one of them has not coded any more', async () => {
    const { comparison, set } = await comparisonOf(TWO);
    const unreadable = new StudyComparison(await studyOf(TWO), { first: 'maya', second: 'jonas' }, ({ path }) =>
      Promise.resolve(path === 'a.txt' ? undefined : TALK),
    );
    assert.deepEqual(
      (await unreadable.update()).map(({ path }) => path),
      ['b.txt'],
    );
    await comparison.update();
    await set('b.txt.maya.codes.yaml', undefined);
    assert.deepEqual(
      (await comparison.update()).map(({ path }) => path),
      ['a.txt'],
    );
  });
});
