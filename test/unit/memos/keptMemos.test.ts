import assert from 'node:assert/strict';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { readPrintedSidecar } from '../../../src/core/codings/printedSidecar';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { decide } from '../../../src/core/merge/decide';
import { mergeCodebooks } from '../../../src/core/merge/mergeCodebooks';
import { mergeOfText } from '../../../src/core/merge/mergeOf';
import { mergeSidecars } from '../../../src/core/merge/mergeSidecars';
import type { Merge } from '../../../src/core/merge/mergeResult';
import { undecidedAt } from '../../../src/core/merge/undecided';
import { setTranscriptMemo } from '../../../src/core/memos/transcriptMemo';
import { codedNow } from '../../../src/core/project/codedNow';
import { codingsToLabels } from '../../../src/core/project/codingsToLabels';
import { labelsToSidecar } from '../../../src/core/project/labelsToSidecar';
import { applyEdits } from '../../../src/core/text/edit';
import { file, ids, MemoryFiles, sidecar, studyOf } from '../project/memoryStudy';

function merge(how: Merge, base: string, ours: string, theirs: string): string {
  const result = how(base, ours, theirs);
  assert.ok(result.kind === 'merged', JSON.stringify(result));
  return result.text;
}

const SIDECAR = sidecar('p1.md', ['a', 'A', '1:6-1:25', 'We count the trees.']);
const withMemo = (memo: string) => applyEdits(SIDECAR, setTranscriptMemo(SIDECAR, memo, { transcript: 'p1.md' }));

describe('a transcript’s memo', () => {
  it('is read the fast way too, on one line or several, in any line breaks', () => {
    for (const memo of ['Tired.', 'Tired.\n\n  Very.\ncodings: none', '# not a comment']) {
      for (const text of [withMemo(memo), withMemo(memo).replace(/\n/g, '\r\n')]) {
        assert.equal(readPrintedSidecar(text)?.sidecar.memo, memo);
        assert.deepEqual(readPrintedSidecar(text)?.sidecar.codings, readSidecar(`${text}# `).sidecar.codings);
      }
    }
    assert.equal(readPrintedSidecar(withMemo('x').replace('memo: x', 'memo: [x]')), undefined);
  });

  it('is reported when it is no text', () => {
    const { problems, readable } = readSidecar('memo: [x]\ncodings: []\n');
    assert.deepEqual([problems.map(({ code }) => code), readable], [['sidecar-memo'], true]);
  });

  it('is merged, and both are kept where they differ, until someone has chosen', () => {
    assert.equal(merge(mergeSidecars, SIDECAR, SIDECAR, withMemo('x\ny')), withMemo('x\ny'));
    assert.equal(merge(mergeSidecars, withMemo('x'), SIDECAR, withMemo('x')), SIDECAR);
    const both = merge(mergeSidecars, withMemo('x'), withMemo('ours\nhere'), withMemo('theirs\nthere'));
    const { sidecar: read, problems } = readSidecar(both);
    const [problem] = problems;
    assert.equal(problem?.code, 'merge-conflict');
    const [undecided] = undecidedAt(both, problem.range);
    assert.ok(undecided?.canTake);
    const said = [undecided.here, undecided.there];
    assert.deepEqual([...said].sort(), ['ours\nhere', 'theirs\nthere']);
    assert.equal(read.memo, undecided.here);
    assert.equal(decide(both, undecided, 'this'), withMemo(undecided.here));
    assert.equal(readSidecar(decide(both, undecided, 'other') ?? '').sidecar.memo, undecided.there);
  });

  it('can be taken from the other side where one side has removed it', () => {
    const both = merge(mergeSidecars, withMemo('x'), SIDECAR, withMemo('y'));
    const { problems } = readSidecar(both);
    const [undecided] = undecidedAt(both, problems[0]!.range);
    assert.ok(undecided);
    const taken = ['this', 'other'].map((side) => decide(both, undecided, side as 'this' | 'other'));
    assert.deepEqual(taken.sort(), [withMemo('y'), SIDECAR].sort());
  });

  it('of a file without codings is known for one by what it says', () => {
    const text = applyEdits('', setTranscriptMemo('', 'x', { transcript: 'p1.md' }));
    assert.equal(mergeOfText(text), mergeSidecars);
  });

  it('stays when inline labels are moved to its sidecar, and back', async () => {
    const memo = applyEdits('', setTranscriptMemo('', 'x\ny', { transcript: 'p1.md' }));
    const files = new MemoryFiles({
      'codebook.yaml': file('codes:', '  - name: first-code'),
      'p1.md': file('Ann: We count the trees.', '', 'first-code', '', 'Bob: So.'),
      'p1.md.codes.yaml': memo,
    });
    const before = files.texts();
    const request = async () => {
      const study = await studyOf(files);
      const texts = files.texts();
      return { coded: codedNow(study, 'p1.md', texts), texts, vocabulary: study.codebook, confidential: false };
    };
    files.apply(labelsToSidecar(await request(), ids()).changes);
    assert.equal(
      files.text('p1.md.codes.yaml'),
      memo.replace(
        ' []',
        '\n  - id: new1\n    codes: [first-code]\n    at: 1:6-1:25\n    quote: We count the trees.\n    context: {speaker: Ann, after: So.}',
      ),
    );
    files.apply(codingsToLabels(await request()).changes);
    assert.deepEqual(files.texts(), before);
  });
});

describe('a code’s memo', () => {
  const BOOK = file('codes:', '  - name: A', '    description: What.', '    codes:', '      - B');
  const memo = (text: string, ...lines: string[]) => text.replace('What.\n', file('What.', ...lines));

  it('is reported when it is no text', () => {
    assert.deepEqual(
      readCodebook('codes: [{name: A, memo: [x]}]').problems.map(({ code }) => code),
      ['code-memo'],
    );
  });

  it('is merged like its description', () => {
    const theirs = memo(BOOK, '    memo: |-', '      x', '      y');
    assert.equal(merge(mergeCodebooks, BOOK, BOOK, theirs), theirs);
    const ours = BOOK.replace('What.', 'What else.');
    assert.equal(merge(mergeCodebooks, BOOK, ours, theirs), theirs.replace('What.', 'What else.'));
    const both = merge(mergeCodebooks, BOOK, memo(BOOK, '    memo: x'), memo(BOOK, '    memo: y'));
    assert.match(both, /memo: [xy]\n {4}conflict: \{memo: [xy]\}\n/);
  });
});
