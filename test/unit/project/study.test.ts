import assert from 'node:assert/strict';
import { Study } from '../../../src/core/project/study';
import { at, codingsOf, file, MemoryFiles, openedStudy, shown, sidecar, studyOf, TOO_LARGE } from './memoryStudy';

const TALK = file('Ann: We count the trees.', '', 'Bob: Every single year.', '', 'Ann: And the birds too.');
const COUNT = ['a1', 'Counting', '1:6-1:25', 'We count the trees.'] as const;
const YEAR = ['b1', 'Habit', '3:6-3:24', 'Every single year.'] as const;

function problemsOf(study: Study, path: string): string[] {
  return (study.problems().get(path) ?? []).map(
    ({ code, range }) => `${code} ${range.start.line + 1}:${range.start.character + 1}`,
  );
}

describe('Study', () => {
  it('reads codebook, transcripts and sidecars', async () => {
    const study = await studyOf({
      'codebook.yaml': file('codes:', '  - name: Counting'),
      'talks/p1.md': TALK,
      'talks/p1.md.codes.yaml': sidecar('p1.md', [...COUNT]),
    });
    assert.equal(study.codebookState, 'readable');
    assert.deepEqual(
      study.codebook.all().map((code) => code.name),
      ['Counting'],
    );
    assert.equal(study.hasTranscripts, true);
    assert.deepEqual(codingsOf(study, 'talks/p1.md'), ['a1 Counting 1:6-1:25']);
    assert.equal(study.transcript('talks/p1.md')?.codings[0]?.speaker, 'Ann');
    assert.equal(study.index.count('Counting'), 1);
    assert.deepEqual([...study.problems()], []);
  });

  it('is empty before anything is read', () => {
    const study = new Study(new MemoryFiles({ 'p1.md': TALK }));
    assert.equal(study.codebookState, 'missing');
    assert.equal(study.hasTranscripts, false);
    assert.deepEqual([...study.transcripts()], []);
    assert.equal(study.knows('p1.md'), false);
    assert.equal(study.knows('codebook.yaml'), false);
  });

  it('puts the codings of all sidecars and inline labels in text order', async () => {
    const study = await studyOf({
      'p1.md': file('Ann: We count the trees.', '', 'my-label', '', 'Bob: Every single year.', '', 'Ann: And birds.'),
      'p1.md.codes.yaml': sidecar('p1.md', ['z9', 'Habit', '5:6-5:24', 'Every single year.']),
      'p1.md.eve.codes.yaml': sidecar(
        'p1.md',
        ['e1', 'Animals', '7:6-7:16', 'And birds.'],
        ['e0', 'All', '1:1-5:24', 'x'],
      ),
    });
    assert.deepEqual(codingsOf(study, 'p1.md'), [
      'e0 All 1:1-5:24 orphan',
      'label my-label 1:6-1:25',
      'z9 Habit 5:6-5:24',
      'e1 Animals 7:6-7:16',
    ]);
    assert.deepEqual(
      [...study.unsureCodings()].map(([path, lost]) => [path, lost.map((it) => it.id)]),
      [['p1.md', ['e0']]],
    );
    assert.equal(study.index.count('All'), 0);
  });

  it("takes the coder from the sidecar, or else from its file's name", async () => {
    const study = await studyOf({
      'p1.md': TALK,
      'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]),
      'p1.md.eve.codes.yaml': sidecar('p1.md', ['e1', 'A', '3:6-3:24', 'Every single year.']),
      'p1.md.mia.codes.yaml': 'coder: Mía López\n' + sidecar('p1.md', ['m1', 'A', '5:6-5:25', 'And the birds too.']),
    });
    const coders = study.transcript('p1.md')?.codings.map(({ id, coder }) => [id, coder]);
    assert.deepEqual(coders, [
      ['a1', undefined],
      ['e1', 'eve'],
      ['m1', 'Mía López'],
    ]);
    assert.deepEqual(study.sidecarPathsOf('p1.md'), [
      'p1.md.codes.yaml',
      'p1.md.eve.codes.yaml',
      'p1.md.mia.codes.yaml',
    ]);
  });

  describe('when files come, change and go', () => {
    it('keeps a sidecar that arrives before its transcript', async () => {
      const files = new MemoryFiles({ 'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]) });
      const study = await studyOf(files);
      assert.deepEqual([...study.sidecarsWithoutTranscript()], ['p1.md.codes.yaml']);
      assert.deepEqual(study.sidecarPathsOf('p1.md'), []);
      assert.equal(study.hasTranscripts, false);

      files.set('p1.md', TALK);
      await study.update(['p1.md']);
      assert.deepEqual([...study.sidecarsWithoutTranscript()], []);
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:25']);
    });

    it('shows the codings of a sidecar that arrives later', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK });
      const study = await studyOf(files);
      assert.deepEqual(codingsOf(study, 'p1.md'), []);
      files.set('p1.md.eve.codes.yaml', sidecar('p1.md', [...COUNT]));
      await study.update(['p1.md.eve.codes.yaml']);
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:25']);
    });

    it('follows a change of the transcript and of the sidecar', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]) });
      const study = await studyOf(files);
      files.set('p1.md', `Preface.\n\n${TALK}`);
      await study.update(['p1.md']);
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:9 orphan']);
      assert.equal(study.index.count('Counting'), 0);
      files.set('p1.md.codes.yaml', sidecar('p1.md', ['a1', 'Counting', '3:6-3:25', 'We count the trees.']));
      await study.update(['p1.md.codes.yaml']);
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 3:6-3:25']);
      assert.equal(study.unsureCodings().size, 0);
    });

    it('finds a long excerpt again where its words stand now', async () => {
      const said = 'We count the trees of the whole valley every year.';
      const files = new MemoryFiles({
        'p1.md': file('Ann: New words before.', '', `Bob: ${said}`),
        'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Counting', '1:6-1:56', said]),
      });
      assert.deepEqual(codingsOf(await studyOf(files), 'p1.md'), ['a1 Counting 3:6-3:56 moved']);
    });

    it('forgets a sidecar that is gone', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]) });
      const study = await studyOf(files);
      files.set('p1.md.codes.yaml', undefined);
      await study.update(['p1.md.codes.yaml']);
      assert.deepEqual(codingsOf(study, 'p1.md'), []);
      assert.deepEqual(study.sidecarPathsOf('p1.md'), []);
      assert.equal(study.knows('p1.md.codes.yaml'), false);
      assert.equal(study.index.size, 0);
    });

    it('keeps the sidecar of a transcript that is gone, and shows it again when that comes back', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]) });
      const study = await studyOf(files);
      files.set('p1.md', undefined);
      await study.update(['p1.md']);
      assert.equal(study.transcript('p1.md'), undefined);
      assert.equal(study.isTranscript('p1.md'), false);
      assert.equal(study.index.size, 0);
      assert.deepEqual([...study.sidecarsWithoutTranscript()], ['p1.md.codes.yaml']);
      files.set('p1.md', TALK);
      await study.update(['p1.md']);
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:25']);
    });

    it('moves everything with a transcript that is renamed together with its sidecars', async () => {
      const files = new MemoryFiles({
        'p1.md': TALK,
        'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]),
        'p1.md.eve.codes.yaml': sidecar('p1.md', [...YEAR]),
      });
      const study = await studyOf(files);
      const paths = [...files.files.keys()];
      const renamed = paths.map((path) => path.replace('p1.md', 'new/p7.md'));
      paths.forEach((path, i) => {
        files.set(renamed[i]!, files.text(path));
        files.set(path, undefined);
      });
      await study.update([...renamed, ...paths]);
      assert.deepEqual(
        [...study.transcripts()].map(({ path }) => path),
        ['new/p7.md'],
      );
      assert.deepEqual(codingsOf(study, 'new/p7.md'), ['a1 Counting 1:6-1:25', 'b1 Habit 3:6-3:24']);
      assert.deepEqual([...study.index.excerptsOf('Habit').keys()], ['new/p7.md']);
      assert.deepEqual([...study.sidecarsWithoutTranscript()], []);
    });

    it('leaves the sidecar of a transcript that was renamed alone without one', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]) });
      const study = await studyOf(files);
      files.set('p1.md', undefined);
      files.set('p7.md', TALK);
      await study.update(['p7.md', 'p1.md']);
      assert.deepEqual(codingsOf(study, 'p7.md'), []);
      assert.deepEqual([...study.sidecarsWithoutTranscript()], ['p1.md.codes.yaml']);
    });

    it('gives a sidecar to the transcript that has its whole name, as long as there is one', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK, 'p1.md.bak.codes.yaml': sidecar('p1.md', [...COUNT]) });
      const study = await studyOf(files);
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:25']);

      files.set('p1.md.bak', TALK);
      await study.update(['p1.md.bak']);
      assert.deepEqual(codingsOf(study, 'p1.md'), []);
      assert.deepEqual(codingsOf(study, 'p1.md.bak'), ['a1 Counting 1:6-1:25']);
      assert.equal(study.transcript('p1.md.bak')?.codings[0]?.coder, undefined);

      files.set('p1.md.bak', undefined);
      await study.update(['p1.md.bak']);
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:25']);
      assert.equal(study.transcript('p1.md')?.codings[0]?.coder, 'bak');
      assert.deepEqual([...study.index.excerptsOf('Counting').keys()], ['p1.md']);
    });

    it('loses nothing to the name of a transcript that is not there', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK, 'p1.md.bak.codes.yaml': sidecar('p1.md', [...COUNT]) });
      const study = await studyOf(files);
      await study.update(['p1.md.bak']);
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:25']);
      assert.equal(study.knows('p1.md.bak'), false);
    });

    it('is asked for a file that is not there', async () => {
      const study = new Study(new MemoryFiles());
      await study.update(['codebook.yaml', 'p1.md', 'p1.md.codes.yaml']);
      assert.equal(study.hasTranscripts, false);
      assert.deepEqual(
        ['codebook.yaml', 'p1.md', 'p1.md.codes.yaml'].map((path) => study.knows(path)),
        [false, false, false],
      );
      assert.equal(study.problems().size, 0);
    });
  });

  describe('with files that cannot be read', () => {
    it('keeps nothing of a sidecar with a merge conflict, and says where it is', async () => {
      const good = sidecar('p1.md', [...COUNT]);
      const files = new MemoryFiles({ 'p1.md': TALK, 'p1.md.codes.yaml': good });
      const study = await studyOf(files);
      const conflict = good.replace('    at:', '<<<<<<< HEAD\n    at: 1:6-1:8\n=======\n    at:') + '>>>>>>> theirs\n';
      files.set('p1.md.codes.yaml', conflict);
      await study.update(['p1.md.codes.yaml']);
      assert.deepEqual(codingsOf(study, 'p1.md'), []);
      assert.equal(study.index.size, 0);
      assert.deepEqual(problemsOf(study, 'p1.md.codes.yaml'), ['conflict-markers 5:1']);
      assert.deepEqual(study.sidecarPathsOf('p1.md'), ['p1.md.codes.yaml']);
      assert.equal(study.knows('p1.md.codes.yaml'), true);

      files.set('p1.md.codes.yaml', good);
      await study.update(['p1.md.codes.yaml']);
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:25']);
      assert.equal(study.problems().size, 0);
    });

    it('says on which line a sidecar is indented with a tab', async () => {
      const study = await studyOf({
        'p1.md': TALK,
        'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]).replace('    at:', '\tat:'),
        'p1.md.eve.codes.yaml': sidecar('p1.md', [...YEAR]),
      });
      assert.deepEqual(problemsOf(study, 'p1.md.codes.yaml'), ['yaml-tab 5:1']);
      assert.deepEqual(codingsOf(study, 'p1.md'), ['b1 Habit 3:6-3:24']);
    });

    it('keeps what a codebook last said while it cannot be read', async () => {
      const good = file('codes:', '  - name: Misc');
      const files = new MemoryFiles({
        'codebook.yaml': good,
        'p1.md': file('Ann: We count.', '', 'Misc', '', 'Bob: Yes.', '', 'Ann: Good.'),
      });
      const study = await studyOf(files);
      for (const bad of ['codes:\n\t- name: Misc\n', TOO_LARGE]) {
        files.set('codebook.yaml', bad);
        await study.update(['codebook.yaml']);
        assert.equal(study.codebookState, 'unreadable');
        assert.deepEqual(
          study.codebook.all().map((code) => code.name),
          ['Misc'],
        );
        await study.update(['p1.md']);
        assert.deepEqual(codingsOf(study, 'p1.md'), ['label Misc 1:6-1:15']);
      }
      assert.deepEqual(problemsOf(study, 'codebook.yaml'), ['too-large 1:1']);
      files.set('codebook.yaml', good);
      await study.update(['codebook.yaml']);
      assert.equal(study.codebookState, 'readable');
      assert.equal(study.problems().size, 0);
    });

    it('forgets the codes of a codebook that is gone', async () => {
      const files = new MemoryFiles({
        'codebook.yaml': file('codes:', '  - name: Misc'),
        'p1.md': file('Ann: We count.', '', 'Misc', '', 'Bob: Yes.', '', 'Ann: Good.'),
      });
      const study = await studyOf(files);
      files.set('codebook.yaml', undefined);
      await study.update(['codebook.yaml']);
      assert.equal(study.codebookState, 'missing');
      assert.deepEqual(study.codebook.all(), []);
      assert.deepEqual(codingsOf(study, 'p1.md'), []);
    });

    it('shows nothing of a transcript that is too large, but knows that it is there', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]) });
      const study = await studyOf(files);
      files.set('p1.md', TOO_LARGE);
      await study.update(['p1.md']);
      assert.equal(study.transcript('p1.md'), undefined);
      assert.equal(study.knows('p1.md'), true);
      assert.equal(study.index.size, 0);
      assert.deepEqual(problemsOf(study, 'p1.md'), ['too-large 1:1']);
      assert.deepEqual([...study.sidecarsWithoutTranscript()], []);
      files.set('p1.md', TALK);
      await study.update(['p1.md']);
      assert.equal(study.problems().size, 0);
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:25']);
    });

    it('keeps nothing of a sidecar that is not a text', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]) });
      const study = await studyOf(files);
      files.set('p1.md.codes.yaml', { ...TOO_LARGE, code: 'not-text' });
      await study.update(['p1.md.codes.yaml']);
      assert.deepEqual(codingsOf(study, 'p1.md'), []);
      assert.deepEqual(problemsOf(study, 'p1.md.codes.yaml'), ['not-text 1:1']);
    });
  });

  it('turns paragraphs into labels in all transcripts when the codebook gets their names', async () => {
    const talk = (code: string) => file('Ann: We count.', '', code, '', 'Bob: Yes.', '', 'Ann: Good.');
    const files = new MemoryFiles({ 'p1.md': talk('Misc'), 'p2.md': talk('Other [O]'), 'p3.md': talk('Uncoded') });
    const study = await studyOf(files);
    assert.equal(study.index.size, 0);
    files.set('codebook.yaml', file('codes:', '  - name: Misc', '    aliases: ["Other [O]"]'));
    await study.update(['codebook.yaml']);
    assert.deepEqual(codingsOf(study, 'p1.md'), ['label Misc 1:6-1:15']);
    assert.deepEqual(codingsOf(study, 'p2.md'), ['label Other [O] 1:6-1:15']);
    assert.deepEqual(codingsOf(study, 'p3.md'), []);
    assert.equal(study.transcript('p1.md')?.transcript.turns[0]?.paragraphs.length, 1);
  });

  it('finds a speaker that only the codebook knows', async () => {
    const files = new MemoryFiles({
      'p1.md': file('# Ann', 'We count.', '', '# The guest who came late', 'I did too.', '', '# Ann', 'Good.'),
    });
    const study = await studyOf(files);
    const speakers = () => study.transcript('p1.md')?.transcript.turns.map((turn) => turn.speaker);
    assert.deepEqual(speakers(), ['Ann', 'Ann']);
    files.set('codebook.yaml', file('speakers:', '  - name: Guest', '    aliases: [The guest who came late]'));
    await study.update(['codebook.yaml']);
    assert.deepEqual(speakers(), ['Ann', 'The guest who came late', 'Ann']);
  });

  describe('reads', () => {
    const many = () =>
      new MemoryFiles({
        'codebook.yaml': file('codes:', '  - name: Counting'),
        'p1.md': TALK,
        'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]),
        'p1.md.eve.codes.yaml': sidecar('p1.md', [...YEAR]),
        'p2.md': TALK,
        'p2.md.codes.yaml': sidecar('p2.md', [...COUNT]),
      });

    it('each file once', async () => {
      const files = many();
      await studyOf(files);
      assert.deepEqual(files.reads.sort(), [...files.files.keys()].sort());
    });

    for (const [changed, expected, isOpen] of [
      [['p1.md.codes.yaml'], ['p1.md', 'p1.md.codes.yaml'], true],
      [['p1.md'], ['p1.md'], true],
      // The words by which codings are found are kept for what is open.
      [['p1.md.codes.yaml'], ['p1.md', 'p1.md.codes.yaml', 'p1.md.eve.codes.yaml'], false],
      [['p1.md'], ['p1.md', 'p1.md.codes.yaml', 'p1.md.eve.codes.yaml'], false],
      [
        ['p1.md.codes.yaml', 'p1.md', 'p1.md.eve.codes.yaml'],
        ['p1.md', 'p1.md.codes.yaml', 'p1.md.eve.codes.yaml'],
        false,
      ],
    ] as const) {
      it(`only ${expected.join(', ')} for a change of ${changed.join(', ')}, ${isOpen ? 'open' : 'closed'}`, async () => {
        const files = many();
        if (isOpen) files.open.add('p1.md');
        const study = await studyOf(files);
        files.reads.length = 0;
        await study.update(changed);
        assert.deepEqual(files.reads.sort(), expected);
      });
    }

    it('no transcript for a change of descriptions in the codebook', async () => {
      const files = many();
      const study = await studyOf(files);
      files.reads.length = 0;
      files.set('codebook.yaml', file('codes:', '  - name: Counting', '    description: How many.', '    color: 2'));
      await study.update(['codebook.yaml']);
      assert.deepEqual(files.reads, ['codebook.yaml']);
      assert.equal(study.codebook.find('Counting')?.description, 'How many.');
    });

    it('for a change of names in the codebook only transcripts in which they may stand, and what is beside them', async () => {
      const files = many();
      files.set('p2.md', file('Ann: We count.', '', 'Count', '', 'Bob: Every year.', '', 'Ann: So.'));
      const study = await studyOf(files);
      files.reads.length = 0;
      files.set('codebook.yaml', file('codes:', '  - name: Count'));
      await study.update(['codebook.yaml']);
      assert.deepEqual(files.reads.sort(), ['codebook.yaml', 'p2.md', 'p2.md.codes.yaml']);
      assert.equal(study.index.count('Count'), 1);
    });

    it('a transcript whose speaker the codebook comes to know or to forget', async () => {
      const files = many();
      files.set('p2.md', file('Ann: First.', '', 'The guest who came late: Second.', '', 'Ann: Third.'));
      const study = await studyOf(files);
      for (const [codebook, turns] of [
        [file('speakers:', '  - name: Eve', '    aliases: [The guest who came late]'), 3],
        [file('speakers:', '  - name: Eve'), 2],
      ] as const) {
        files.reads.length = 0;
        files.set('codebook.yaml', codebook);
        await study.update(['codebook.yaml']);
        assert.deepEqual(files.reads, ['codebook.yaml', 'p2.md.codes.yaml', 'p2.md']);
        assert.equal(study.transcript('p2.md')?.transcript.turns.length, turns);
      }
    });

    it('no more than 16 files at once', async () => {
      let open = 0;
      let most = 0;
      const study = new Study({
        read: async () => {
          most = Math.max(most, ++open);
          await new Promise(setImmediate);
          open--;
          return { kind: 'text', text: TALK };
        },
      });
      await study.update(Array.from({ length: 100 }, (_, i) => `p${i}.md`));
      assert.equal(most, 16);
      assert.equal([...study.transcripts()].length, 100);
    });
  });

  describe('while a file is read slowly', () => {
    it('keeps the newer text of an editor', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]) });
      const study = await studyOf(files);
      const release = files.hold('p1.md');
      const update = study.update(['p1.md']);
      await new Promise(setImmediate);
      study.setTranscriptText('p1.md', `Ann: First.\n\n${TALK}`);
      release();
      await update;
      assert.equal(study.transcript('p1.md')?.transcript.turns.length, 4);
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:12 orphan']);
    });

    it('keeps the text of an editor for a file that was not there yet when its reading began', async () => {
      const files = new MemoryFiles();
      const study = new Study(files);
      const release = files.hold('p1.md');
      const update = study.update(['p1.md']);
      await new Promise(setImmediate);
      study.setTranscriptText('p1.md', TALK);
      release();
      await update;
      assert.equal(study.transcript('p1.md')?.transcript.turns.length, 3);
      assert.equal(study.isTranscript('p1.md'), true);
    });

    it('believes the reading that began last', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK });
      const study = await studyOf(files);
      const release = files.hold('p1.md');
      const first = study.update(['p1.md']);
      await new Promise(setImmediate);
      files.set('p1.md', `Ann: First.\n\n${TALK}`);
      const second = study.update(['p1.md']);
      await new Promise(setImmediate);
      release();
      await Promise.all([first, second]);
      assert.equal(study.transcript('p1.md')?.transcript.turns.length, 4);
    });
  });

  it('takes an editor’s text of a transcript with a sidecar that it knows', async () => {
    const files = new MemoryFiles({ 'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]) });
    const study = await studyOf(files);
    const coded = study.setTranscriptText('p1.md', TALK);
    assert.deepEqual(coded.codings.map(shown), ['a1 Counting 1:6-1:25']);
    assert.equal(study.index.count('Counting'), 1);
    assert.deepEqual([...study.sidecarsWithoutTranscript()], []);
  });

  it('believes an editor where a coding is now', async () => {
    const study = await openedStudy({ 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]) }, 'p1.md');
    const said = [{ at: at(COUNT[2]), quote: COUNT[3] }];
    const coded = study.setTranscriptText(
      'p1.md',
      TALK.replace('the trees', 'all the trees'),
      new Map([['p1.md.codes.yaml\na1', { range: at('1:6-1:30'), said }]]),
    );
    assert.deepEqual(coded.codings.map(shown), ['a1 Counting 1:6-1:30 moved']);
    assert.equal(study.unsureCodings().size, 0);
  });

  describe('when it is cancelled', () => {
    it('stops reading, and leaves the rest as it was', async () => {
      const files = new MemoryFiles(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`p${i}.md`, TALK])));
      const study = new Study(files);
      let done = 0;
      const options = { isCancelled: () => done >= 20, onProgress: () => done++ };
      await study.update(files.files.keys(), options);
      const read = [...study.transcripts()].map(({ path }) => path);
      assert.ok(read.length >= 20 && read.length < 60, `${read.length} of 60 were read`);
      assert.equal(files.reads.length, read.length);
      const known = [...files.files.keys()].filter((path) => study.knows(path));
      assert.deepEqual(known.sort(), read.sort());
    });

    it('reads nothing when it is cancelled at once, and everything the next time', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]) });
      const study = new Study(files);
      await study.update(files.files.keys(), { isCancelled: () => true });
      assert.deepEqual(files.reads, []);
      assert.equal(study.hasTranscripts, false);
      await study.update(files.files.keys());
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:25']);
    });

    it('keeps what it knew of a transcript that it did not read again', async () => {
      const files = new MemoryFiles({ 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]) });
      const study = await studyOf(files);
      files.set('p1.md', file('Ann: Other words.'));
      await study.update(['p1.md'], { isCancelled: () => true });
      assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:25']);
    });
  });

  it('knows what is left to be read after it was cancelled, until that is read', async () => {
    const files = new MemoryFiles({
      'p1.md': TALK,
      'p1.md.eve.codes.yaml': sidecar('p1.md', [...COUNT]),
      'p2.md': TALK,
      'p2.md.codes.yaml': sidecar('p2.md', [...COUNT]),
    });
    const study = new Study(files);
    let asked = 0;
    await study.update(['p1.md', 'p2.md', 'p2.md.codes.yaml', 'p1.md.eve.codes.yaml'], {
      isCancelled: () => asked++ > 0,
    });
    assert.deepEqual(files.reads, ['p2.md.codes.yaml']);
    assert.deepEqual([...study.unread].sort(), ['p1.md', 'p1.md.eve.codes.yaml', 'p2.md']);
    assert.deepEqual(study.unreadOf('p1.md').sort(), ['p1.md', 'p1.md.eve.codes.yaml']);
    assert.deepEqual([...study.sidecarsWithoutTranscript()], [], 'that isn’t known yet');
    await study.update(study.unreadOf('p1.md'));
    assert.deepEqual(codingsOf(study, 'p1.md'), ['a1 Counting 1:6-1:25']);
    assert.deepEqual([...study.unread], ['p2.md']);
    await study.update(study.unread);
    assert.deepEqual(codingsOf(study, 'p2.md'), ['a1 Counting 1:6-1:25']);
    assert.deepEqual([...study.unread], []);
  });

  it('lets go of transcripts, but not of coded ones', async () => {
    const files = new MemoryFiles({
      'p1.md': TALK,
      'p1.md.codes.yaml': sidecar('p1.md', [...COUNT]),
      'p2.md': file('Ann: We count the trees.', '', 'my-label', '', 'Bob: Every single year.', '', 'Ann: So.'),
      'p3.md': TOO_LARGE,
    });
    const study = await studyOf(files);
    assert.equal(study.index.count('my-label'), 1);
    study.forget(['p1.md', 'p2.md', 'p3.md']);
    assert.deepEqual(
      ['p1.md', 'p2.md', 'p3.md'].map((path) => study.knows(path)),
      [true, false, false],
    );
    assert.equal(study.transcript('p2.md'), undefined);
    assert.deepEqual([...study.index.codes()], ['Counting']);
    assert.deepEqual([...study.problems()], []);
    await study.update(['p2.md']);
    assert.equal(study.index.count('my-label'), 1);
  });

  it('tells how far it is', async () => {
    const files = new MemoryFiles({ 'p1.md': TALK, 'p2.md': TALK, 'p3.md': TALK });
    const seen: [number, number][] = [];
    await new Study(files).update(files.files.keys(), { onProgress: (done, total) => seen.push([done, total]) });
    assert.deepEqual(seen, [
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('passes on that a file could not be read at all', async () => {
    const study = new Study({ read: () => Promise.reject(new Error('no permission')) });
    await assert.rejects(study.update(['p1.md']), /no permission/);
  });
});
