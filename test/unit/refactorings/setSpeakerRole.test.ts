import assert from 'node:assert/strict';
import { setSpeakerRole } from '../../../src/core/refactorings/setSpeakerRole';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { MemoryFiles, file, studyOf } from '../project/memoryStudy';

const TALK = file('Ann: One.', '', 'Bob: Two.', '', 'Ann: Three.', '', 'Bob: Four.');
/** A note in which nobody is a speaker. */
const NOTE = file('What to bring.', '', 'Bob: the keys.', '', 'A tent.');
const BOOK = 'speakers:\n  - name: Ann\n';

async function withRole(book: string | undefined, name: string, role: string | undefined, others = {}) {
  const files = new MemoryFiles({ 'p1.md': TALK, ...(book === undefined ? {} : { 'codebook.yaml': book }), ...others });
  const study = await studyOf(files);
  const { changes, readings } = setSpeakerRole(
    { study, texts: files.texts(), isConfidential: () => false },
    name,
    role,
  );
  files.apply(changes);
  return { after: changes.length ? files.text('codebook.yaml') : undefined, readings };
}

describe('setSpeakerRole', () => {
  it('writes a role, and takes it away', async () => {
    const { after } = await withRole(BOOK, 'Ann', 'host');
    assert.equal(after, 'speakers:\n  - name: Ann\n    role: host\n');
    assert.equal((await withRole(after, 'Ann', undefined)).after, BOOK);
    assert.equal((await withRole(BOOK, 'Ann', undefined)).after, undefined);
  });

  it('makes a codebook where there is none', async () => {
    assert.equal((await withRole(undefined, 'Bob', 'guest')).after, 'speakers:\n  - name: Bob\n    role: guest\n');
  });

  it('tells where somebody who is new to the codebook becomes a speaker', async () => {
    const { after, readings } = await withRole(BOOK, 'Bob', 'guest', { 'note.md': NOTE });
    assert.equal(after, `${BOOK}  - name: Bob\n    role: guest\n`);
    assert.deepEqual(
      readings?.map(({ path, problem: { code, args } }) => [path, code, args]),
      [['note.md', 'becomes-speaker', ['Bob', '3']]],
    );
  });

  it('has nothing to tell of one that the codebook knows', async () => {
    const { readings } = await withRole(`${BOOK}  - name: Bob\n`, 'Bob', 'guest', { 'note.md': NOTE });
    assert.deepEqual(readings, []);
  });

  it('doesn’t change a codebook that can’t be understood', async () => {
    await assert.rejects(withRole('speakers: [', 'Bob', 'guest'), UnreadableFileError);
  });
});
