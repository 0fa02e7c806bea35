import assert from 'node:assert/strict';
import type { Study } from '../../../src/core/project/study';
import { deleteCode } from '../../../src/core/refactorings/deleteCode';
import { mergeCodes } from '../../../src/core/refactorings/mergeCodes';
import { canMove, moveCodes } from '../../../src/core/refactorings/moveCodes';
import { keyOfCoding } from '../../../src/core/refactorings/recoding';
import { RefusedError, type RefactoredFiles, type Refactoring } from '../../../src/core/refactorings/refactoring';
import { readBySplit, splitCode } from '../../../src/core/refactorings/splitCode';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { readYaml } from '../../../src/core/yaml/yamlFile';
import { file, sidecar, studyOf } from '../project/memoryStudy';

const BOOK = file(
  '# Ours',
  'codes:',
  '  - name: Work',
  '    description: What is done.',
  '    codes:',
  '      - name: Load # much',
  '        description: Too much.',
  '        aliases: [too-much]',
  '        codes:',
  '          - Night',
  '      - Day',
  '  - Help',
);

async function refactored(
  make: (given: RefactoredFiles) => Refactoring,
  files: Record<string, string> = { 'codebook.yaml': BOOK },
): Promise<Record<string, string>> {
  const study = await studyOf(files);
  const texts = new Map(Object.entries(files));
  const { changes } = make({ study, texts, isConfidential: () => false });
  return Object.fromEntries(changes.map(({ path, after = '' }) => [path, after]));
}

/** The key of the first coding in a transcript. */
function keyOfFirst(study: Study): string {
  const [first] = study.transcript('p1.md')?.codings ?? [];
  return first ? keyOfCoding('p1.md', first) : '';
}

async function bookAfter(make: (given: RefactoredFiles) => Refactoring): Promise<string | undefined> {
  return (await refactored(make))['codebook.yaml'];
}

describe('merging codes in transcripts', () => {
  it('counts a label that becomes one with another as changed, and one that is deleted as gone', async () => {
    const talk = file('Ann: How was it?', '', 'Ben: Good.', '', 'Day', '', 'Help', '', 'Ann: And?', '', 'Ben: So so.');
    const files = { 'codebook.yaml': BOOK, 'p1.md': talk + file('', 'Help', '', 'Day', '', 'Ann: Yes.', '', 'Day') };
    const given = { study: await studyOf(files), texts: new Map(Object.entries(files)), isConfidential: () => false };
    const { counts, changes } = mergeCodes(given, { sources: ['Day'], target: 'Help', keepAliases: false });
    assert.deepEqual(counts, { changed: 3, gone: 0, goneWithMemo: 0 });
    assert.equal(changes.find(({ path }) => path === 'p1.md')?.after?.match(/^Help$/gm)?.length, 3);
    assert.deepEqual(deleteCode(given, { name: 'Day', withChildren: false }).counts, {
      changed: 0,
      gone: 3,
      goneWithMemo: 0,
    });
  });
});

