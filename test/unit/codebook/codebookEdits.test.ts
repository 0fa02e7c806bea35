import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addCode, type NewCode } from '../../../src/core/codebook/codebookEdits';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { applyEdits } from '../../../src/core/text/edit';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';

const add = (text: string, code: NewCode) => applyEdits(text, addCode(text, code));

const BOOK = `# The study's codes
codes:
  - name: A   # first
    color: 3
    codes:
      # children
      - name: A1
      - A2 # bare
    # more to come
  - B

# People
speakers:
  - name: P
`;

describe('addCode', () => {
  it('begins a codebook', () => {
    assert.equal(add('', { name: 'X' }), 'codes:\n  - name: X\n');
    assert.equal(
      add('# mine\r\n', { name: 'X: y', description: 'one\ntwo', color: '#d97706' }),
      '# mine\r\ncodes:\r\n  - name: "X: y"\r\n    description: |-\r\n      one\r\n      two\r\n    color: "#d97706"\r\n',
    );
  });

  it('adds after the last code', () => {
    assert.equal(add(BOOK, { name: 'X', color: 4 }), BOOK.replace('  - B\n', '  - B\n  - name: X\n    color: 4\n'));
  });

  it("adds after the parent's last child, or as its first", () => {
    const under = (parent: string) => add(BOOK, { name: 'X', parent });
    assert.equal(under('A'), BOOK.replace('- A2 # bare\n', '- A2 # bare\n      - name: X\n'));
    assert.equal(under('A1'), BOOK.replace('A1\n', 'A1\n        codes:\n          - name: X\n'));
    assert.equal(
      under('A2'),
      BOOK.replace('- A2 # bare\n', '- name: A2 # bare\n        codes:\n          - name: X\n'),
    );
    assert.equal(under('B'), BOOK.replace('  - B\n', '  - name: B\n    codes:\n      - name: X\n'));
  });

  it('takes the layout of what is there', () => {
    const table: [before: string, parent: string | undefined, after: string][] = [
      ['codes: []\n', undefined, 'codes:\n  - name: X\n'],
      ['codes:\n', undefined, 'codes:\n  - name: X\n'],
      ['speakers: [P]', undefined, 'speakers: [P]\ncodes:\n  - name: X'],
      ['codes:\n- A\n- B', undefined, 'codes:\n- A\n- B\n- name: X'],
      ['codes:\n- A\n', 'A', 'codes:\n- name: A\n  codes:\n  - name: X\n'],
      ['codes:\n  - A\n\n  - B\n', undefined, 'codes:\n  - A\n\n  - B\n\n  - name: X\n'],
      ['codes: [A, B]\n', undefined, 'codes: [A, B, {name: X}]\n'],
      ['codes: [A, B]\n', 'A', 'codes: [{name: A, codes: [{name: X}]}, B]\n'],
      ['codes: [{name: A, codes: [C]}]\n', 'A', 'codes: [{name: A, codes: [C, {name: X}]}]\n'],
      ['codes: [{name: A}]\n', 'A', 'codes: [{name: A, codes: [{name: X}]}]\n'],
      ['codes:\n  - name: A\n    codes: []\n', 'A', 'codes:\n  - name: A\n    codes:\n      - name: X\n'],
      ['codes:\n  - name: A\n    codes:\n', 'A', 'codes:\n  - name: A\n    codes:\n      - name: X\n'],
      ['codes:\r\n  - A\r\n', undefined, 'codes:\r\n  - A\r\n  - name: X\r\n'],
      ['---\ncodes:\n  - A\n...\n# end\n', undefined, '---\ncodes:\n  - A\n  - name: X\n...\n# end\n'],
      ['codes:\n  - A # a\n  # end\n', undefined, 'codes:\n  - A # a\n  - name: X\n  # end\n'],
      [
        'codes:\n  - name: A\n    description: >\n      x\n\n# end\n',
        undefined,
        'codes:\n  - name: A\n    description: >\n      x\n  - name: X\n\n# end\n',
      ],
    ];
    for (const [before, parent, after] of table) assert.equal(add(before, { name: 'X', parent }), after, before);
  });

  it('finds the parent by an alias too', () => {
    const text = 'codes:\n  - name: A\n    aliases: [old]\n';
    assert.equal(add(text, { name: 'X', parent: 'old' }), text + '    codes:\n      - name: X\n');
  });

  it('declines an unknown parent', () => {
    assert.throws(() => addCode(BOOK, { name: 'X', parent: 'nobody' }), RangeError);
    assert.throws(() => addCode('', { name: 'X', parent: 'nobody' }), RangeError);
  });

  it('leaves a file alone that can not be read', () => {
    for (const text of ['codes: some\n', 'codes:\n\t- A\n', 'codes:\n<<<<<<< HEAD\n', 'codes: [A\n'])
      assert.throws(() => addCode(text, { name: 'X' }), UnreadableFileError, text);
  });

  it('leaves a file alone where it can not add one code without adding others', () => {
    const shared = 'mine: &kids\n  - K\ncodes:\n  - name: A\n    codes: *kids\n  - name: B\n    codes: *kids\n';
    assert.throws(() => addCode(shared, { name: 'X', parent: 'A' }), UnreadableFileError);
    assert.throws(() => addCode(shared, { name: 'X', parent: 'K' }), UnreadableFileError);
    assert.match(add(shared, { name: 'X' }), /\n {2}- name: X\n$/);
    assert.throws(() => addCode('mine: &all [A]\ncodes: *all\n', { name: 'X' }), UnreadableFileError);
  });

  it('adds any name anywhere, and nothing else changes', () => {
    const books = fc.constantFrom(
      BOOK,
      BOOK.trimEnd(),
      '\ufeff' + BOOK,
      BOOK.replace(/^ {2}/gm, ''),
      'codes: [A, {name: B, mine: 1}] # flow\n',
      'codes:\n  -   "name": A\n      mine: {x: 1}\n      description: |+\n        kept\n\n\n  -   B\n# end',
      'codes:\n- name: A\n  description: >-\n    folded\n    text\n\n  # last words\n- B\n',
    );
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('yes', '1', '- a', 'a: b', '#', 'x\ny'));
    const codes = fc.uniqueArray(
      fc.record({
        name: name.map((n) => n.trim()).filter((n) => n !== '' && n !== 'A' && n !== 'B' && n !== 'A1' && n !== 'A2'),
        description: fc.option(
          name.filter((d) => d !== ''),
          { nil: undefined },
        ),
        color: fc.option(fc.constantFrom(1, 12, '#aabbcc'), { nil: undefined }),
        parent: fc.constantFrom(undefined, 'A', 'B'),
      }),
      { minLength: 1, maxLength: 3, selector: (code) => code.name },
    );
    fc.assert(
      fc.property(books, codes, (book, added) => {
        const windows = (t: string) => t.replace(/\n/g, '\r\n');
        let text = book;
        for (const code of added) {
          const before = readCodebook(text).codebook.all();
          const edits = addCode(text, code);
          for (const { start, end } of edits) assert.equal(start, end);
          assert.equal(applyEdits(windows(text), addCode(windows(text), code)), windows(applyEdits(text, edits)));
          text = applyEdits(text, edits);
          const { codebook } = readCodebook(text);
          const all = [...codebook.all()];
          const [written] = all.splice(
            all.findIndex((c) => c.name === code.name),
            1,
          );
          assert.equal(codebook.parentOf(code.name)?.name, code.parent);
          assert.deepEqual(
            [written?.name, written?.description, written?.color],
            [code.name, code.description, code.color],
          );
          const values = (c: (typeof all)[number]) => [c.name, c.description, c.color, c.aliases];
          assert.deepEqual(all.map(values), before.map(values));
        }
      }),
    );
  });
});
