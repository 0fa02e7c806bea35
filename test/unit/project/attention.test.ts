import assert from 'node:assert/strict';
import { attention as attentionIn, type AttentionItem } from '../../../src/core/project/attention';
import { problemText, type Problem } from '../../../src/core/text/problem';
import type { Study } from '../../../src/core/project/study';
import { checksOf, file, MemoryFiles, sidecar, studyOf, TOO_LARGE } from './memoryStudy';

const TALK = file('Ann: one two', '', 'my-label', '', 'Bob: three', '', 'Ann: four', '', 'Bob: five');
const FILES = {
  'codebook.yaml': file('codes:', '  - name: A', '  - name: A'),
  'p2.md': TALK,
  'p2.md.codes.yaml': sidecar('p2.md', ['a1', 'A, other', '1:6-1:9', 'one'], ['a2', 'lost', '5:6-5:11', 'gone words']),
  'p10.md': TOO_LARGE,
  'p10.md.codes.yaml': sidecar('p10.md', ['b1', 'A', '1:6-1:9', 'one']),
  'alone.md.codes.yaml': sidecar('alone.md', ['c1', 'A', '1:6-1:9', 'one']),
};

function attention(study: Study): AttentionItem[] {
  return attentionIn(study, checksOf(study).byFile());
}

function place({ code, range }: Problem): string {
  return `${code} ${range.start.line + 1}:${range.start.character + 1}-${range.end.line + 1}:${range.end.character + 1}`;
}

describe('attention', () => {
  it('lists files, then orphans, then codes that are not in the codebook', async () => {
    const items = attention(await studyOf(FILES)).map((item) => {
      if (item.kind === 'file') return `${item.path}: ${item.problem.code}`;
      if (item.kind === 'unknownCode') return `${item.code} ×${item.count}`;
      return `${item.path}: ${item.kind} ${item.coding.id}`;
    });
    assert.deepEqual(items, [
      'alone.md.codes.yaml: no-transcript',
      'codebook.yaml: name-twice',
      'p10.md: too-large',
      'p2.md: orphan a2',
      'my-label ×1',
      'other ×1',
    ]);
  });

  it('says nothing of codes where there is no codebook to be in', async () => {
    const files = new MemoryFiles(FILES);
    files.set('codebook.yaml', undefined);
    const kinds = attention(await studyOf(files)).map(({ kind }) => kind);
    assert.ok(!kinds.includes('unknownCode'));
    const codes = [
      ...checksOf(await studyOf(files))
        .byFile()
        .values(),
    ]
      .flat()
      .map(({ code }) => code);
    assert.ok(!codes.includes('unknown-code'));
  });

  it('says nothing of codes while the codebook cannot be read', async () => {
    const files = new MemoryFiles(FILES);
    const study = await studyOf(files);
    files.set('codebook.yaml', 'codes:\n\t- name: A\n');
    await study.update(['codebook.yaml']);
    const items = attention(study);
    assert.ok(!items.some(({ kind }) => kind === 'unknownCode'));
    assert.ok(items.some((item) => item.kind === 'file' && item.path === 'codebook.yaml'));
  });

  it('is nothing when all is well', async () => {
    const study = await studyOf({
      'codebook.yaml': file('codes:', '  - name: A', '  - name: my-label'),
      'p2.md': TALK,
      'p2.md.codes.yaml': sidecar('p2.md', ['a1', 'A', '1:6-1:9', 'one']),
    });
    assert.deepEqual(attention(study), []);
    assert.deepEqual([...checksOf(study).byFile()], []);
  });
});

