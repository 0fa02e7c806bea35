import assert from 'node:assert/strict';
import { deleteCode, filesOfDeletion } from '../../../src/core/refactorings/deleteCode';
import { findingsFiles } from '../../../src/core/refactorings/recodeFindings';
import { transcriptsMoved } from '../../../src/core/refactorings/transcriptsMoved';
import { filesOfMerge, mergeCodes } from '../../../src/core/refactorings/mergeCodes';
import type { RefactoredFiles, Refactoring } from '../../../src/core/refactorings/refactoring';
import { filesOfRename, renameCode } from '../../../src/core/refactorings/renameCode';
import { filesOfSpeakerRename, renameSpeaker } from '../../../src/core/refactorings/renameSpeaker';
import type { Study } from '../../../src/core/project/study';
import { file, MemoryFiles, sidecar, studyOf } from '../project/memoryStudy';

const FILES = {
  'codebook.yaml': file('codes:', '  - {name: Trust, codes: [Trust-low]}', '  - Pay', 'speakers: [Ann]'),
  'p1.md': file('Ann: So?', '', 'Ben: No.', '', 'Ann: No?', '', 'Ben: No.'),
  'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Trust', '1:6-1:9', 'So?'], ['a2', 'Pay', '3:6-3:9', 'No.']),
};

const FRAMEWORK = file(
  'summaries:',
  '  - transcript: p1.md # the first',
  '    code: Trust # ours',
  '    text: |',
  '      Trust is low.',
  '  - {transcript: p1.md, code: "Pay", text: Trust, mine: 1}',
);

async function after(
  queries: string,
  paths: (study: Study) => readonly string[],
  make: (given: RefactoredFiles) => Refactoring,
): Promise<{ queries: string; framework: string }> {
  const files = new MemoryFiles({ ...FILES, 'queries.yaml': queries, 'framework.yaml': FRAMEWORK });
  const study = await studyOf(files);
  const texts = new Map(paths(study).map((path) => [path, files.texts().get(path)]));
  files.apply(make({ study, texts, isConfidential: () => false }).changes);
  return { queries: files.text('queries.yaml'), framework: files.text('framework.yaml') };
}

function renamed(queries: string, name: string, newName: string) {
  const rename = { name, newName, keepAlias: false };
  return after(
    queries,
    (study) => filesOfRename(study, rename),
    (given) => renameCode(given, rename),
  );
}

async function renamedQuery(scalar: string, newName = 'Faith', name = 'Trust'): Promise<string> {
  const head = 'queries:\n  - name: Trust # Trust\n    query: ';
  const tail = '\n    description: Of Trust.\n';
  const { queries } = await renamed(head + scalar + tail, name, newName);
  assert.ok(queries.startsWith(head) && queries.endsWith(tail), queries);
  return queries.slice(head.length, -tail.length);
}

describe('renaming a code', () => {
  it('renames it in queries, and keeps all else as it is written', async () => {
    for (const [before, expected] of [
      ['Trust   AND (only Trust OR "Trust") # Trust', 'Faith   AND (only Faith OR "Faith") # Trust'],
      ['Trust-low OR text ~ Trust OR memo = Trust', 'Trust-low OR text ~ Trust OR memo = Trust'],
      ['trust', 'trust'],
      ['\'Trust overlaps "Trust"\'', '\'Faith overlaps "Faith"\''],
      ['"A AND\\u0020Trust"', '"A AND\\u0020Faith"'],
      [
        '>-\n      (Trust OR Pay)\n      within 2 turns of Trust',
        '>-\n      (Faith OR Pay)\n      within 2 turns of Faith',
      ],
      ['|2\n        NOT Trust\n\n      AND Pay\n', '|2\n        NOT Faith\n\n      AND Pay\n'],
      ['&q Trust', '&q Faith'],
    ] as const)
      assert.equal(await renamedQuery(before), expected);
  });

  it('puts it in quotation marks where it needs some, and those for YAML', async () => {
    assert.equal(await renamedQuery('Pay AND Trust', 'No trust'), 'Pay AND "No trust"');
    assert.equal(await renamedQuery("'Pay AND Trust'", "Ann's"), "'Pay AND Ann''s'");
    assert.equal(await renamedQuery('"Pay AND Trust"', 'No "trust"'), '"Pay AND \\"No \\\\\\"trust\\\\\\"\\""');
    assert.equal(await renamedQuery('Pay AND Trust', 'not'), 'Pay AND "not"');
    const quoted = await renamedQuery('Trust AND Pay', 'No trust: #1');
    assert.deepEqual(quoted, `'"No trust: #1" AND Pay'`);
  });

  it('renames it in a query that two entries share', async () => {
    const queries = file('queries:', '  - {name: A, query: &q Trust}', '  - {name: B, query: *q }');
    assert.equal((await renamed(queries, 'Trust', 'Faith')).queries, queries.replace('Trust', 'Faith'));
  });

  it('leaves a query that can’t be read', async () => {
    const queries = file('queries:', '  - {name: A, query: Trust AND}', '  - {name: B, query: Trust}');
    const { queries: now } = await renamed(queries, 'Trust', 'Faith');
    assert.equal(now, queries.replace('B, query: Trust', 'B, query: Faith'));
  });

  it('is refused where it is in a file that can’t be understood, and not where it isn’t', async () => {
    await assert.rejects(renamed('queries: Trust\n', 'Trust', 'Faith'), /list/);
    assert.equal((await renamed('queries: [\n', 'Trust', 'Faith')).queries, 'queries: [\n');
  });

  it('renames it in summaries', async () => {
    assert.equal((await renamed('', 'Trust', 'Faith')).framework, FRAMEWORK.replace('code: Trust', 'code: Faith'));
    assert.equal((await renamed('', 'Pay', 'Wage #1')).framework, FRAMEWORK.replace('code: "Pay"', 'code: "Wage #1"'));
  });
});

