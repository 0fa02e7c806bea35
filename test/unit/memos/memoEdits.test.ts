import assert from 'node:assert/strict';
import { setCodeMemo } from '../../../src/core/memos/codeMemo';
import { setCodingMemo } from '../../../src/core/memos/codingMemo';
import { setTranscriptMemo } from '../../../src/core/memos/transcriptMemo';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { file } from '../project/memoryStudy';

const changed = (text: string, edits: TextEdit[]) => applyEdits(text, edits);

const SIDECAR = file(
  'transcript: p12.md',
  'codings:',
  '  - id: one',
  '    codes: [A]',
  '    at: 3:1-3:9',
  '    quote: said one',
  '  - id: two',
  '    codes: [B]',
  '    at: 5:1-5:9',
  '    quote: said two',
  '    context: {before: so}',
  '    memo: Ask Anna.',
);

describe('setCodingMemo', () => {
  const set = (text: string, id: string, memo?: string) => changed(text, setCodingMemo(text, id, memo));

  it('adds one line behind the rest of the coding, or a literal block', () => {
    assert.equal(set(SIDECAR, 'one', ' Why? \r\n'), SIDECAR.replace('said one\n', 'said one\n    memo: Why?\n'));
    assert.equal(
      set(SIDECAR, 'one', '# One\r\n\r\n- two: three'),
      SIDECAR.replace('said one\n', 'said one\n    memo: |-\n      # One\n\n      - two: three\n'),
    );
  });

  it('changes and removes one, and leaves alone what says the same', () => {
    assert.equal(set(SIDECAR, 'two', 'Asked.'), SIDECAR.replace('Ask Anna.', 'Asked.'));
    assert.equal(set(SIDECAR, 'two', '\n'), SIDECAR.replace('    memo: Ask Anna.\n', ''));
    assert.deepEqual(setCodingMemo(SIDECAR, 'two', 'Ask Anna.\n'), []);
    assert.deepEqual(setCodingMemo(SIDECAR, 'one', ''), []);
    assert.deepEqual(setCodingMemo(SIDECAR, 'three', 'x'), []);
  });

  it('stands before what a merge has left to decide', () => {
    const text = SIDECAR.replace('said one\n', 'said one\n    conflict: {codes: [C]}\n');
    assert.equal(
      set(text, 'one', 'x'),
      SIDECAR.replace('said one\n', 'said one\n    memo: x\n    conflict: {codes: [C]}\n'),
    );
  });

  it('keeps comments, and stays on one line in flow style', () => {
    const flow = 'codings: [{id: a, codes: [A], at: 1:1-1:2, quote: x}] # end\n';
    assert.equal(set(flow, 'a', 'b, c'), flow.replace('quote: x', 'quote: x, memo: "b, c"'));
    const text = SIDECAR.replace('memo: Ask Anna.', 'memo: Ask Anna. # today');
    assert.equal(set(text, 'two', 'one\ntwo'), text.replace('Ask Anna.', '"one\\ntwo"'));
  });

  it('refuses what it would change elsewhere too, and what can’t be read', () => {
    const shared = 'codings:\n  - &c {id: a, codes: [A], at: 1:1-1:2, quote: x}\nmine: *c\n';
    assert.equal(set(shared, 'a', 'm').includes('memo: m'), true);
    const twice = 'codings:\n  - &c {id: a, codes: [A], at: 1:1-1:2, quote: x}\n  - *c\n';
    assert.throws(() => setCodingMemo(twice, 'a', 'm'), UnreadableFileError);
    assert.throws(() => setCodingMemo('codings: [', 'a', 'm'), UnreadableFileError);
  });
});

describe('setTranscriptMemo', () => {
  const owner = { transcript: 'p12.md', coder: 'maya' };
  const set = (text: string, memo?: string) => changed(text, setTranscriptMemo(text, memo, owner));

  it('begins a sidecar, in which codings can then be put', () => {
    assert.equal(
      set('', 'Tired.\nOn a train.'),
      file('transcript: p12.md', 'coder: maya', 'memo: |-', '  Tired.', '  On a train.', 'codings: []'),
    );
    assert.equal(set('', ' '), '');
  });

  it('stands behind the coder, or the transcript, or first of all', () => {
    assert.equal(set(SIDECAR, 'Tired.'), SIDECAR.replace('p12.md\n', 'p12.md\nmemo: Tired.\n'));
    const own = SIDECAR.replace('p12.md\n', 'p12.md # it\ncoder: maya # me\n');
    assert.equal(set(own, 'a\nb'), own.replace('# me\n', '# me\nmemo: |-\n  a\n  b\n'));
    const bare = '# mine\ncodings: []\n';
    assert.equal(set(bare, 'a\nb'), '# mine\nmemo: |-\n  a\n  b\ncodings: []\n');
    assert.equal(set('{codings: []}\n', 'a\nb'), '{codings: [], memo: "a\\nb"}\n');
  });

  it('changes and removes it', () => {
    const text = set(SIDECAR, 'one\ntwo');
    assert.equal(set(text, 'three'), set(SIDECAR, 'three'));
    assert.equal(set(text), SIDECAR);
  });
});

describe('setCodeMemo', () => {
  const set = (text: string, name: string, memo?: string) => changed(text, setCodeMemo(text, name, memo));
  const BOOK = file(
    'codes:',
    '  - name: A',
    '    description: What it means.',
    '    aliases: [old] # names',
    '    codes:',
    '      - B # bare',
    '      - {name: C}',
    'speakers: [P]',
  );

  it('stands behind the description and aliases, before child codes', () => {
    assert.equal(set(BOOK, 'A', 'x\ny'), BOOK.replace('# names\n', '# names\n    memo: |-\n      x\n      y\n'));
    assert.equal(set(BOOK, 'C', 'x\ny'), BOOK.replace('{name: C}', '{name: C, memo: "x\\ny"}'));
  });

  it('makes of a code that is only a name one with keys', () => {
    assert.equal(
      set(BOOK, 'B', 'x\ny'),
      BOOK.replace('- B # bare\n', '- name: B # bare\n        memo: |-\n          x\n          y\n'),
    );
    assert.equal(set('codes: [A, B]\n', 'A', 'x'), 'codes: [{name: A, memo: x}, B]\n');
    assert.deepEqual(setCodeMemo(BOOK, 'B', ''), []);
  });

  it('changes and removes it, and knows a code only by its name', () => {
    const text = set(BOOK, 'A', 'x');
    assert.equal(set(text, 'A', 'z'), set(BOOK, 'A', 'z'));
    assert.equal(set(text, 'A'), BOOK);
    assert.deepEqual(setCodeMemo(BOOK, 'old', 'x'), []);
  });

  it('refuses what it would change elsewhere too, and what can’t be read', () => {
    const shared = 'codes:\n  - &c {name: A}\n  - {name: D, codes: [*c]}\n';
    assert.throws(() => setCodeMemo(shared, 'A', 'm'), UnreadableFileError);
    assert.throws(() => setCodeMemo('codes: {', 'A', 'm'), UnreadableFileError);
  });
});
