import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checksOf, file, MemoryFiles, sidecar, studyOf } from '../project/memoryStudy';

const FILES = {
  'codebook.yaml': file('codes:', '  - name: A', '    description: So.'),
  'p1.md': file('Ann: one two', '', 'x-label', '', 'Bob: three', '', 'Ann: four', '', 'Bob: five'),
  'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'A, B', '1:6-1:9', 'one']),
  'p2.md': file('Ann: one two', '', 'y-label', '', 'Bob: three', '', 'Ann: four', '', 'Bob: five'),
  'p2.md.codes.yaml': sidecar('p2.md', ['b1', 'C', '1:6-1:9', 'one']),
};

describe('StudyChecks', () => {
  it('keeps what hasn’t changed: the same arrays', async () => {
    const files = new MemoryFiles(FILES);
    const study = await studyOf(files);
    const checks = checksOf(study);
    const before = checks.byFile();
    assert.deepEqual([...before.keys()], ['p1.md', 'p1.md.codes.yaml', 'p2.md', 'p2.md.codes.yaml']);
    study.setTranscriptText('p1.md', FILES['p1.md'].replace('x-label', 'z-label'));
    files.set('codebook.yaml', FILES['codebook.yaml'].replace('So', 'Or so'));
    await study.update(['codebook.yaml']);
    const after = checks.byFile();
    for (const [path, problems] of before) assert.equal(after.get(path) === problems, path !== 'p1.md', path);
  });

  it('looks only at what has changed', async () => {
    const study = await studyOf(FILES);
    const checks = checksOf(study);
    const looks = () => {
      let count = 0;
      checks.catchUp(() => (count++, false));
      return count;
    };
    assert.equal(looks(), 4);
    assert.equal(looks(), 0);
    study.setTranscriptText('p1.md', `${FILES['p1.md']}\nAnn: So.\n`);
    assert.equal(looks(), 1);
  });

  it('looks at everything again when other names are in the codebook, or it can’t be read', async () => {
    const files = new MemoryFiles(FILES);
    const study = await studyOf(files);
    const checks = checksOf(study);
    checks.byFile();
    const unknown = () => [...checks.byFile().values()].flat().filter(({ code }) => code === 'unknown-code').length;
    assert.equal(unknown(), 4);
    files.set('codebook.yaml', `${FILES['codebook.yaml']}  - name: B\n`);
    await study.update(['codebook.yaml']);
    assert.equal(unknown(), 3);
    files.set('codebook.yaml', 'codes: [');
    await study.update(['codebook.yaml']);
    assert.equal(unknown(), 0);
  });

  it('stops when time is up, keeps what it knew, and goes on from there', async () => {
    const study = await studyOf(FILES);
    const checks = checksOf(study);
    let looked = 0;
    assert.equal(
      checks.catchUp(() => looked++ >= 1),
      false,
    );
    assert.deepEqual([...checks.soFar().keys()], ['p1.md']);
    assert.equal(checks.catchUp(), true);
    assert.equal(checks.soFar().size, 4);
    study.setTranscriptText('p1.md', '');
    assert.equal(
      checks.catchUp(() => true),
      false,
    );
    assert.equal(checks.soFar().get('p1.md')?.length, 1);
  });

  it('lets go of files that are gone', async () => {
    const files = new MemoryFiles(FILES);
    const study = await studyOf(files);
    const checks = checksOf(study);
    checks.byFile();
    for (const path of ['p1.md', 'p1.md.codes.yaml']) files.set(path, undefined);
    await study.update(['p1.md', 'p1.md.codes.yaml']);
    assert.deepEqual([...checks.byFile().keys()], ['codebook.yaml', 'p2.md', 'p2.md.codes.yaml']);
  });

  it('says after any changes, looked at one by one or together, what looking at everything anew says', async () => {
    const contents = [
      undefined,
      file('codes:', '  - name: A', '    aliases: [A]'),
      file('codes: ['),
      FILES['p1.md'],
      file('Ann: one two', '', 'y-label', '', 'Bob: other', '', 'Ann: four', '', 'Bob: five'),
      FILES['p1.md.codes.yaml'],
      sidecar('p2.md', ['b1', 'C', '1:6-1:9', 'lost']),
    ];
    const change = fc.record({
      path: fc.constantFrom(...(Object.keys(FILES) as (keyof typeof FILES)[])),
      content: fc.constantFrom(...contents),
      looks: fc.integer({ min: 0, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const files = new MemoryFiles(FILES);
        const study = await studyOf(files);
        const checks = checksOf(study);
        for (const { path, content, looks } of changes) {
          files.set(path, content);
          await study.update([path]);
          let count = 0;
          checks.catchUp(() => count++ >= looks);
          checks.soFar();
        }
        assert.deepEqual([...checks.byFile()], [...checksOf(study).byFile()]);
      }),
    );
  });
});