describe('merging codes in the codebook', () => {
  it('takes over children, names and what the code means', async () => {
    const merge = { sources: ['Load'], target: 'Help', keepAliases: true };
    assert.equal(
      await bookAfter((given) => mergeCodes(given, merge)),
      file(
        '# Ours',
        'codes:',
        '  - name: Work',
        '    description: What is done.',
        '    codes:',
        '      - Day',
        '  - name: Help',
        '    description: Too much.',
        '    aliases: [Load, too-much]',
        '    codes:',
        '      - Night',
      ),
    );
  });

  it('puts what a code means below what the target means', async () => {
    const book = await bookAfter((given) =>
      mergeCodes(given, { sources: ['Load'], target: 'Work', keepAliases: false }),
    );
    assert.match(book ?? '', /description: \|-\n {6}What is done\.\n\n {6}Load: Too much\.\n/);
    assert.match(book ?? '', / {6}- Day\n {6}- Night\n/);
    assert.doesNotMatch(book ?? '', /aliases/);
  });

  it('moves a target up that stands under the code', async () => {
    const book = await bookAfter((given) =>
      mergeCodes(given, { sources: ['Work'], target: 'Night', keepAliases: true }),
    );
    assert.match(book ?? '', /codes:\n {2}- name: Load # much[^]* {6}- name: Night\n[^]*codes:\n {10}- Day/);
    assert.doesNotMatch(book ?? '', /name: Work/);
  });
});

describe('what merged codes say', () => {
  const merge = { sources: ['A', 'B'], target: 'D', keepAliases: false };
  const book = (...target: string[]) => ({
    'codebook.yaml': file(
      'codes:',
      '  - name: A',
      '    memo: of A # mine',
      '    color: 3',
      '    weight: 1 # first',
      '    # by whom',
      '    by: [Ann, Bob]',
      '  - {name: B, memo: "of B", weight: 1, by: Eve}',
      ...target,
    ),
  });

  it('is kept: memos below each other, and keys of one’s own that the target doesn’t have', async () => {
    const after = await refactored((given) => mergeCodes(given, merge), book('  - name: D', '    memo: of D'));
    assert.equal(
      after['codebook.yaml'],
      file(
        'codes:',
        '  - name: D',
        '    memo: |-',
        '      of D',
        '',
        '      A: of A',
        '',
        '      B: of B',
        '    weight: 1 # first',
        '    by: [Ann, Bob]',
      ),
    );
  });

  it('is kept where the target is only a name, or stands on one line', async () => {
    const one = { ...merge, sources: ['A'] };
    const only = await refactored((given) => mergeCodes(given, one), book('  - D # bare'));
    assert.match(
      only['codebook.yaml'] ?? '',
      / {2}- name: D # bare\n {4}memo: of A # mine\n {4}weight: 1 # first\n {4}by: \[Ann, Bob\]\n$/,
    );
    const flow = await refactored((given) => mergeCodes(given, merge), book('  - {name: D}'));
    assert.deepEqual(readYaml(flow['codebook.yaml'] ?? '').problems, []);
    assert.match(flow['codebook.yaml'] ?? '', / {2}- \{name: D, .*memo: "A: of A\\n\\nB: of B"/);
  });

  it('is told where the target says something else', async () => {
    const files = book('  - name: D', '    weight: 2');
    const given = { study: await studyOf(files), texts: new Map(Object.entries(files)), isConfidential: () => false };
    assert.deepEqual(mergeCodes(given, merge).lost, [
      { code: 'A', key: 'weight' },
      { code: 'B', key: 'weight' },
      { code: 'B', key: 'by' },
    ]);
  });

  it('isn’t merged while git’s merge has left something to decide', async () => {
    const files = { 'codebook.yaml': file('codes:', '  - D', '  - name: A', '    conflict: {color: 2}') };
    await assert.rejects(
      refactored((given) => mergeCodes(given, { ...merge, sources: ['A'] }), files),
      RefusedError,
    );
  });
});

describe('deleting a code in the codebook', () => {
  it('tells of the memos that go with it', async () => {
    const text = file('codes:', '  - name: A', '    memo: of A', '    codes: [{name: B, memo: of B}, C]');
    const given = {
      study: await studyOf({ 'codebook.yaml': text }),
      texts: new Map([['codebook.yaml', text]]),
      isConfidential: () => false,
    };
    const lost = (withChildren: boolean) =>
      deleteCode(given, { name: 'A', withChildren }).lost?.map(({ code }) => code);
    assert.deepEqual(lost(false), ['A']);
    assert.deepEqual(lost(true), ['A', 'B']);
  });

  it('moves what is under it up, or deletes it too', async () => {
    const up = await bookAfter((given) => deleteCode(given, { name: 'Work', withChildren: false }));
    assert.match(up ?? '', /codes:\n {2}- name: Load # much\n[^]* {2}- Day\n {2}- Help\n$/);
    const all = await bookAfter((given) => deleteCode(given, { name: 'Work', withChildren: true }));
    assert.equal(all, file('# Ours', 'codes:', '  - Help'));
  });
});

describe('comments and layout of a codebook', () => {
  const book = file(
    'codes:',
    '  # about A',
    '  - name: A # tail of A',
    '    codes:',
    '      # about B',
    '      # and more',
    '      - name: B # tail of B',
    '        memo: |',
    '          # no comment',
    '        # the end of B',
    '      # about C',
    '      - C # tail of C',
    '',
    '  # a heading',
    '',
    '  # about D',
    '  - name: D',
    '    description: dD',
    '    # the end of D',
    '  # the end',
  );
  const after = async (make: (given: RefactoredFiles) => Refactoring, text = book) =>
    (await refactored(make, { 'codebook.yaml': text }))['codebook.yaml'];

  it('go with a code that is moved', async () => {
    const b = ['# about B', '# and more', '- name: B # tail of B', '  memo: |', '    # no comment', '  # the end of B'];
    const lines = (margin: string) => b.map((line) => `${margin}${line}\n`).join('');
    const without = book.replace(lines('      '), '');
    assert.equal(
      await after((given) => moveCodes(given, { names: ['B'], parent: 'D' })),
      without.replace('    # the end of D\n', `    codes:\n${lines('      ')}    # the end of D\n`),
    );
    assert.equal(
      await after((given) => moveCodes(given, { names: ['B'], parent: '' })),
      without.replace('    # the end of D\n', `    # the end of D\n\n${lines('  ')}`),
    );
    const windows = book.replaceAll('\n', '\r\n');
    assert.equal(
      await after((given) => moveCodes(given, { names: ['B'], parent: '' }), windows),
      without.replace('    # the end of D\n', `    # the end of D\n\n${lines('  ')}`).replaceAll('\n', '\r\n'),
    );
    assert.equal(
      await after((given) => moveCodes(given, { names: ['D'], parent: 'C' })),
      file(
        ...book.split('\n').slice(0, 11),
        '      - name: C # tail of C',
        '        codes:',
        '          # about D',
        '          - name: D',
        '            description: dD',
        '            # the end of D',
        '',
        '  # a heading',
        '  # the end',
      ),
    );
  });

  it('go with a code that is deleted, and stay with those that move up', async () => {
    assert.equal(
      await after((given) => deleteCode(given, { name: 'A', withChildren: false })),
      file(
        'codes:',
        '  # about B',
        '  # and more',
        '  - name: B # tail of B',
        '    memo: |',
        '      # no comment',
        '    # the end of B',
        '',
        '  # about C',
        '  - C # tail of C',
        ...book.split('\n').slice(12, -1),
      ),
    );
    assert.equal(
      await after((given) => deleteCode(given, { name: 'A', withChildren: true })),
      file('codes:', ...book.split('\n').slice(13, -1)),
    );
  });

  it('come to the code that others are merged into', async () => {
    const merged = await after((given) => mergeCodes(given, { sources: ['B'], target: 'D', keepAliases: false }));
    assert.match(merged ?? '', / {4}codes:\n {6}# about C\n {6}- C # tail of C\n/);
    assert.match(merged ?? '', / {2}# about D\n {2}# about B\n {2}# and more\n {2}- name: D\n/);
  });

  it('aren’t given up for a list on one line; what has none is put there as it is written', async () => {
    const text = file(
      'codes:',
      '  - {name: F, codes: [G]}',
      '  - name: "Plain # x"',
      '    color: 3',
      "    mine: ['a, b', 0x1F]",
      '    description: a, b',
      '  - name: Note # tail',
      '    color: 3',
    );
    assert.equal(
      await after((given) => moveCodes(given, { names: ['Plain # x'], parent: 'F' }), text),
      file(
        'codes:',
        `  - {name: F, codes: [G, {name: "Plain # x", color: 3, mine: ['a, b', 0x1F], description: "a, b"}]}`,
        '  - name: Note # tail',
        '    color: 3',
      ),
    );
    await assert.rejects(
      after((given) => moveCodes(given, { names: ['Note'], parent: 'F' }), text),
      UnreadableFileError,
    );
  });

  it('cost no more time with many codes under one', async () => {
    const children = Array.from({ length: 300 }, (_, i) => [`      # about ${i}`, `      - name: c${i}`]).flat();
    const text = file('codes:', '  - name: A', '    codes:', ...children, '  - D');
    const begin = performance.now();
    const deleted = await after((given) => deleteCode(given, { name: 'A', withChildren: false }), text);
    const merged = await after((given) => mergeCodes(given, { sources: ['A'], target: 'D', keepAliases: false }), text);
    assert.equal(deleted, file('codes:', ...children.map((line) => line.slice(4)), '  - D'));
    assert.equal(merged, file('codes:', '  - name: D', '    codes:', ...children));
    // One by one they took more than ten times as long.
    assert.ok(performance.now() - begin < 3000, `${performance.now() - begin} ms`);
  });
});

describe('moving a code in the codebook', () => {
  it('takes all under it along, with comments', async () => {
    assert.match(
      (await bookAfter((given) => moveCodes(given, { names: ['Load'], parent: 'Help' }))) ?? '',
      / {2}- name: Help\n {4}codes:\n {6}- name: Load # much\n[^]* {10}- Night\n$/,
    );
    assert.match(
      (await bookAfter((given) => moveCodes(given, { names: ['too-much'], parent: '' }))) ?? '',
      / {2}- Help\n {2}- name: Load # much\n/,
    );
  });

  it('takes a code in that the codebook doesn’t have', async () => {
    const book = await bookAfter((given) => moveCodes(given, { names: ['new-one'], parent: 'Day' }));
    assert.equal(book, BOOK.replace('- Day', '- name: Day\n        codes:\n          - name: new-one'));
  });

  it('moves several at once: not what is there, nor what comes along', async () => {
    const book = await bookAfter((given) => moveCodes(given, { names: ['Load', 'Night', 'Day', 'Help'], parent: '' }));
    assert.match(book ?? '', / {2}- Help\n {2}- name: Load # much\n[^]* {6}- Night\n {2}- Day\n$/);
    const study = await studyOf({ 'codebook.yaml': BOOK });
    assert.equal(canMove(study, { names: ['Day', 'Help'], parent: 'Work' }), true);
    assert.equal(canMove(study, { names: ['Day', 'Work'], parent: 'Work' }), false);
  });

  it('makes a codebook where there is none, with all that is used', async () => {
    const files = { 'p1.md': 'Ann: a\n\nx-y\n', 'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Help', '1:6-1:7', 'a']) };
    const after = await refactored((given) => moveCodes(given, { names: ['Help'], parent: '' }), files);
    assert.deepEqual(Object.keys(after), ['codebook.yaml']);
    assert.match(after['codebook.yaml'] ?? '', /- name: Help/);
  });

  it('never puts a code under itself, or where it is', async () => {
    for (const [name, parent] of [
      ['Work', 'Night'],
      ['Work', 'Work'],
      ['Help', ''],
      ['Day', 'Work'],
      ['Day', 'nothing'],
    ]) {
      await assert.rejects(
        bookAfter((given) => moveCodes(given, { names: [name ?? ''], parent: parent ?? '' })),
        RefusedError,
      );
    }
  });
});

describe('splitting a code', () => {
  const files = {
    'codebook.yaml': BOOK,
    'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Help', '1:1-1:2', 'a'], ['a2', 'Work, Help', '2:1-2:2', 'b']),
  };

  it('puts new codes under it, and gives them to what was chosen', async () => {
    const study = await studyOf({ ...files, 'p1.md': 'a\n' });
    const key = keyOfFirst(study);
    assert.ok(key.includes('a1'));
    const chosen = new Map([[key.replace('a1', 'a2'), 'Help-me']]);
    const after = await refactored((given) => splitCode(given, { name: 'Help', choices: chosen }), files);
    assert.equal(after['codebook.yaml'], BOOK.replace('- Help', '- name: Help\n    codes:\n      - name: Help-me'));
    assert.equal(after['p1.md.codes.yaml'], files['p1.md.codes.yaml'].replace('Work, Help', 'Work, Help-me'));
  });

  it('is refused when an excerpt isn’t there any more', async () => {
    const choices = new Map([['elsewhere', 'Help-me']]);
    await assert.rejects(
      refactored((given) => splitCode(given, { name: 'Help', choices }), files),
      RefusedError,
    );
  });

  it('is refused where a new code would be a speaker’s name, or make a label of what was said', async () => {
    const talk = file('Ann: So?', '', 'Ben: I help.', '', 'Okay', '', 'Ann: And?', '', 'Ben: Yes.');
    const all = { ...files, 'p1.md': 'a\n', 'p2.md': talk };
    const study = await studyOf(all);
    const key = keyOfFirst(study);
    const split = (to: string) => ({ name: 'Help', choices: new Map([[key, to]]) });
    const refusal = (to: string) => refactored((given) => splitCode(given, split(to)), all);
    await assert.rejects(refusal('Ben'), { message: '“Ben” speaks in p2.md, line 3.' });
    assert.deepEqual(readBySplit(study, split('Okay')), ['p2.md']);
    await assert.rejects(refusal('Okay'), {
      path: 'p2.md',
      message: '“Okay” in line 5 was said, and would be read as an inline label.',
    });
    await assert.rejects(
      refactored((given) => moveCodes(given, { names: ['Ben'], parent: 'Help' }), all),
      { message: '“Ben” speaks in p2.md, line 3.' },
    );
    assert.deepEqual(Object.keys(await refusal('Help-me')), ['codebook.yaml', 'p1.md.codes.yaml']);
  });
});
