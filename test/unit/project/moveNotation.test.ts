import assert from 'node:assert/strict';
import { inverse } from '../../../src/core/project/fileChange';
import { codedNow } from '../../../src/core/project/codedNow';
import { codingsToLabels } from '../../../src/core/project/codingsToLabels';
import { labelsToSidecar } from '../../../src/core/project/labelsToSidecar';
import type { MoveRequest } from '../../../src/core/project/notationMove';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { codingsOf, file, ids, MemoryFiles, sidecar, studyOf } from './memoryStudy';

const TALK = file(
  'Recorded in May.',
  '',
  'Ann: We count the trees.',
  '',
  'Bob: Every single year.',
  '',
  'And more.',
  '',
  'Ann: So.',
  '',
  'Bob: No.',
);
const CODED = TALK.replace('trees.\n', 'trees.\n\nfirst-code\n\nsecond-code\n').replace(
  'more.\n',
  'more.\n\nfirst-code\n',
);
const BOOK = file('codes:', '  - name: Misc', '  - name: first-code', '  - name: second-code');
const PATH = 'p1.md.codes.yaml';

async function requestOf(files: MemoryFiles, confidential = false): Promise<MoveRequest> {
  const study = await studyOf(files);
  const texts = files.texts();
  return { coded: codedNow(study, 'p1.md', texts), texts, vocabulary: study.codebook, confidential };
}

async function toSidecar(files: MemoryFiles, confidential?: boolean) {
  const move = labelsToSidecar(await requestOf(files, confidential), ids());
  files.apply(move.changes);
  return move;
}

async function toLabels(files: MemoryFiles, confidential?: boolean) {
  const move = codingsToLabels(await requestOf(files, confidential));
  files.apply(move.changes);
  return move;
}

