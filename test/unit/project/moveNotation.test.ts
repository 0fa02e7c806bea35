import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inverse } from '../../../src/core/project/fileChange';
import { asLabels, labelsToSidecar, sidecarToLabels } from '../../../src/core/project/moveNotation';
import { codingsOf, file, ids, MemoryFiles, shown, sidecar, studyOf } from './memoryStudy';

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

async function toSidecar(files: MemoryFiles, coder?: string) {
  const study = await studyOf(files);
  const changes = labelsToSidecar(study.transcript('p1.md')!, coder, files.texts(), ids());
  files.apply(changes);
  return changes;
}

async function toLabels(files: MemoryFiles) {
  const study = await studyOf(files);
  const coded = study.transcript('p1.md')!;
  const changes = sidecarToLabels(coded, asLabels(coded, study.codebook), files.texts());
  files.apply(changes);
  return changes;
}

describe('labelsToSidecar', () => {
  it('makes one coding of the labels of a paragraph, and leaves the text as if there had been none', async () => {
    const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': CODED });
    await toSidecar(files);
    assert.equal(files.text('p1.md'), TALK);
    assert.deepEqual(codingsOf(await studyOf(files), 'p1.md'), [
      'new1 first-code+second-code 3:6-3:25',
      'new2 first-code 7:1-7:10',
    ]);
  });

  it("writes a coder's own file", async () => {
    const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': CODED });
    await toSidecar(files, 'Eve');
    assert.match(files.text('p1.md.eve.codes.yaml'), /^transcript: p1\.md\ncoder: Eve\ncodings:\n/);
  });

  it('adds to a sidecar that is there', async () => {
    const before = sidecar('p1.md', ['a1', 'Misc', '5:6-5:24', 'Every single year.']);
    const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': TALK, [PATH]: before });
    files.set('p1.md', TALK.replace('more.\n', 'more.\n\nfirst-code\n'));
    await toSidecar(files);
    assert.deepEqual(codingsOf(await studyOf(files), 'p1.md'), ['a1 Misc 5:6-5:24', 'new1 first-code 7:1-7:10']);
    assert.ok(files.text(PATH).startsWith(before));
  });

  it('does nothing without labels', async () => {
    const files = new MemoryFiles({ 'p1.md': TALK });
    assert.deepEqual(await toSidecar(files), []);
  });
});

describe('asLabels', () => {
  it('are the codings that labels can say: whole paragraphs in turns, without coder and memo', async () => {
    const study = await studyOf({
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
    const coded = study.transcript('p1.md')!;
    assert.deepEqual(asLabels(coded, study.codebook).map(shown), [
      'whole Misc+first-code 3:6-3:25',
      'shaped like-a-code 7:1-7:10',
    ]);
  });
});

describe('sidecarToLabels', () => {
  it('writes the codes under their paragraphs and takes the codings out of the sidecar', async () => {
    const other = ['b1', 'Misc', '3:9-3:14', 'count'] as const;
    const files = new MemoryFiles({
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      [PATH]: sidecar('p1.md', ['a1', 'first-code, second-code', '3:6-3:25', 'We count the trees.'], [...other]),
    });
    const changes = await toLabels(files);
    assert.ok(files.text('p1.md').includes('Ann: We count the trees.\n\nfirst-code\n\nsecond-code\n\nBob:'));
    assert.equal(files.text(PATH), sidecar('p1.md', [...other]));
    files.apply(inverse(changes));
    assert.equal(files.text('p1.md'), TALK);
  });

  it('gives a paragraph each code once', async () => {
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
      'label first-code 13:1-13:10',
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
});

describe('there and back', () => {
  it('changes no byte of the transcript, whatever is labelled', async () => {
    const paragraph = fc.constantFrom(0, 1, 2, 3);
    const label = fc.tuple(paragraph, fc.constantFrom('first-code', 'second-code', 'Misc'));
    await fc.assert(
      fc.asyncProperty(fc.array(label, { maxLength: 6 }), fc.boolean(), async (labels, windows) => {
        const at = ['trees.\n', 'year.\n', 'more.\n', 'So.\n'];
        let text = TALK;
        for (const [i, code] of new Map(labels.map((it) => [it.join(), it])).values()) {
          text = text.replace(at[i]!, `${at[i]}\n${code}\n`);
        }
        if (windows) text = text.replaceAll('\n', '\r\n');
        const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': text });
        const codings = codingsOf(await studyOf(files), 'p1.md');
        const there = await toSidecar(files);
        assert.ok(!files.text('p1.md').includes('-code'));
        await toLabels(files);
        assert.equal(files.text('p1.md'), text);
        assert.deepEqual(codingsOf(await studyOf(files), 'p1.md'), codings);
        const again = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': text });
        again.apply(there);
        again.apply(inverse(there));
        assert.deepEqual(
          [...again.files],
          [
            ['codebook.yaml', BOOK],
            ['p1.md', text],
          ],
        );
      }),
      { numRuns: 100 },
    );
  });
});
