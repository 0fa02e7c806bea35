import assert from 'node:assert/strict';
import { Talk } from '../../../src/core/codings/talk';
import { codedNow } from '../../../src/core/project/codedNow';
import { updateSidecar, type UpdateOptions } from '../../../src/core/project/updateSidecar';
import { Lines } from '../../../src/core/text/lines';
import { codingsOf, file, MemoryFiles, sidecar, studyOf } from './memoryStudy';

const TALK = file('Ann: We count the big trees.', '', 'Bob: Every single other year.', '', 'Ann: So.', '', 'Bob: No.');
const PATH = 'p1.md.codes.yaml';
const MINE = `# mine\n${sidecar(
  'p1.md',
  ['a1', 'A', '1:6-1:29', 'We count the big trees.'],
  ['b1', 'B', '3:6-3:30', 'Every single other year.'],
)}    memo: Ask him. # twice\n`;

/** What the sidecar of the talk becomes. */
async function updated(text: string, options: UpdateOptions, talk = TALK) {
  const files = new MemoryFiles({ 'p1.md': talk, [PATH]: text });
  const coded = codedNow(await studyOf(files), 'p1.md', files.texts());
  return updateSidecar(coded, new Talk(new Lines(talk), coded.transcript), PATH, text, options);
}

describe('updateSidecar', () => {
  it('puts hashes in the place of quotes, and changes nothing else', async () => {
    const { text, moved, replaced, left } = await updated(MINE, { confidential: true });
    assert.deepEqual([moved, replaced, left], [0, 2, 0]);
    assert.equal(
      text.replaceAll(/hash: \{words: \w{16}, length: (\d+)(?:, before: \w{8})?(?:, after: \w{8})?\}/g, 'hash $1'),
      MINE.replace('quote: We count the big trees.', 'hash 23').replace('quote: Every single other year.', 'hash 24'),
    );
    const files = new MemoryFiles({ 'p1.md': TALK, [PATH]: text });
    assert.deepEqual(codingsOf(await studyOf(files), 'p1.md'), ['a1 A 1:6-1:29', 'b1 B 3:6-3:30']);
  });

  it('gives the quotes back to the byte, with what tells short ones', async () => {
    const short = `${MINE.replace(' # twice', '')}  - id: c1\n    codes: [A]\n    at: 7:6-7:9\n    quote: No.\n    context: {speaker: Bob, before: Every single other year. So.}\n`;
    const { text } = await updated(short, { confidential: true });
    assert.doesNotMatch(text, /quote|context|So\./);
    const { text: again, replaced } = await updated(text, { confidential: false });
    assert.equal(replaced, 3);
    assert.equal(again, short);
  });

  it('does nothing a second time, and nothing where all is as it should be', async () => {
    const { text } = await updated(MINE, { confidential: true });
    assert.deepEqual(await updated(text, { confidential: true }), { text, moved: 0, replaced: 0, left: 0 });
    assert.deepEqual(await updated(MINE, { confidential: false }), { text: MINE, moved: 0, replaced: 0, left: 0 });
  });

  it('writes where excerpts are that were found elsewhere', async () => {
    const talk = `Title\n\n${TALK}`;
    const { text, moved, replaced } = await updated(MINE, { confidential: false }, talk);
    assert.deepEqual([moved, replaced], [2, 0]);
    assert.equal(text, MINE.replace('3:6-3:30', '5:6-5:30').replace('1:6-1:29', '3:6-3:29'));
    const hashed = await updated(MINE, { confidential: true }, talk);
    assert.deepEqual([hashed.moved, hashed.replaced], [2, 2]);
    assert.match(hashed.text, /at: 3:6-3:29\n {4}hash: /);
  });

  const LOST = `${MINE}  - id: l1\n    codes: [A]\n    at: 5:6-5:47\n    quote: Something that nobody has ever said here.\n`;

  it('leaves the quote of an orphan, which is all that is left of it, and says so', async () => {
    const { text, replaced, left } = await updated(LOST, { confidential: true });
    assert.deepEqual([replaced, left], [2, 1]);
    assert.match(text, /quote: Something that nobody has ever said here\.\n$/);
  });

  it('puts a hash in the place of an orphan’s quote when that is wanted, which finds it when its words come back', async () => {
    const { text, replaced, left } = await updated(LOST, { confidential: true, unsureToo: true });
    assert.deepEqual([replaced, left], [3, 0]);
    assert.doesNotMatch(text, /quote|Something/);
    const back = TALK.replace('So.', 'Something that nobody has ever said here.');
    const files = new MemoryFiles({ 'p1.md': back, [PATH]: text });
    assert.deepEqual(codingsOf(await studyOf(files), 'p1.md').slice(2), ['l1 A 5:6-5:47']);
  });

  it('counts what a merge has left to be decided', async () => {
    const text = `${MINE}    conflict: {quote: Every other year.}\n`;
    const { left } = await updated(text, { confidential: true });
    assert.equal(left, 1);
  });
});

describe('words in a confidential sidecar', () => {
  class Confidential extends MemoryFiles {
    isConfidential(): boolean {
      return true;
    }
  }
  async function problemsOf(text: string): Promise<string[]> {
    const study = await studyOf(new Confidential({ 'p1.md': TALK, [PATH]: text }));
    return (study.problems().get(PATH) ?? []).map(
      ({ code, args, range }) => `${range.start.line + 1}:${range.start.character + 1} ${code} ${args?.[0]}`,
    );
  }

  it('are told of at the first quote, with how many codings have them', async () => {
    assert.deepEqual(await problemsOf(MINE), ['7:12 quote-in-confidential 2']);
  });

  it('are told of until none is left', async () => {
    const { text } = await updated(MINE, { confidential: true });
    assert.deepEqual(await problemsOf(text), []);
    assert.deepEqual(await problemsOf(`${text}    conflict: {quote: Every other year.}\n`), [
      '13:5 merge-conflict quote',
      '13:23 quote-in-confidential 1',
    ]);
    const context = text.replace('    memo', '    context: {before: So.}\n    memo');
    assert.deepEqual(await problemsOf(context), ['12:14 quote-in-confidential 1']);
  });
});