describe('other changes of codes and speakers', () => {
  const queries = file('queries:', '  - {name: A, query: Trust-low OR only Pay}');

  it('follow into queries and summaries where a code becomes another', async () => {
    const merge = { sources: ['Pay', 'Trust-low'], target: 'Trust', keepAliases: false };
    const now = await after(
      queries,
      (study) => filesOfMerge(study, merge),
      (given) => mergeCodes(given, merge),
    );
    assert.equal(now.queries, file('queries:', '  - {name: A, query: Trust OR only Trust}'));
    assert.equal(now.framework, FRAMEWORK.replace('code: "Pay"', 'code: Trust'));
  });

  it('leave both as they are where a code goes', async () => {
    const deletion = { name: 'Pay', withChildren: true };
    const now = await after(
      queries,
      (study) => filesOfDeletion(study, deletion),
      (given) => deleteCode(given, deletion),
    );
    assert.deepEqual(now, { queries, framework: FRAMEWORK });
  });

  it('rename a speaker who is asked for, however that is spaced, but not what else is called so', async () => {
    const of = async (query: string, only?: string) => {
      const text = file('queries:', '  - name: A', `    query: ${query}`);
      const rename = { name: 'Ben', newName: 'Cleo Li', keepAlias: false, only };
      const now = await after(
        text,
        (study) => filesOfSpeakerRename(study, rename),
        (given) => renameSpeaker(given, rename),
      );
      return now.queries.slice(text.indexOf('query: ') + 7, -1);
    };
    assert.equal(
      await of('Pay AND speaker = ben OR "speaker" = Ben'),
      'Pay AND speaker = "Cleo Li" OR "speaker" = Ben',
    );
    assert.equal(await of('speaker != "Ben" OR Ben OR coder = Ben'), 'speaker != "Cleo Li" OR Ben OR coder = Ben');
    assert.equal(await of('speaker = Ben', 'p1.md'), 'speaker = Ben');
  });
});

describe('moving transcripts', () => {
  it('follows into summaries, and into queries that name one by its whole path', async () => {
    const ask = (...values: string[]) =>
      file(
        'queries:',
        '  - name: A',
        '    query: |',
        ...values.map((it, i) => `      ${i ? 'OR ' : ''}transcript = ${it}`),
      );
    const files = new MemoryFiles({
      'a/p1.md': 'Ann: So?\n',
      'a/p2.md': 'Ann: So?\n',
      'p1.md': 'Ann: So?\n',
      'queries.yaml': ask('a/p1.md', '"/a/p1.md"', 'p1.md', 'a/p1', 'A/p1.md', 'a/p?.md', '/p1.md'),
      'framework.yaml': file('summaries:', '  - {transcript: a/p1.md, code: A, text: a/p1.md}'),
    });
    const study = await studyOf(files);
    const moved = (to: Readonly<Record<string, string>>) => {
      const texts = new Map(findingsFiles(study).map((path) => [path, files.text(path)]));
      return new Map(transcriptsMoved(study, texts, new Map(Object.entries(to))).map((it) => [it.path, it.after]));
    };
    const now = moved({ 'a/p1.md': 'b c/p1 (x).md', 'p1.md': 'p2.md' });
    assert.equal(
      now.get('queries.yaml'),
      ask('"b c/p1 (x).md"', '"/b c/p1 (x).md"', 'p1.md', 'a/p1', 'A/p1.md', 'a/p?.md', '/p2.md'),
    );
    assert.equal(
      now.get('framework.yaml'),
      file('summaries:', '  - {transcript: b c/p1 (x).md, code: A, text: a/p1.md}'),
    );
    // Without a slash it would mean another one too.
    assert.match(moved({ 'a/p1.md': 'p2.md' }).get('queries.yaml') ?? '', /^ {6}transcript = \/p2\.md$/m);
    assert.equal(moved({ 'a/p2.md': 'a/p3.md' }).size, 0);
    files.set('queries.yaml', 'queries: a/p1.md\n');
    assert.deepEqual([...moved({ 'a/p1.md': 'b.md' }).keys()], ['framework.yaml']);
  });
});