describe('labelsToSidecar', () => {
  it('makes one coding of the labels of a paragraph, and leaves the text as if there had been none', async () => {
    const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': CODED });
    const { moved, left } = await toSidecar(files);
    assert.deepEqual([moved, left], [3, 0]);
    assert.equal(files.text('p1.md'), TALK);
    assert.deepEqual(codingsOf(await studyOf(files), 'p1.md'), [
      'new1 first-code+second-code 3:6-3:25',
      'new2 first-code 7:1-7:10',
    ]);
  });

  it('writes into the sidecar without a coder, since labels don’t tell who wrote them', async () => {
    const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': CODED });
    const { changes } = await toSidecar(files);
    assert.deepEqual(
      changes.map((it) => it.path),
      [PATH, 'p1.md'],
      'written before it is taken out',
    );
    assert.match(files.text(PATH), /^transcript: p1\.md\ncodings:\n/);
  });

  it('adds to a sidecar that is there', async () => {
    const before = sidecar('p1.md', ['a1', 'Misc', '5:6-5:24', 'Every single year.']);
    const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': TALK, [PATH]: before });
    files.set('p1.md', TALK.replace('more.\n', 'more.\n\nfirst-code\n'));
    await toSidecar(files);
    assert.deepEqual(codingsOf(await studyOf(files), 'p1.md'), ['a1 Misc 5:6-5:24', 'new1 first-code 7:1-7:10']);
    assert.ok(files.text(PATH).startsWith(before));
  });

  it('writes where the codings of all sidecars then are, also those of few words', async () => {
    const files = new MemoryFiles({
      'codebook.yaml': BOOK,
      'p1.md': CODED,
      [PATH]: sidecar('p1.md', ['a1', 'Misc', '17:6-17:9', 'No.'], ['a2', 'Misc', '1:1-1:5', 'Gone']),
      'p1.md.eve.codes.yaml': sidecar(
        'p1.md',
        ['e1', 'Misc', '9:6-9:12', '"Every "'],
        ['e2', 'Misc', '15:6-15:9', 'So.'],
      ),
    });
    await toSidecar(files);
    assert.deepEqual(codingsOf(await studyOf(files), 'p1.md'), [
      'a2 Misc 1:1-1:5 orphan',
      'new1 first-code+second-code 3:6-3:25',
      'e1 Misc 5:6-5:12',
      'new2 first-code 7:1-7:10',
      'e2 Misc 9:6-9:9',
      'a1 Misc 11:6-11:9',
    ]);
  });

  it('says anew what an excerpt says when a label in it is gone', async () => {
    const quote = '"Every single year.\\n\\nAnd more.\\n\\nfirst-code\\n\\nAnn: So."';
    const files = new MemoryFiles({
      'codebook.yaml': BOOK,
      'p1.md': CODED,
      [PATH]: sidecar('p1.md', ['a1', 'Misc', '9:6-15:9', quote]),
    });
    await toSidecar(files);
    assert.match(
      files.text(PATH),
      /at: 5:6-9:9\n {4}quote: \|-\n {6}Every single year\.\n\n {6}And more\.\n\n {6}Ann: So\.\n/,
    );
  });

  it('leaves a label that another coding covers, and one that codes nothing', async () => {
    const text = file('Ann: Well.', '', 'first-code', '', 'Bob:', '', 'Misc', '', 'Ann: So.', '', 'Misc');
    const files = new MemoryFiles({
      'codebook.yaml': BOOK,
      'p1.md': text,
      [PATH]: sidecar('p1.md', ['a1', 'Misc', '3:1-3:11', 'first-code']),
    });
    const { moved, left } = await toSidecar(files);
    assert.deepEqual([moved, left], [1, 2]);
    assert.equal(files.text('p1.md'), text.slice(0, -'\nMisc\n'.length));
  });

  it('makes a second coding of a label that is there twice', async () => {
    const files = new MemoryFiles({ 'codebook.yaml': BOOK });
    files.set('p1.md', TALK.replace('more.\n', 'more.\n\nMisc\n\nMisc\n\nfirst-code\n'));
    await toSidecar(files);
    assert.deepEqual(codingsOf(await studyOf(files), 'p1.md'), ['new1 Misc 7:1-7:10', 'new2 Misc+first-code 7:1-7:10']);
  });

  it('writes no words of a confidential transcript', async () => {
    const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': CODED });
    await toSidecar(files, true);
    assert.match(
      files.text(PATH),
      /at: 3:6-3:25\n {4}hash: \{words: \w{16}, length: 19, before: \w{8}, after: \w{8}\}\n/,
    );
    assert.doesNotMatch(files.text(PATH), /quote|count|context/);
    assert.equal(codingsOf(await studyOf(files), 'p1.md').length, 2);
  });

  it('does nothing without labels', async () => {
    const files = new MemoryFiles({ 'p1.md': TALK });
    assert.deepEqual(await toSidecar(files), { changes: [], moved: 0, left: 0 });
  });

  it('refuses to move what a sidecar that can’t be read could not follow', async () => {
    const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': CODED, 'p1.md.eve.codes.yaml': 'codings: [' });
    await assert.rejects(
      toSidecar(files),
      (error) => error instanceof UnreadableFileError && error.path === 'p1.md.eve.codes.yaml',
    );
  });
});

describe('codingsToLabels', () => {
  /** The ids of the codings that become labels. */
  async function movedOf(files: MemoryFiles): Promise<(string | undefined)[]> {
    const idsNow = async () => (await requestOf(files)).coded.codings.map(({ id }) => id);
    const before = await idsNow();
    await toLabels(files);
    const left = await idsNow();
    return before.filter((id) => !left.includes(id));
  }

  it('moves the codings that labels can say: whole paragraphs in turns, without coder and memo', async () => {
    const files = new MemoryFiles({
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      [PATH]:
        sidecar(
          'p1.md',
          ['preamble', 'Misc', '1:1-1:17', 'Recorded in May.'],
          ['whole', 'Misc, first-code', '3:6-3:25', 'We count the trees.'],
          ['part', 'Misc', '3:9-3:14', 'count'],
          ['two', 'Misc', '5:6-7:10', '"Every single year.\\n\\nAnd more."'],
          ['unknown', 'Words alone', '5:6-5:24', 'Every single year.'],
          ['shaped', 'like-a-code', '7:1-7:10', 'And more.'],
          ['lost', 'Misc', '9:6-9:9', 'Gone.'],
          ['memo', 'Misc', '11:6-11:9', 'No.'],
        ) + '    memo: Why?\n',
      'p1.md.eve.codes.yaml': sidecar('p1.md', ['eve', 'Misc', '3:6-3:25', 'We count the trees.']),
    });
    assert.deepEqual(await movedOf(files), ['whole', 'shaped']);
  });

  it('leaves those that their sidecar says more of', async () => {
    const entry = (id: string, ...more: string[]) => [
      `  - id: ${id}`,
      '    codes: [Misc]',
      '    at: 3:6-3:25',
      '    quote: We count the trees.',
      ...more,
    ];
    const files = new MemoryFiles({
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      [PATH]: file(
        'codings:',
        '  # Above it.',
        ...entry('plain', '    context: {speaker: Ann, before: Recorded in May.}'),
        '  # Below it.',
        ...entry('key', '    seen: yes'),
        ...entry('comment', '    # Ask Ann.'),
        ...entry('inner', '    context: {speaker: Ann, note: x}'),
        ...entry('conflict', '    conflict: {memo: Ask Ann.}'),
        ...entry('anchor').map((line) => line.replace('[Misc]', '&it [Misc]')),
        ...entry('flow').map((line) => line.replace('[Misc]', '[Misc] # why?')),
        ...entry('twice'),
        ...entry('twice'),
        '  - # Ask Bob.',
        ...entry('dash').map((line) => line.replace('-', ' ')),
        ...entry('odd').map((line) => line.replace('[Misc]', '[Misc, {a: b}]')),
        ...entry('last'),
      ),
    });
    assert.deepEqual(await movedOf(files), ['plain', 'last']);
  });

  it('writes the codes under their paragraphs and takes the codings out of the sidecar', async () => {
    const other = ['b1', 'Misc', '3:9-3:14', 'count'] as const;
    const files = new MemoryFiles({
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      [PATH]: sidecar('p1.md', ['a1', 'first-code, second-code', '3:6-3:25', 'We count the trees.'], [...other]),
    });
    const { changes, moved, left } = await toLabels(files);
    assert.deepEqual([moved, left], [1, 1]);
    assert.ok(files.text('p1.md').includes('Ann: We count the trees.\n\nfirst-code\n\nsecond-code\n\nBob:'));
    assert.equal(files.text(PATH), sidecar('p1.md', [...other]));
    files.apply(inverse(changes));
    assert.equal(files.text('p1.md'), TALK);
  });

  it('writes a code as often as codings have it, after the labels that say it already', async () => {
    const files = new MemoryFiles({
      'codebook.yaml': BOOK,
      'p1.md': CODED,
      [PATH]: sidecar(
        'p1.md',
        ['a1', 'first-code, Misc', '3:6-3:25', 'We count the trees.'],
        ['a2', 'Misc', '3:6-3:25', 'We count the trees.'],
      ),
    });
    await toLabels(files);
    assert.deepEqual(codingsOf(await studyOf(files), 'p1.md'), [
      'label first-code 3:6-3:25',
      'label second-code 3:6-3:25',
      'label Misc 3:6-3:25',
      'label Misc 3:6-3:25',
      'label first-code 15:1-15:10',
    ]);
  });

  it('takes out a coding that labels say already', async () => {
    const files = new MemoryFiles({
      'codebook.yaml': BOOK,
      'p1.md': CODED,
      [PATH]: sidecar('p1.md', ['a1', 'first-code', '3:6-3:25', 'We count the trees.']),
    });
    await toLabels(files);
    assert.equal(files.text('p1.md'), CODED);
    assert.ok(codingsOf(await studyOf(files), 'p1.md').every((it) => it.startsWith('label ')));
  });

  it('writes where the codings that stay then are', async () => {
    const files = new MemoryFiles({
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      [PATH]: sidecar('p1.md', ['a1', 'Misc', '5:6-5:24', 'Every single year.'], ['a2', 'Misc', '11:6-11:8', 'No']),
      'p1.md.eve.codes.yaml': sidecar('p1.md', ['e1', 'Misc', '7:1-7:10', 'And more.']),
    });
    await toLabels(files);
    assert.deepEqual(codingsOf(await studyOf(files), 'p1.md'), [
      'label Misc 5:6-5:24',
      'e1 Misc 9:1-9:10',
      'a2 Misc 13:6-13:8',
    ]);
  });

  it('writes labels without blank lines where there are none', async () => {
    const tight = file('Ann: We count the trees.', 'Bob: Every single year.', 'Ann: So.', 'Bob: No.');
    const files = new MemoryFiles({
      'codebook.yaml': BOOK,
      'p1.md': tight,
      [PATH]: sidecar('p1.md', ['a1', 'Misc', '1:6-1:25', 'We count the trees.'], ['a2', 'Misc', '4:6-4:9', 'No.']),
    });
    await toLabels(files);
    assert.equal(files.text('p1.md'), tight.replace('trees.\n', 'trees.\nMisc\n') + 'Misc\n');
  });

  it('leaves codings whose labels would be read as something else', async () => {
    const files = new MemoryFiles({
      'codebook.yaml': file(
        'codes:',
        '  - name: "Bob:"',
        '  - name: "## Part"',
        '  - name: Misc',
        '  - name: "one\\ntwo"',
      ),
      'p1.md': TALK,
      [PATH]: sidecar(
        'p1.md',
        ['a1', '"Bob:"', '3:6-3:25', 'We count the trees.'],
        ['a2', 'Misc', '5:6-5:24', 'Every single year.'],
        ['a3', '"## Part"', '7:1-7:10', 'And more.'],
        ['a4', '"one\\ntwo"', '9:6-9:9', 'So.'],
      ),
    });
    const { moved, left } = await toLabels(files);
    assert.deepEqual([moved, left], [1, 3]);
    assert.equal(files.text('p1.md'), TALK.replace('year.\n', 'year.\n\nMisc\n'));
    assert.deepEqual(
      codingsOf(await studyOf(files), 'p1.md').map((it) => it.split(' ')[0]),
      ['a1', 'label', 'a3', 'a4'],
    );
  });

  it('says with labels what hashes stand for too', async () => {
    const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': CODED });
    await toSidecar(files, true);
    await toLabels(files, true);
    assert.equal(files.text('p1.md'), CODED);
  });
});
