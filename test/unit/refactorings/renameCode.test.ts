import assert from 'node:assert/strict';
import {
  filesOfRename,
  readByRename,
  renameCode,
  renameTwin,
  type CodeRename,
} from '../../../src/core/refactorings/renameCode';
import { newCodeNames } from '../../../src/core/refactorings/newCodeName';
import { RefusedError } from '../../../src/core/refactorings/refactoring';
import { unreadableTranscripts } from '../../../src/core/project/unreadableTranscripts';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { codingsOf, file, MemoryFiles, sidecar, studyOf, TOO_LARGE, type MemoryFile } from '../project/memoryStudy';

const BOOK = file(
  '# Ours',
  'codes:',
  '  - name: Care # of people',
  '    aliases: [caring, "self: care"]',
  '    codes:',
  '      - Touch',
  '  - name: Work',
  'speakers: [Ann, Ben]',
);
const TALK = file('Ann: How was it?', '', 'Ben: We cared.', '', 'Care', '', 'caring', '', 'Ann: Yes.', '', 'Ben: No.');

/** The texts of the files that are others once a code is renamed. */
async function renamed(
  files: Record<string, MemoryFile>,
  rename: Partial<CodeRename>,
): Promise<Record<string, string>> {
  const study = await studyOf(files);
  const request = { name: 'Care', newName: 'Concern', keepAlias: false, ...rename };
  const all = new MemoryFiles(files).texts();
  const paths = [...filesOfRename(study, request), ...readByRename(study, request)];
  const texts = new Map(paths.map((path) => [path, all.get(path)]));
  const { changes } = renameCode({ study, texts, isConfidential: () => false }, request);
  return Object.fromEntries(changes.map(({ path, after = '' }) => [path, after]));
}

function refusal(files: Record<string, MemoryFile>, rename: Partial<CodeRename>): Promise<string> {
  return renamed(files, rename).then(
    () => '',
    (error: unknown) => {
      assert.ok(error instanceof RefusedError || error instanceof UnreadableFileError);
      return `${error.path ?? ''}: ${error.problem.code}`;
    },
  );
}

