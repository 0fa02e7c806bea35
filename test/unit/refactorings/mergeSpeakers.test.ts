import assert from 'node:assert/strict';
import { rosterOf } from '../../../src/core/speakers/studySpeakers';
import { filesOfSpeakerMerge, mergeSpeakers, type SpeakerMerge } from '../../../src/core/refactorings/mergeSpeakers';
import { inverse } from '../../../src/core/project/fileChange';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { MemoryFiles, file, studyOf } from '../project/memoryStudy';

const P1 = file('Ann: One.', '', 'B.: Two.', '', 'Ann: Three.', '', 'B.: Four.', '', 'BOB: Five.', '', 'BOB: Six.');
const B = { name: 'B.', spellings: ['B.'] };
const BOB = { name: 'BOB', spellings: ['BOB'] };

/** The codebook after a merge, and what was lost; undone, all is as it was. */
async function merged(book: string | undefined, merge: Omit<SpeakerMerge, 'rewrites'>) {
  const files = new MemoryFiles({ 'p1.md': P1, ...(book === undefined ? {} : { 'codebook.yaml': book }) });
  const study = await studyOf(files);
  const before = new Map(files.files);
  const { changes, lost } = mergeSpeakers(
    { study, texts: new Map([['codebook.yaml', book]]), isConfidential: () => false },
    { ...merge, rewrites: false },
  );
  files.apply(changes);
  const after = files.text('codebook.yaml');
  const roster = rosterOf(await studyOf(files));
  files.apply(inverse(changes));
  assert.deepEqual(files.files, before);
  return {
    after,
    lost,
    people: roster.speakers.map(({ name, turns, known }) => `${name} ${known?.role ?? '-'} ${turns}`),
  };
}

describe('mergeSpeakers', () => {
  it('makes one an alias of the other, and nothing else', async () => {
    const book = 'codes: [A]\nspeakers:\n  # who\n  - name: Bob # b\n    role: guest\n  - Ann\n';
    const { after, people, lost } = await merged(book, { sources: [B], target: 'Bob' });
    assert.equal(after, book.replace('role: guest\n', 'role: guest\n    aliases: [B.]\n'));
    assert.deepEqual(people, ['Bob guest 4', 'Ann - 2']);
    assert.deepEqual(lost, []);
  });

  it('puts the one that stays into the codebook', async () => {
    const { after, people } = await merged('speakers:\n  - Ann\n', { sources: [B], target: 'BOB' });
    assert.equal(after, 'speakers:\n  - Ann\n  - name: BOB\n    aliases: [B.]\n');
    assert.deepEqual(people, ['Ann - 2', 'BOB - 4']);
  });

  it('makes a codebook where there is none', async () => {
    const { after } = await merged(undefined, { sources: [B, BOB], target: 'Robert' });
    assert.equal(after, 'speakers:\n  - name: Robert\n    aliases: [B., BOB]\n');
  });

  it('takes along what the codebook says of the other', async () => {
    const book = file(
      'speakers:',
      '  - {bad: 1}',
      '  - name: B.',
      '    role: guest',
      '    aliases: [Bo]',
      '    born: 1970',
      '  # the boss',
      '  - BOB',
      '  - name: Ann',
    );
    const { after, people } = await merged(book, { sources: [B], target: 'BOB' });
    assert.equal(
      after,
      file(
        'speakers:',
        '  - {bad: 1}',
        '  # the boss',
        '  - name: BOB',
        '    role: guest',
        '    aliases: [B., Bo]',
        '    born: "1970"',
        '  - name: Ann',
      ),
    );
    assert.deepEqual(people, ['BOB guest 4', 'Ann - 2']);
  });

  it('renames the entry of one that is in the codebook alone, and keeps all that it says', async () => {
    const book = 'speakers:\n  - name: B. # mine\n    role: guest\n';
    const { after } = await merged(book, { sources: [B], target: 'BOB' });
    assert.equal(after, 'speakers:\n  - name: BOB # mine\n    role: guest\n    aliases: [B.]\n');
  });

  it('tells what both say and only one can keep', async () => {
    const book = 'speakers:\n  - {name: BOB, role: host}\n  - {name: B., role: guest}\n';
    const { after, lost } = await merged(book, { sources: [B], target: 'BOB' });
    assert.equal(after, 'speakers:\n  - {name: BOB, role: host, aliases: [B.]}\n');
    assert.deepEqual(lost, [{ code: 'B.', key: 'role' }]);
  });

  describe('with what is written in transcripts', () => {
    const BOOK = 'speakers:\n  - name: Ann\n';
    const CODING =
      'codings:\n  - id: c1\n    codes: [A]\n    at: 3:5-3:9\n    quote: Two.\n    context: {speaker: B.}\n';
    /** A note in which BOB isn't a speaker, as nothing says that anybody is. */
    const NOTE = file('What to bring.', '', 'BOB: the keys.', '', 'A tent.');

    async function plan(rewrites: boolean, others: Record<string, string> = {}) {
      const files = new MemoryFiles({
        'p1.md': P1,
        'p1.md.codes.yaml': CODING,
        'codebook.yaml': BOOK,
        ...others,
      });
      const study = await studyOf(files);
      const merge = { sources: [B], target: 'BOB', rewrites };
      const paths = filesOfSpeakerMerge(study, merge);
      const texts = new Map([...files.texts()].filter(([path]) => paths.includes(path) || path in others));
      const refactoring = mergeSpeakers({ study, texts, isConfidential: () => false }, merge);
      files.apply(refactoring.changes);
      return { ...refactoring, files, paths };
    }

    it('reads no transcript, and leaves all, unless they are to be rewritten', async () => {
      const { changes, paths, readings } = await plan(false);
      assert.deepEqual(paths, ['codebook.yaml']);
      assert.deepEqual(
        changes.map(({ path }) => path),
        ['codebook.yaml'],
      );
      assert.deepEqual(readings, []);
    });

    it('rewrites headers and sidecars in the same step, and keeps the aliases', async () => {
      const { files, counts } = await plan(true);
      assert.equal(files.text('p1.md'), P1.replaceAll('B.:', 'BOB:'));
      assert.match(files.text('p1.md.codes.yaml'), /at: 3:6-3:10\n/);
      assert.match(files.text('p1.md.codes.yaml'), /speaker: BOB/);
      assert.equal(files.text('codebook.yaml'), `${BOOK}  - name: BOB\n    aliases: [B.]\n`);
      assert.equal(counts.changed, 2);
    });

    for (const rewrites of [false, true]) {
      const how = rewrites ? ', rewriting others' : '';
      it(`tells of what becomes a speaker where it wasn’t one, with its line${how}`, async () => {
        const { readings, files } = await plan(rewrites, { 'note.md': NOTE, 'p3.md': P1 });
        assert.deepEqual(
          readings?.map(({ path, problem: { code, args } }) => [path, code, args]),
          [['note.md', 'becomes-speaker', ['BOB', '3']]],
        );
        const after = await studyOf(files);
        assert.deepEqual(
          after.transcript('note.md')?.transcript.turns.map(({ speaker }) => speaker),
          ['BOB'],
        );
        assert.equal(files.text('note.md'), NOTE);
      });
    }
  });

  it('doesn’t change a codebook that can’t be understood', async () => {
    const files = new MemoryFiles({ 'p1.md': P1, 'codebook.yaml': 'speakers: [' });
    const given = { study: await studyOf(files), texts: files.texts(), isConfidential: () => false };
    assert.throws(() => mergeSpeakers(given, { sources: [B], target: 'BOB', rewrites: false }), UnreadableFileError);
  });
});