describe('the problems by file', () => {
  it('tells each problem in the file and at the place where it can be mended', async () => {
    const found = checksOf(await studyOf(FILES)).byFile();
    const shown = Object.fromEntries([...found].map(([path, problems]) => [path, problems.map(place)]));
    assert.deepEqual(shown, {
      'codebook.yaml': ['name-twice 3:11-3:12'],
      'p2.md': ['unknown-code 3:1-3:9'],
      'p2.md.codes.yaml': ['unknown-code 4:16-4:21', 'orphan 7:5-10:22', 'unknown-code 8:13-8:17'],
      'p10.md': ['too-large 1:1-1:1'],
      'alone.md.codes.yaml': ['no-transcript 1:1-1:1'],
    });
  });

  it('says which words of which transcript are lost', async () => {
    const problems =
      checksOf(await studyOf(FILES))
        .byFile()
        .get('p2.md.codes.yaml') ?? [];
    const orphan = problems.find(({ code }) => code === 'orphan');
    assert.equal(problemText(orphan!), 'The excerpt of this coding can’t be found in p2.md: “gone words”');
    assert.deepEqual(orphan!.args, ['p2.md', 'gone words']);
  });

  it('hints at a sidecar that names another transcript than the one beside it, with folders or without', async () => {
    const study = await studyOf({
      'a/p2.md': 'Ann: one\n',
      'a/p2.md.codes.yaml': sidecar('p1.md'),
      'a/p2.md.maya.codes.yaml': sidecar('a/p2.md'),
      'a/p2.md.tom.codes.yaml': 'codings: []\n',
      'a/Jo\u0308rg.md': 'Ann: one\n',
      'a/Jo\u0308rg.md.codes.yaml': sidecar('J\u00f6rg.md'),
    });
    assert.deepEqual([...checksOf(study).byFile().keys()], ['a/p2.md.codes.yaml']);
    const [hint] = checksOf(study).byFile().get('a/p2.md.codes.yaml') ?? [];
    assert.equal(hint?.severity, 'hint');
    assert.equal(problemText(hint), 'These codings stand beside p2.md, but name p1.md as their transcript.');
    assert.deepEqual(attention(study), []);
  });

  it('leaves the study as it is', async () => {
    const study = await studyOf(FILES);
    const before = JSON.stringify([...study.problems()]);
    checksOf(study).byFile();
    attention(study);
    assert.equal(JSON.stringify([...study.problems()]), before);
  });
});

describe('a coding whose place isn’t sure', () => {
  const SAID = 'Everything arrives at once. There are eleven lorries, and two of us.';
  const CHANGED = file(
    'Ann: How is it?',
    '',
    'Tom: Everything comes at once. There are eleven lorries and two of us.',
    '',
    'Ann: I see.',
    '',
    'Tom: Yes.',
  );
  const SIDECAR =
    sidecar('p.md', ['near', 'A', '3:6-3:74', SAID], ['lost', 'A', '5:6-5:40', 'It was quite another thing then.']) +
    file('  - id: hidden', '    codes: [A]', '    at: 7:6-7:10', '    hash: {words: 0123456789abcdef, length: 25}');
  const unsure = () => studyOf({ 'p.md': CHANGED, 'p.md.codes.yaml': SIDECAR });

  it('needs attention: first what is lost, then what is only probably found', async () => {
    const items = attention(await unsure());
    assert.deepEqual(
      items.map((item) => ('coding' in item ? `${item.kind} ${item.coding.id}` : item.kind)),
      ['orphan lost', 'orphan hidden', 'approximate near'],
    );
  });

  it('is a problem at its entry, which says where it is or was', async () => {
    const problems =
      checksOf(await unsure())
        .byFile()
        .get('p.md.codes.yaml') ?? [];
    assert.deepEqual(
      problems.map((problem) => `${place(problem)} ${problemText(problem).replace(/\d\d(?= %)/, 'NN')}`),
      [
        'approximate 3:5-6:80 The excerpt of this coding is probably the one at line 3 of p.md (NN % sure). Confirm it, or choose another.',
        'orphan 7:5-10:44 The excerpt of this coding can’t be found in p.md: “It was quite another thing then.”',
        'orphan 11:5-14:48 The excerpt of this coding can’t be found in p.md. Its words aren’t written down; it was at line 7.',
      ],
    );
    assert.ok(problems.every(({ severity }) => severity === 'warning'));
  });
});
