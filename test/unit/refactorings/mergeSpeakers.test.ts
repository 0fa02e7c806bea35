import assert from 'node:assert/strict';
import { StudySpeakers } from '../../../src/core/speakers/studySpeakers';
import { mergeSpeakers, type SpeakerMerge } from '../../../src/core/refactorings/mergeSpeakers';
import { inverse } from '../../../src/core/project/fileChange';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { MemoryFiles, file, studyOf } from '../project/memoryStudy';

const P1 = file('Ann: One.', '', 'B.: Two.', '', 'Ann: Three.', '', 'B.: Four.', '', 'BOB: Five.', '', 'BOB: Six.');
const B = { name: 'B.', spellings: ['B.'] };
const BOB = { name: 'BOB', spellings: ['BOB'] };

/** The codebook after a merge, and what was lost; undone, all is as it was. */
async function merged(book: string | undefined, merge: SpeakerMerge) {
  const files = new MemoryFiles({ 'p1.md': P1, ...(book === undefined ? {} : { 'codebook.yaml': book }) });
  const study = await studyOf(files);
  const before = new Map(files.files);
  const { changes, lost } = mergeSpeakers(
    { study, texts: new Map([['codebook.yaml', book]]), isConfidential: () => false },
    merge,
  );
  files.apply(changes);
  const after = files.text('codebook.yaml');
  const roster = new StudySpeakers().roster(await studyOf(files));
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

  it('doesn’t change a codebook that can’t be understood', async () => {
    const files = new MemoryFiles({ 'p1.md': P1, 'codebook.yaml': 'speakers: [' });
    const given = { study: await studyOf(files), texts: files.texts(), isConfidential: () => false };
    assert.throws(() => mergeSpeakers(given, { sources: [B], target: 'BOB' }), UnreadableFileError);
  });
});
