import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CodeMany } from '../../../src/core/finding/codeMany';
import { missingCodes } from '../../../src/core/finding/codesOnExcerpt';
import { hitExcerpts, type HitUnit } from '../../../src/core/finding/hitExcerpts';
import { inverse, type FileChange } from '../../../src/core/project/fileChange';
import type { Study } from '../../../src/core/project/study';
import { codingsOf, file, ids, MemoryFiles, sidecar, studyOf } from '../project/memoryStudy';
import { found } from './found';

const P1 = file('Ann: I trust it. We trust it.', '', 'Ben: No trust.', '', 'Ann: No.', '', 'Ben: Oh.');
const P2 = file('Ann: Trust me.', '', 'Ben: Why?', '', 'Ann: I said so.', '', 'Ben: Oh.');
const BOOK = file('codes:', '  - name: Trust', '    aliases: [Faith]');

interface Wanted {
  readonly codes: readonly string[];
  readonly unit?: HitUnit;
  readonly coder?: string;
  readonly notation?: 'sidecar' | 'label';
  readonly confidential?: boolean;
}

/** Codes all that is found of “trust”. */
function code(study: Study, files: MemoryFiles, wanted: Wanted): { changes: FileChange[]; had: number } {
  const { codes, unit = 'hit', coder, notation = 'sidecar', confidential = false } = wanted;
  const many = new CodeMany(study, ids());
  let had = 0;
  for (const transcript of study.transcripts()) {
    const excerpts = hitExcerpts(found(files.text(transcript.path), 'trust'), unit);
    const missing = missingCodes(study, transcript, excerpts, codes, coder);
    many.add({ transcript, add: missing.add, notation, coder, confidential }, files.texts());
    had += missing.had;
  }
  return { changes: many.changes(), had };
}

async function coded(files: Record<string, string>, wanted: Wanted) {
  const memory = new MemoryFiles(files);
  const study = await studyOf(memory);
  const before = memory.texts();
  const { changes, had } = code(study, memory, wanted);
  memory.apply(changes);
  await study.update(changes.map(({ path }) => path));
  const undo = () => {
    memory.apply(inverse(changes));
    assert.deepEqual(memory.texts(), before);
  };
  return { memory, study, changes, had, undo };
}

describe('Coding many hits', () => {
  it('codes them in all transcripts as one change, with one change of the codebook', async () => {
    const { study, changes, undo } = await coded(
      { 'codebook.yaml': BOOK, 'p1.md': P1, 'p2.md': P2 },
      { codes: ['New', 'Trust'] },
    );
    assert.deepEqual(
      changes.map(({ path }) => path),
      ['codebook.yaml', 'p1.md.codes.yaml', 'p2.md.codes.yaml'],
    );
    assert.deepEqual(codingsOf(study, 'p1.md'), [
      'new1 New+Trust 1:8-1:13',
      'new2 New+Trust 1:21-1:26',
      'new3 New+Trust 3:9-3:14',
    ]);
    assert.deepEqual(codingsOf(study, 'p2.md'), ['new4 New+Trust 1:6-1:11']);
    assert.ok(study.codebook.find('New'));
    undo();
  });

  it('makes the codebook of a study that has none', async () => {
    const { memory, undo } = await coded({ 'p1.md': P1, 'p2.md': P2 }, { codes: ['New'], coder: 'Maya' });
    assert.equal(memory.text('codebook.yaml').match(/New/g)?.length, 1);
    assert.match(memory.text('p2.md.maya.codes.yaml'), /coder: Maya\n/);
    undo();
  });

  it('writes no words of a confidential transcript', async () => {
    const { memory } = await coded({ 'codebook.yaml': BOOK, 'p1.md': P1 }, { codes: ['Trust'], confidential: true });
    const text = memory.text('p1.md.codes.yaml');
    assert.match(text, /hash:/);
    assert.doesNotMatch(text, /quote:|trust it|No trust/);
  });

  it('writes labels under the paragraphs, where codings are written so', async () => {
    const { memory, study, undo } = await coded(
      { 'codebook.yaml': BOOK, 'p1.md': P1, 'p2.md': P2 },
      { codes: ['Trust'], notation: 'label', unit: 'paragraph' },
    );
    assert.equal(memory.text('p2.md'), P2.replace('me.\n', 'me.\n\nTrust\n'));
    assert.deepEqual(codingsOf(study, 'p1.md').length, 2);
    undo();
  });

  it('doesn’t code again what has the code, alone or with more, under whatever name, as its own coder’s', async () => {
    const mine = sidecar('p1.md', ['one', 'Faith', '1:8-1:13', 'trust'], ['two', 'Trust', '3:6-3:15', 'No trust.']);
    const theirs = `coder: Po\n${sidecar('p1.md', ['po', 'Trust', '1:21-1:26', 'trust'])}`;
    const files = { 'codebook.yaml': BOOK, 'p1.md': P1, 'p1.md.codes.yaml': mine, 'p1.md.po.codes.yaml': theirs };
    const { study, had } = await coded(files, { codes: ['Trust'] });
    assert.equal(had, 2);
    assert.deepEqual(codingsOf(study, 'p1.md'), [
      'one Faith 1:8-1:13',
      'new1 Trust 1:21-1:26',
      'po Trust 1:21-1:26',
      'two Trust 3:6-3:15',
    ]);
    // A sentence isn't coded because one of its words is.
    assert.equal((await coded(files, { codes: ['Trust'], unit: 'sentence' })).had, 1);
  });

  it('changes nothing when it is done again', async () => {
    const unit = fc.constantFrom<HitUnit>('hit', 'sentence', 'paragraph', 'turn');
    await fc.assert(
      fc.asyncProperty(unit, unit, async (first, second) => {
        const { memory, study } = await coded(
          { 'codebook.yaml': BOOK, 'p1.md': P1, 'p2.md': P2 },
          { codes: ['Trust'], unit: first },
        );
        assert.deepEqual(code(study, memory, { codes: ['Trust'], unit: first }).changes, []);
        const sizes = ['hit', 'sentence', 'paragraph', 'turn'];
        if (sizes.indexOf(second) < sizes.indexOf(first))
          assert.deepEqual(code(study, memory, { codes: ['Trust'], unit: second }).changes, []);
      }),
      { numRuns: 16 },
    );
  });
});
