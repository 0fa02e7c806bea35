import assert from 'node:assert/strict';
import type { OtherSide } from '../../../src/core/codings/coding';
import { resolveConflict } from '../../../src/core/codings/resolveConflict';
import { applyEdits } from '../../../src/core/text/edit';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';

const head = 'codings:\n  # first\n  - id: a\n    codes: [A, B]\n    at: 1:1-1:6\n    quote: Yeah.\n';
const end = '  - id: b\n    codes: [A]\n    at: 2:1-2:6\n    quote: No.\n';
const file = (...lines: string[]) => head + lines.map((line) => `    ${line}\n`).join('') + end;
const choose = (text: string, field: keyof OtherSide, take: 'this' | 'other') =>
  applyEdits(text, resolveConflict(text, 'a', field, take));

describe('resolveConflict', () => {
  const text = file('memo: mine', 'conflict: {codes: [B, C], at: 1:2-1:6, quote: eah., memo: theirs}');

  it('drops what the other side says of a field', () => {
    assert.equal(
      choose(text, 'at', 'this'),
      file('memo: mine', 'conflict: {codes: [B, C], quote: eah., memo: theirs}'),
    );
    assert.equal(choose(file('conflict: {memo: x}'), 'memo', 'this'), file());
    assert.equal(choose(file('conflict: {removed: true}'), 'removed', 'this'), file());
  });

  it('takes what the other side says', () => {
    const fields = ['memo', 'quote', 'codes', 'at'] as const;
    const all = fields.reduce((now, field) => choose(now, field, 'other'), text);
    assert.equal(
      all,
      file('memo: theirs').replace('[A, B]', '[B, C]').replace('1:1-1:6', '1:2-1:6').replace('Yeah.', 'eah.'),
    );
    assert.equal(choose(file('conflict: {removed: true}'), 'removed', 'other'), 'codings:\n  # first\n' + end);
  });

  it('takes a memo that only the other side has, or that it took away', () => {
    assert.equal(choose(file('conflict: {memo: theirs}'), 'memo', 'other'), file('memo: theirs'));
    assert.equal(choose(file('memo: mine', 'conflict: {memo: ""}'), 'memo', 'other'), file());
  });

  it('takes the words of the other side instead of hashes', () => {
    const hashed = head.replace('quote: Yeah.', 'hash: {words: ab, length: 5}') + '    conflict: {quote: No.}\n' + end;
    assert.equal(choose(hashed, 'quote', 'other'), head.replace('Yeah.', 'No.') + end);
  });

  it('works on what was written by hand', () => {
    const block = file('conflict: # see mail', '  memo: x', '  at: 1:2-1:6', '  mine: kept', '# below');
    assert.equal(choose(block, 'memo', 'this'), block.replace('      memo: x\n', ''));
    const flow = 'codings: [{id: a, codes: A, at: 1:1-1:6, quote: x, conflict: {codes: [B]}}]';
    assert.equal(choose(flow, 'codes', 'other'), 'codings: [{id: a, codes: B, at: 1:1-1:6, quote: x}]');
    const shared = file('conflict: &c {memo: x}').replace('quote: No.', 'quote: No.\n    conflict: *c');
    assert.throws(() => choose(shared, 'memo', 'this'), UnreadableFileError);
  });

  it('does nothing where nothing disagrees', () => {
    assert.deepEqual(resolveConflict(text, 'b', 'memo', 'this'), []);
    assert.deepEqual(resolveConflict(text, 'nobody', 'memo', 'this'), []);
    assert.deepEqual(resolveConflict(text, 'a', 'removed', 'other'), []);
  });
});
