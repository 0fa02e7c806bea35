import assert from 'node:assert/strict';
import { Study } from '../../../src/core/project/study';
import { studiesIn } from '../../../src/core/project/studiesIn';
import { checksOf, file, MemoryFiles, sidecar, studyOf } from '../project/memoryStudy';
import { found, foundIn } from './found';

const TALK = file(
  '---',
  'age: 42',
  'site: [Lyon, Nice]',
  '---',
  'Ann: So?',
  '',
  'Ben: No.',
  '',
  'Ann: No?',
  '',
  'Ben: No.',
);
const STUDY = {
  'codebook.yaml': file('codes: [Work, Trust]', 'speakers: [{name: Ann, role: interviewer, aliases: [Annie]}]'),
  'interviews/p1.md': TALK,
  'interviews/p1.md.maya.codes.yaml': sidecar('p1.md', ['a1', 'Work', '5:6-5:9', 'So?']),
};

function asked(query: string): Readonly<Record<string, string>> {
  return { ...STUDY, 'queries.yaml': file('queries:', '  - name: X', `    query: ${query}`) };
}

describe('names that saved queries and summaries have, and the study hasn’t', () => {
  it('are told at their place, with what may be meant', async () => {
    for (const [query, message] of [
      ['speaker = Anni', 'Nobody called “Anni” speaks in this study. Is “Ann” meant?'],
      ['"role != interviewers"', 'Nobody in this study has the role “interviewers”. Roles here: interviewer.'],
      ['coder = mayas', 'Nobody called “mayas” has coded in this study. Coders here: maya.'],
      ['transcript = p11.md', 'There is no transcript “p11.md”. Is “interviews/p1.md” meant?'],
      ['ages > 40', 'No transcript says “ages” in its front matter. Is “age” meant?'],
      ['site = Marseille', 'No transcript has “Marseille” there.'],
    ] as const) {
      const [only, ...more] = await found('unknown-name', asked(query));
      assert.match(only ?? '', /^queries\.yaml:3:\d+ /, query);
      assert.equal(only?.replace(/^\S+ /, ''), message);
      assert.deepEqual(more, []);
    }
  });

  it('are none where they are known under any name', async () => {
    const query =
      '"speaker = annie AND coder = Maya AND age > 3 AND site = nice AND transcript = p1 AND (Work OR coder = \\"\\")"';
    assert.deepEqual(await found('unknown-name', asked(query)), []);
    assert.deepEqual(await found('unknown-code', asked(query)), []);
  });

  it('may be codes, which are told as everywhere: not while there is no codebook', async () => {
    const files = asked('|\n      only Wrok AND\n      (Trust OR "A b")');
    assert.deepEqual(await found('unknown-code', files), [
      'queries.yaml:4:12 The code “Wrok” is not in the codebook.',
      'queries.yaml:5:17 The code “A b” is not in the codebook.',
    ]);
    assert.deepEqual(await found('unknown-name', files), []);
    const without = Object.entries(files).filter(([path]) => path !== 'codebook.yaml');
    assert.deepEqual(await found('unknown-code', Object.fromEntries(without)), []);
  });

  it('may be a summary’s transcript or code', async () => {
    const framework = file('summaries:', '  - {transcript: interviews/p2.md, code: Wrok, text: So.}');
    const files = { ...STUDY, 'framework.yaml': framework };
    assert.deepEqual(await found('unknown-name', files), [
      'framework.yaml:2:18 There is no transcript “interviews/p2.md”. Is “interviews/p1.md” meant?',
    ]);
    assert.deepEqual(await found('unknown-code', files), [
      'framework.yaml:2:42 The code “Wrok” is not in the codebook.',
    ]);
  });

  it('are the same after any change as in a study that is read anew', async () => {
    const files = new MemoryFiles(asked('speaker = Cleo OR age = 42 OR site = Lyon OR transcript = p2'));
    const study = await studyOf(files);
    const checks = checksOf(study);
    const steps: [path: string, text: string | undefined][] = [
      ['interviews/p2.md', TALK.replaceAll('Ben', 'Cleo')],
      ['interviews/p1.md', 'Ann: So?\n\nBen: No.\n\nAnn: No?\n'],
      ['interviews/p2.md', TALK.replace('Lyon, ', '')],
      ['interviews/p2.md', undefined],
      ['queries.yaml', undefined],
      ['queries.yaml', file('queries: [{name: X, query: speaker = Cleo}]')],
    ];
    const seen = new Set<string>();
    for (const [path, text] of steps) {
      files.set(path, text);
      await study.update([path]);
      const now = JSON.stringify([...checks.byFile()]);
      seen.add(now);
      assert.equal(now, JSON.stringify([...checksOf(await studyOf(files)).byFile()]), path);
    }
    assert.equal(seen.size, steps.length - 1, 'all but one make a difference');
  });

  it('are not told before all has been read', async () => {
    const files = new MemoryFiles(asked('speaker = Cleo'));
    const study = new Study(files);
    study.expect(['interviews/p1.md']);
    await study.update(['codebook.yaml', 'queries.yaml']);
    assert.deepEqual(foundIn(study, 'unknown-name'), []);
    await study.update(['interviews/p1.md']);
    assert.equal(foundIn(study, 'unknown-name').length, 1);
  });

  it('are another program’s where there is no study', async () => {
    const foreign = { 'queries.yaml': 'queries: SELECT\n', 'framework.yaml': 'summaries: 1\n' };
    assert.deepEqual([...checksOf(await studyOf(foreign)).byFile()], []);
    assert.equal([...checksOf(await studyOf({ ...foreign, 'p1.md': 'Ann: So?\n' })).byFile()].length, 2);
    assert.deepEqual(
      studiesIn(['queries.yaml', 'a/codebook.yaml', 'a/b/queries.yaml', 'a/framework.yaml'], () => false),
      [{ root: 'a', paths: ['codebook.yaml', 'framework.yaml'] }],
    );
  });
});