describe('renaming a code', () => {
  it('renames it in the codebook, in labels and in sidecars, and leaves its aliases and comments', async () => {
    const files = {
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Work, Care', '3:6-3:15', 'We cared.']),
    };
    assert.deepEqual(await renamed(files, {}), {
      'codebook.yaml': BOOK.replace('Care # of', 'Concern # of'),
      'p1.md': TALK.replace('Care\n', 'Concern\n'),
      'p1.md.codes.yaml': files['p1.md.codes.yaml'].replace('Care', 'Concern'),
    });
  });

  it('can keep the old name as an alias, in every way that an entry is written', async () => {
    const book = async (text: string, name: string) => {
      const after = await renamed({ 'codebook.yaml': text }, { name, newName: 'New', keepAlias: true });
      return after['codebook.yaml'];
    };
    assert.equal(await book(BOOK, 'Care'), BOOK.replace('Care #', 'New #').replace('care"]', 'care", Care]'));
    assert.equal(await book(BOOK, 'Touch'), BOOK.replace('- Touch', '- name: New\n        aliases: [Touch]'));
    assert.equal(await book(BOOK, 'Work'), BOOK.replace('Work', 'New\n    aliases: [Work]'));
    assert.equal(
      await book('codes: [Care, {name: "Work", color: 2}]\n', 'Work'),
      'codes: [Care, {name: New, color: 2, aliases: [Work]}]\n',
    );
    assert.equal(await book('codes: [Care, Work]\n', 'Work'), 'codes: [Care, {name: New, aliases: [Work]}]\n');
  });

  it('leaves each alias its comment', async () => {
    const aliases = ['    aliases:', '      - a # first used in 2019', '      - b # from Ann', '      - c # from Bob'];
    const files = { 'codebook.yaml': file('codes:', '  - name: Care', ...aliases) };
    const after = await renamed(files, { newName: 'b', keepAlias: true });
    assert.equal(
      after['codebook.yaml'],
      file('codes:', '  - name: b', ...aliases.filter((line) => !line.includes('- b')), '      - Care'),
    );
  });

  it('makes an alias the name, and of one that stands beside the name in a coding only that', async () => {
    const files = {
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Care, Work, caring', '3:6-3:15', 'We cared.']),
    };
    const after = await renamed(files, { newName: 'caring' });
    assert.equal(after['codebook.yaml'], BOOK.replace('Care #', 'caring #').replace('caring, ', ''));
    assert.equal(after['p1.md'], TALK.replace('Care\n\n', ''), 'the label that would stand there twice goes');
    assert.match(after['p1.md.codes.yaml'] ?? '', /codes: \[Work, caring\]/);
  });

  it('renames an alias alone, or makes it what the code is called', async () => {
    const files = { 'codebook.yaml': BOOK, 'p1.md': TALK };
    assert.deepEqual(await renamed(files, { name: 'caring', newName: 'carer' }), {
      'codebook.yaml': BOOK.replace('caring', 'carer'),
      'p1.md': TALK.replace('caring', 'carer'),
    });
    assert.equal((await renamed(files, { name: 'caring', newName: 'Care' }))['p1.md'], TALK.replace('\n\ncaring', ''));
  });

  it('replaces one of its aliases in the transcripts too, where that was what was meant', async () => {
    const after = await renamed({ 'codebook.yaml': BOOK, 'p1.md': TALK }, { alsoUnder: 'caring' });
    assert.equal(after['p1.md'], TALK.replace('Care\n\ncaring', 'Concern'));
    assert.equal(after['codebook.yaml'], BOOK.replace('Care #', 'Concern #'));
  });

  it('renames a code that the codebook doesn’t have', async () => {
    const files = {
      'p1.md': TALK.replace('Care\n\ncaring', 'low-trust'),
      'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'low-trust', '3:6-3:15', 'We cared.']),
    };
    const after = await renamed(files, { name: 'low-trust', newName: 'no-trust' });
    assert.deepEqual(Object.keys(after), ['p1.md', 'p1.md.codes.yaml']);
    assert.match(after['p1.md'] ?? '', /^no-trust$/m);
    assert.equal(await refusal(files, { name: 'low-trust', newName: 'Trust' }), ': code-name-shape');
    assert.equal(await refusal(files, { name: 'low-trust', newName: 'Trust' }), ': code-name-shape');
  });

  it('renames it in sidecars whose transcript can’t be read, and knows what they use', async () => {
    const beside = sidecar('p1.md', ['a1', 'Care', '3:6-3:15', 'We cared.'], ['a2', 'pity', '3:6-3:15', 'We cared.']);
    const files = { 'codebook.yaml': BOOK, 'p1.md': TOO_LARGE, 'p1.md.codes.yaml': beside };
    assert.equal((await renamed(files, {}))['p1.md.codes.yaml'], beside.replace('Care', 'Concern'));
    assert.equal(await refusal(files, { newName: 'pity' }), ': code-name-taken');
    assert.deepEqual(unreadableTranscripts(await studyOf(files)), ['p1.md']);
  });

  it('renames it in codings that have lost their excerpt or their transcript, and on the other side of a merge', async () => {
    const files = {
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Care', '3:6-3:15', 'Nobody has ever said that here.']),
      'p1.md.eve.codes.yaml': file(
        'codings:',
        '  - id: b1',
        '    codes: [Work]',
        '    at: 3:6-3:15',
        '    quote: We cared.',
        '    conflict: {codes: [Care, Work]}',
      ),
      'gone.md.codes.yaml': sidecar('gone.md', ['c1', '"Care"', '1:1-1:4', 'Lost']),
    };
    const after = await renamed(files, {});
    assert.match(after['p1.md.codes.yaml'] ?? '', /codes: \[Concern\]/);
    assert.match(after['p1.md.eve.codes.yaml'] ?? '', /codes: \[Work\][^]*conflict: \{codes: \[Concern, Work\]\}/);
    assert.match(after['gone.md.codes.yaml'] ?? '', /codes: \[Concern\]/);
  });

  it('says where a coding is that had been found elsewhere, where it wouldn’t surely be found again', async () => {
    const words = 'We count the trees 😀 in May, all of us.';
    const begin = ['Ann', 'Bob', 'Ann', 'Bob'].map((speaker, i) => `${speaker}: We begin for the ${i + 1}. time.`);
    const last = 'Care is what I would call it, with work and pay.';
    const talk = [
      ...[
        ...begin,
        `Ann & Bob: ${words}`,
        'Pay #late',
        'Work-load',
        'Care',
        'Ann & Bob: So.',
        'caring',
        'Care',
        `Ann & Bob: ${last}`,
      ],
      ...['Care', `Ann: ${words}`, 'Care', 'Ann: So.', 'Care'],
    ];
    const beside = sidecar('p1.md', ['a1', 'Care', '28:6-28:46', words]);
    const context = '    context: {speaker: Ann, before: "call it, with work and pay.", after: So.}\n';
    const files = new MemoryFiles({
      'codebook.yaml': file('codes: [{name: Care, aliases: [caring]}, "Pay #late", Work-load]', 'speakers: [Ann, Bob]'),
      'p1.md': `${talk.join('\n\n')}\n`,
      'p1.md.codes.yaml': beside + context,
    });
    assert.deepEqual(
      codingsOf(await studyOf(files), 'p1.md').filter((it) => it.startsWith('a1')),
      ['a1 Care 27:6-27:46 moved'],
    );
    const rename = { name: 'caring', newName: 'New-code', keepAlias: false };
    const given = { study: await studyOf(files), texts: files.texts(), isConfidential: () => false };
    files.apply(renameCode(given, rename).changes);
    assert.match(files.text('p1.md.codes.yaml'), /at: 27:6-27:46/);
    assert.deepEqual(
      codingsOf(await studyOf(files), 'p1.md').filter((it) => it.startsWith('a1')),
      ['a1 Care 27:6-27:46'],
    );
  });

  it('renames an entry whose name stands above already, and nothing else', async () => {
    const text = file('codes:', '  - Care', '  - name: Care', '    color: 2');
    const files = new MemoryFiles({ 'codebook.yaml': text, 'p1.md': TALK });
    const study = await studyOf(files);
    const given = { study, texts: files.texts(), isConfidential: () => false };
    const { changes } = renameTwin(given, { line: 2, character: 12 }, 'Concern');
    assert.deepEqual(
      changes.map(({ after }) => after),
      [text.replace('name: Care', 'name: Concern')],
    );
  });

  it('renames no entry whose name stands for another’s too', async () => {
    const twin = (text: string) => async () => {
      const study = await studyOf(new MemoryFiles({ 'codebook.yaml': text }));
      const given = { study, texts: new Map([['codebook.yaml', text]]), isConfidential: () => false };
      return renameTwin(given, { line: 2, character: text.split('\n')[2]!.indexOf('Care') }, 'Concern').changes.map(
        ({ after }) => after,
      );
    };
    const shared = file('codes:', '  - Care', '  - name: &it Care', '    codes: [A]', '  - name: B', '    memo: *it');
    await assert.rejects(twin(shared), UnreadableFileError);
    const own = shared.replace('&it ', '').replace('*it', 'it');
    assert.deepEqual(await twin(own)(), [own.replace('name: Care', 'name: Concern')]);
  });

  it('is refused, before anything is changed, when a name can’t be', async () => {
    const files = {
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      'p2.md.codes.yaml': sidecar('p2.md', ['x', 'used', '1:1-1:2', 'a']),
    };
    const names = ['', '  ', 'a\nb', '---', 'x'.repeat(201), 'Care', 'Work', 'Touch', 'used', 'Ann'];
    const codes = await Promise.all(names.map((newName) => refusal(files, { newName })));
    assert.deepEqual(codes, [
      ': code-name-empty',
      ': code-name-empty',
      ': code-name-lines',
      ': code-name-signs',
      ': code-name-long',
      ': code-name-same',
      ': code-name-taken',
      ': code-name-taken',
      ': code-name-taken',
      ': code-name-speaker',
    ]);
  });

  it('is refused when the name is that of somebody who speaks, alone or with others', async () => {
    const book = file('codes:', '  - Care');
    const talk = TALK.replace('Care\n\ncaring\n\n', '');
    const files = { 'codebook.yaml': book, 'p1.md': talk + file('', 'Ben & Zoë: Bye.', '', 'Ben & Zoë: Bye.') };
    for (const newName of ['Ben', 'ben', 'Zoë', 'Ben & Zoë']) {
      assert.equal(await refusal(files, { newName }), ': code-name-speaker', newName);
    }
    await assert.rejects(renamed(files, { newName: 'Ben' }), { message: '“Ben” speaks in p1.md, line 3.' });
    assert.equal(await refusal(files, { newName: 'Benno' }), '');
  });

  it('is refused when somebody wouldn’t be read as a speaker any more where the old name is only said', async () => {
    const files = {
      'codebook.yaml': file('codes: [Care]'),
      'p1.md': file(
        ...['Okay: It was so.', '', 'Care', ''],
        ...['Ann: It was so.', '', 'Bob: It was so.', '', 'We count the trees.'],
      ),
    };
    assert.equal(await refusal(files, { newName: 'Ann Lee' }), 'p1.md: not-a-speaker');
  });

  it('is refused when something that was said would become a label, in a transcript that doesn’t have the code', async () => {
    const talk = (words: string) =>
      file('Ann: How was it?', '', 'Ben: So so.', '', words, '', 'Ann: Yes.', '', 'Ben: No.');
    const files = { 'codebook.yaml': BOOK, 'p1.md': TALK, 'p2.md': talk('Okay') };
    await assert.rejects(renamed(files, { newName: 'Okay' }), {
      path: 'p2.md',
      message: '“Okay” in line 5 was said, and would be read as an inline label.',
    });
    assert.equal(
      await refusal({ ...files, 'p2.md': talk('  Well,\n  Okay') }, { newName: 'Okay' }),
      'p2.md: becomes-label',
    );
    assert.equal(
      await refusal({ ...files, 'p1.md': TALK + file('', 'Okay') }, { newName: 'Okay' }),
      'p1.md: becomes-label',
    );
    for (const words of ['Okay.', 'Okay then', 'Oh, Okay']) {
      assert.deepEqual(Object.keys(await renamed({ ...files, 'p2.md': talk(words) }, { newName: 'Okay' })), [
        'codebook.yaml',
        'p1.md',
      ]);
    }
    // A code that the codebook doesn't have makes nothing a label.
    const without = { 'p1.md': TALK.replace('Care\n\ncaring', 'low-trust'), 'p2.md': talk('Okay-so.') };
    assert.equal(await refusal(without, { name: 'low-trust', newName: 'no-trust' }), '');
  });

  it('looks through a study once for all the names that are tried', async () => {
    const study = await studyOf({
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      'p2.md.codes.yaml': sidecar('p2.md', ['x', 'used', '1:1-1:2', 'a']),
    });
    let walks = 0;
    const transcripts = [...study.transcripts()];
    study.transcripts = () => (walks++, transcripts);
    const problemOf = newCodeNames(study, 'Care');
    const codes = ['u', 'us', 'use', 'used', 'Concern'].map((name) => problemOf(name)?.code);
    assert.deepEqual(codes, [undefined, undefined, undefined, 'code-name-taken', undefined]);
    const once = walks;
    problemOf('Concerned');
    assert.equal(walks, once);
  });

  it('is refused when a label would be read as something else', async () => {
    const text = TALK.replace('caring', 'Care') + TALK.replace('caring', 'Care');
    assert.equal(
      await refusal({ 'codebook.yaml': BOOK, 'p1.md': text }, { newName: 'Now: here' }),
      'p1.md: not-a-label',
    );
  });

  it('is refused when a file that has the name can’t be read, or changed alone', async () => {
    const broken = 'codings: [ # Care\n';
    const shared = file(
      'codings:',
      '  - id: a1',
      '    codes: [&c Care]',
      '    at: 3:6-3:15',
      '    quote: We cared.',
      '    memo: *c',
    );
    const files = { 'codebook.yaml': BOOK, 'p1.md': TALK };
    const path = 'p1.md.codes.yaml';
    assert.equal(await refusal({ ...files, 'p2.md.codes.yaml': broken }, {}), 'p2.md.codes.yaml: yaml-syntax');
    assert.equal(await refusal({ ...files, 'p2.md.codes.yaml': 'codings: [\n' }, {}), '');
    assert.equal(await refusal({ ...files, 'p2.md.codes.yaml': 'codings: [ # Careful, Day-Care\n' }, {}), '');
    assert.equal(await refusal({ ...files, [path]: shared }, {}), `${path}: yaml-not-editable`);
    assert.equal(
      await refusal({ ...files, 'codebook.yaml': 'codes: [' }, { name: 'Care' }),
      'codebook.yaml: yaml-syntax',
    );
  });

  it('is refused when a file that can’t be read has the name in any spelling', async () => {
    const marked = (codes: string) =>
      file('codings:', '<<<<<<< ours', '  - id: a1', `    codes: [${codes}]`, '=======', '>>>>>>> theirs');
    const names = ["It's bad", 'so "good"', 'Über uns', '[x] y'];
    for (const name of names) {
      const files = { 'codebook.yaml': file('codes:', `  - ${JSON.stringify(name)}`), 'p1.md': TALK };
      for (const written of [JSON.stringify(name), `'${name.replaceAll("'", "''")}'`]) {
        const path = 'p2.md.codes.yaml';
        assert.equal(
          await refusal({ ...files, [path]: marked(written) }, { name }),
          `${path}: conflict-markers`,
          written,
        );
      }
    }
  });
});
