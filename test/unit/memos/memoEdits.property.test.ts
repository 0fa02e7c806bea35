import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { setCodeMemo } from '../../../src/core/memos/codeMemo';
import { setCodingMemo } from '../../../src/core/memos/codingMemo';
import { memoText } from '../../../src/core/memos/memoText';
import { setTranscriptMemo } from '../../../src/core/memos/transcriptMemo';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { Lines } from '../../../src/core/text/lines';
import { readYaml } from '../../../src/core/yaml/yamlFile';
import { allFiles, emptyFiles } from '../codings/sidecarFiles';
import { threeCodebooks } from '../merge/codebookSides';
import { runs } from '../runs';

const times = runs(300);
const owner = { transcript: 'p12.md', coder: 'maya' };

const anyMemo = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'a :#-?,[]{}&*!|>\'"%@`\\\t\n\r\ud83d\ude00'.split('')), maxLength: 20 }),
  fc.constantFrom(
    '',
    'Ask Anna.',
    '# Title\n\n- one\n  - two\n\n```\ncode\n```',
    'over\r\nlines',
    'null',
    '  deep\nless',
    '<<<<<<< HEAD',
  ),
);

/** What a text has that isn't a memo's, line by line: memos are lines of their own in what we print. */
const comments = (text: string) => text.match(/#.*/g) ?? [];

function read(text: string) {
  const { sidecar, readable, problems } = readSidecar(text);
  assert.ok(readable, JSON.stringify(problems));
  return sidecar;
}

/** All that a sidecar says, without where its codings stand in it. */
function said(text: string) {
  const { codings, ...rest } = read(text);
  return { ...rest, codings: codings.map(({ source, ...coding }) => ({ ...coding, source: typeof source })) };
}

function assertWithin(edits: readonly TextEdit[], start: number, end: number): void {
  for (const edit of edits) assert.ok(edit.start >= start && edit.end <= end, JSON.stringify([edit, start, end]));
}

describe('memos in any sidecar', function () {
  this.timeout(60_000);

  it('are what was written, and nothing else says anything else', () => {
    fc.assert(
      fc.property(allFiles, anyMemo, fc.nat(9), (text, memo, which) => {
        const before = said(text);
        const coding = before.codings[which % Math.max(before.codings.length, 1)];
        if (!coding) return;
        const edits = setCodingMemo(text, coding.id, memo);
        const after = applyEdits(text, edits);
        const wanted = memoText(memo);
        const isSame = memoText(coding.memo ?? '') === wanted;
        assert.deepEqual(said(after), {
          ...before,
          codings: before.codings.map((it) => (it === coding && !isSame ? { ...it, memo: wanted } : it)),
        });
        if (isSame) assert.deepEqual(edits, []);
        // All that is touched stands before the next coding.
        const lines = new Lines(text);
        const at = before.codings.indexOf(coding);
        const [own, next] = read(text).codings.slice(at, at + 2);
        assertWithin(edits, lines.offsetAt(own!.source.start), next ? lines.offsetAt(next.source.start) : text.length);
      }),
      times,
    );
  });

  it('leave every byte as it was, once one that was added is taken away', () => {
    fc.assert(
      fc.property(allFiles, anyMemo, (text, memo) => {
        for (const { id, memo: old } of read(text).codings) {
          if (old !== undefined || memoText(memo) === undefined || hasMemoKey(text, id)) continue;
          const added = applyEdits(text, setCodingMemo(text, id, memo));
          assert.equal(applyEdits(added, setCodingMemo(added, id, undefined)), text);
        }
      }),
      times,
    );
  });

  it('on the transcript are too', () => {
    fc.assert(
      fc.property(fc.oneof(allFiles, emptyFiles, fc.constantFrom('', '# words\n')), anyMemo, (text, memo) => {
        const before = said(text);
        const edits = setTranscriptMemo(text, memo, owner);
        const after = applyEdits(text, edits);
        const wanted = memoText(memo);
        if (memoText(before.memo ?? '') === wanted) {
          assert.deepEqual(edits, []);
        } else if (before.transcript === undefined && before.codings.length === 0 && !readYaml(text).root) {
          assert.deepEqual(said(after), { ...owner, memo: wanted, codings: [] });
        } else assert.deepEqual(said(after), { ...before, memo: wanted });
        for (const comment of comments(text.replace(/^memo: .*(\n(?: .*)?)*/m, '')))
          assert.ok(after.includes(comment), comment);
      }),
      times,
    );
  });
});

/** Whether a coding has the key without a value, which isn't taken for a memo but is a place for one. */
function hasMemoKey(text: string, id: string): boolean {
  return text.includes(`id: ${id}`) && /memo:\s*$/m.test(text);
}

describe('memos in any codebook', () => {
  it('are what was written, and nothing else says anything else', () => {
    fc.assert(
      fc.property(threeCodebooks, anyMemo, fc.nat(9), ({ base }, memo, which) => {
        const codes = (text: string) =>
          readCodebook(text)
            .codebook.all()
            .map(({ nameRange, children, ...code }) => ({
              ...code,
              under: children.map(({ name }) => name),
              at: typeof nameRange,
            }));
        const before = codes(base);
        const code = before[which % Math.max(before.length, 1)];
        if (!code) return;
        const edits = setCodeMemo(base, code.name, memo);
        const after = applyEdits(base, edits);
        const wanted = memoText(memo);
        const isSame = memoText(code.memo ?? '') === wanted;
        assert.deepEqual(
          codes(after),
          before.map((it) => (it === code && !isSame ? { ...it, memo: wanted } : it)),
        );
        if (isSame) assert.equal(after, base);
        for (const comment of comments(base)) assert.ok(after.includes(comment), comment);
        if (code.memo === undefined && wanted !== undefined && !base.includes(`- ${JSON.stringify(code.name)}`))
          assert.equal(applyEdits(after, setCodeMemo(after, code.name, undefined)), base);
      }),
      times,
    );
  });
});
