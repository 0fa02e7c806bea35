import assert from 'node:assert/strict';
import { parseAt } from '../../../src/core/codings/at';
import type { Coding } from '../../../src/core/codings/coding';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { moveCodings } from '../../../src/core/codings/moveCodings';
import { addCodings, removeCodings, setCodes } from '../../../src/core/codings/sidecarEdits';
import { applyEdits } from '../../../src/core/text/edit';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { coding } from './sidecarFiles';

const owner = { transcript: 'p12.md' };
const add = (text: string, ...codings: Coding[]) => applyEdits(text, addCodings(text, codings, owner));
const remove = (text: string, ...ids: string[]) => applyEdits(text, removeCodings(text, ids));
const set = (text: string, id: string, ...codes: string[]) => applyEdits(text, setCodes(text, id, codes));
const move = (text: string, id: string, at: string, quote?: string) =>
  applyEdits(
    text,
    moveCodings(text, [{ id, at: parseAt(at)!, ...(quote === undefined ? {} : { evidence: { quote } }) }]),
  );

const TWO = `# Interview 12
transcript: p12.md
codings:
  # the first one
  - id: aaaaaa
    codes: [A, B]   # both
    at: 3:1-3:9
    quote: said one
    # unsure
  # the second one
  - id: bbbbbb
    codes:
      - A
      # why
      - B
    at: 7:1-7:9
    quote: |-
      said

      two
    mine: kept
`;

describe('addCodings', () => {
  it('writes a new file as the design has it', () => {
    const more = {
      codes: ['Data-low-quality', 'ML, pipelines'],
      quote: 'Uh, Okay, so: my experience with …',
      memo: 'Ask the data team.\n\nSoon.',
    };
    const codings = [coding('k3v9w2', '95:1-95:402', more), coding('a1b2c3', '7:1-9:5')];
    assert.equal(
      applyEdits('', addCodings('', codings, { transcript: 'p12.md', coder: 'rached' })),
      `transcript: p12.md
coder: rached
codings:
  - id: a1b2c3
    codes: [A]
    at: 7:1-9:5
    quote: words
  - id: k3v9w2
    codes: [Data-low-quality, "ML, pipelines"]
    at: 95:1-95:402
    quote: "Uh, Okay, so: my experience with …"
    memo: |-
      Ask the data team.

      Soon.
`,
    );
  });

  it('writes a new file behind comments, and before the end mark', () => {
    const written = 'transcript: p12.md\ncodings:\n  - id: x1\n    codes: [A]\n    at: 1:1-1:2\n    quote: words\n';
    const x1 = coding('x1', '1:1-1:2');
    assert.equal(add('# mine', x1), '# mine\n' + written);
    assert.equal(add('# mine\r\n', x1), '# mine\r\n' + written.replace(/\n/g, '\r\n'));
    assert.equal(add('---\n...\n', x1), '---\n' + written + '...\n');
    assert.equal(add('\ufeff', x1), '\ufeff' + written);
  });

  it('does not wrap long lines', () => {
    const quote = 'so my experience with data '.repeat(37).trim();
    assert.ok(add('', coding('x1', '1:1-1:2', { quote })).includes(`    quote: ${quote}\n`));
  });

  it('puts a coding between two in text order; comments stay with the entry that they belong to', () => {
    const block = '  - id: x1\n    codes: [A]\n    at: 5:1-5:9\n    quote: words\n';
    assert.equal(add(TWO, coding('x1', '5:1-5:9')), TWO.replace('  # the second', block + '  # the second'));
    const first = block.replace('5:1-5:9', '1:1-1:9');
    assert.equal(add(TWO, coding('x1', '1:1-1:9')), TWO.replace('  # the first', first + '  # the first'));
    const last = block.replace('5:1-5:9', '7:1-7:9');
    assert.equal(add(TWO, coding('x1', '7:1-7:9')), TWO + last, 'after one at the same place');
  });

  it('fills what is there for the list', () => {
    const block = '  - id: x1\n    codes: [A]\n    at: 1:1-1:2\n    quote: words\n';
    const x1 = coding('x1', '1:1-1:2');
    const table: [before: string, after: string][] = [
      ['codings: []\n', 'codings:\n' + block],
      ['codings: [ ] # none\nmine: 1\n', 'codings: # none\n' + block + 'mine: 1\n'],
      ['codings:\nmine: 1\n', 'codings:\n' + block + 'mine: 1\n'],
      ['codings: # none\n', 'codings: # none\n' + block],
      ['codings: ~\n', 'codings:\n' + block],
      ['codings: null # none\n', 'codings: # none\n' + block],
      ['transcript: p12.md\n# the end\n', 'transcript: p12.md\ncodings:\n' + block + '# the end\n'],
      ['notes: |\n  free\n\n# the end\n', 'notes: |\n  free\ncodings:\n' + block + '\n# the end\n'],
      ['codings: []', 'codings:\n' + block.trimEnd()],
      ['codings: []\r\n', 'codings:\r\n' + block.replace(/\n/g, '\r\n')],
      ['  codings:\n', '  codings:\n' + block.replace(/^/gm, '  ').trimEnd() + '\n'],
    ];
    for (const [before, after] of table) assert.equal(add(before, x1), after, before);
  });

  it('stays in flow style where all is in flow style', () => {
    const flow = '{id: x1, codes: [A], at: 1:1-1:2, quote: "a, b"}';
    const x1 = coding('x1', '1:1-1:2', { quote: 'a, b' });
    assert.equal(add('{}', x1), `{codings: [${flow}]}`);
    assert.equal(add('{transcript: p12.md}\n', x1), `{transcript: p12.md, codings: [${flow}]}\n`);
    assert.equal(add('{codings: , mine: 1}\n', x1), `{codings: [${flow}], mine: 1}\n`);
    assert.equal(add('{codings: [], mine: 1}\n', x1), `{codings: [${flow}], mine: 1}\n`);
    assert.equal(add('codings: [ # none\n  ]\n', x1), `codings: [ # none\n  ${flow}]\n`);
    assert.equal(add('codings:\n  []\n', x1), `codings:\n  [${flow}]\n`);
  });

  it('follows the layout of the list', () => {
    const list = 'codings:\n-   id: a\n    codes: [A]\n    at: 1:1-1:2\n    quote: x\n\n-   just words\n';
    assert.equal(
      add(list, coding('x1', '5:1-5:9')),
      list + '\n-   id: x1\n    codes: [A]\n    at: 5:1-5:9\n    quote: words\n',
    );
  });

  it('gives neither paragraphs nor blank lines to a text that would take them', () => {
    const kept = 'codings:\n- id: a\n  codes: [A]\n  at: 1:1-1:2\n  quote: |+\n    x\n\n';
    const deep = 'codings: []\n\n      # far in\n';
    for (const text of [kept, deep]) {
      const added = add(text, coding('x1', '5:1-5:9', { memo: 'one\n\ntwo' }));
      const before = readSidecar(text).sidecar.codings.map(({ quote }) => quote);
      const { codings } = readSidecar(added).sidecar;
      assert.deepEqual(
        codings.map(({ quote }) => quote),
        [...before, 'words'],
      );
      assert.equal(codings.at(-1)?.memo, 'one\n\ntwo');
      assert.equal(remove(added, 'x1'), text);
    }
  });

  it('adds nothing when there is nothing to add', () => {
    assert.deepEqual(addCodings('', [], owner), []);
    assert.deepEqual(addCodings(TWO, [], owner), []);
  });
});

describe('removeCodings', () => {
  it('leaves a text above all its line breaks, also at the end of a file without one', () => {
    const entry = (id: string, memo = '') => `- id: ${id}\n  codes: [A]\n  at: 2:1-2:9\n  quote: x${memo}`;
    const first = `codings:\n${entry('a', '\n  memo: |+\n    kept\n\n\n')}`;
    const memoOf = (text: string) => readSidecar(text).sidecar.codings[0]?.memo;
    for (const [end, ...ids] of [
      ['', 'b'],
      ['\n', 'b'],
      ['', 'b', 'c'],
      ['\n', 'b', 'c'],
    ] as const) {
      const text = first + ids.map((id) => entry(id)).join('\n') + end;
      assert.equal(remove(text, ...ids), first);
      assert.equal(memoOf(remove(text, ...ids)), 'kept\n\n\n');
    }
    assert.equal(remove(`${first}${entry('b')}\n${entry('c')}`, 'b'), first + entry('c'));
  });

  it('takes the lines of a coding and leaves the comments around them', () => {
    assert.equal(remove(TWO, 'aaaaaa'), TWO.replace(/ {2}- id: aaaaaa[^]*said one\n/, ''));
    assert.equal(remove(TWO, 'bbbbbb'), TWO.replace(/ {2}- id: bbbbbb[^]*/, ''));
  });

  it('leaves an empty list, to which one can add again', () => {
    const none = remove(TWO, 'aaaaaa', 'bbbbbb');
    assert.match(none, /^codings: \[\]\n/m);
    assert.deepEqual(readSidecar(none).sidecar.codings, []);
    assert.equal(readSidecar(add(none, coding('x1', '1:1-1:2'))).sidecar.codings.length, 1);
  });

  it('takes the first of several with one id', () => {
    const text =
      'codings:\n- {id: a, codes: [A], at: 1:1-1:2, quote: x}\n- {id: a, codes: [B], at: 2:1-2:2, quote: y}\n';
    assert.deepEqual(
      readSidecar(remove(text, 'a')).sidecar.codings.map(({ quote }) => quote),
      ['y'],
    );
  });

  it('passes over what is not there', () => {
    assert.deepEqual(removeCodings(TWO, ['nobody']), []);
    assert.deepEqual(removeCodings('', ['nobody']), []);
  });
});

describe('setCodes', () => {
  it('adds and takes single codes in the style of the list', () => {
    assert.equal(set(TWO, 'aaaaaa', 'A', 'B', 'C'), TWO.replace('[A, B]', '[A, B, C]'));
    assert.equal(set(TWO, 'aaaaaa', 'B'), TWO.replace('[A, B]', '[B]'));
    assert.equal(set(TWO, 'aaaaaa', 'A'), TWO.replace('[A, B]', '[A]'));
    assert.equal(set(TWO, 'bbbbbb', 'A', 'B', 'C: D'), TWO.replace('      - B\n', '      - B\n      - "C: D"\n'));
    assert.equal(set(TWO, 'bbbbbb', 'A'), TWO.replace('      - B\n', ''));
    assert.equal(set(TWO, 'bbbbbb', 'B'), TWO.replace('      - A\n', ''));
  });

  it('replaces codes where they stand', () => {
    assert.equal(set(TWO, 'aaaaaa', 'A', 'yes'), TWO.replace('[A, B]', '[A, "yes"]'));
    assert.equal(set(TWO, 'aaaaaa', 'B', 'A'), TWO.replace('[A, B]', '[B, A]'));
    assert.equal(set(TWO, 'bbbbbb', 'C'), TWO.replace('- A\n', '- C\n').replace('      - B\n', ''));
  });

  it('makes a list of a single code when there is more than one', () => {
    const single = 'codings:\n- id: a\n  codes: A # one\n  at: 1:1-1:2\n  quote: x\n';
    assert.equal(set(single, 'a', 'B'), single.replace(': A', ': B'));
    assert.equal(set(single, 'a', 'A', 'B'), single.replace(': A', ': [A, B]'));
  });

  it('changes nothing when nothing is different, or the coding is not there', () => {
    assert.deepEqual(setCodes(TWO, 'aaaaaa', ['A', 'B']), []);
    assert.deepEqual(setCodes(TWO, 'nobody', ['A']), []);
    const others =
      "codings:\n- {id: a, codes: 'A', at: 1:1-1:2, quote: x}\n- {id: b, codes: &both [A, B], at: 2:1-2:2, quote: y}\n";
    assert.deepEqual(setCodes(others, 'a', ['A']), []);
    assert.deepEqual(setCodes(`${others}- {id: c, codes: *both, at: 3:1-3:2, quote: y}\n`, 'c', ['A', 'B']), []);
  });

  it('does not leave a coding without codes', () => {
    assert.throws(() => setCodes(TWO, 'aaaaaa', []), RangeError);
  });

  it('does not change another coding that shares the list', () => {
    const shared =
      'codings:\n- {id: a, codes: &both [A, B], at: 1:1-1:2, quote: x}\n- {id: b, codes: *both, at: 2:1-2:2, quote: y}\n';
    assert.throws(() => setCodes(shared, 'a', ['C']), UnreadableFileError);
    assert.throws(() => removeCodings(shared, ['a']), UnreadableFileError);
    assert.equal(set(shared, 'b', 'C'), shared.replace('*both', 'C'));
  });
});

describe('moveCodings', () => {
  it('changes the place and nothing else', () => {
    assert.equal(move(TWO, 'aaaaaa', '4:1-4:9'), TWO.replace('3:1-3:9', '4:1-4:9'));
    assert.deepEqual(
      moveCodings(TWO, [{ id: 'aaaaaa', at: parseAt('3:1-3:9')!, evidence: { quote: 'said one' } }]),
      [],
    );
  });

  it('changes the quote in whatever form it needs', () => {
    assert.equal(move(TWO, 'aaaaaa', '3:1-3:9', '# one'), TWO.replace('said one', '"# one"'));
    assert.equal(
      move(TWO, 'aaaaaa', '3:1-4:9', 'a\nb'),
      TWO.replace('3:1-3:9', '3:1-4:9').replace('said one', '"a\\nb"').replace('"a\\nb"', '|-\n      a\n      b'),
    );
    assert.equal(move(TWO, 'bbbbbb', '7:1-7:9', 'now short'), TWO.replace(/\|-\n\s+said\n\n\s+two/, 'now short'));
  });

  it('keeps a comment behind the quote out of it', () => {
    const text = 'codings:\n- id: a\n  codes: A\n  at: 1:1-1:2\n  quote: x # unsure\n';
    assert.equal(move(text, 'a', '1:1-1:2', 'one\ntwo'), text.replace(': x', ': "one\\ntwo"'));
  });

  it('writes a quote where there is none', () => {
    const text = 'codings:\n- id: a\n  codes: A\n  at: 1:1-1:2 # here\n- id: b\n  codes: A\n  at: 2:1-2:2\n  quote:\n';
    assert.equal(move(text, 'a', '1:1-1:2', 'words'), text.replace('# here\n', '# here\n  quote: words\n'));
    assert.equal(move(text, 'b', '2:1-2:2', 'words'), text.replace('quote:\n', 'quote: words\n'));
    const flow = 'codings: [{id: a, codes: A, at: 1:1-1:2}]\n';
    assert.equal(move(flow, 'a', '1:1-1:2', 'a, b'), flow.replace('1:1-1:2', '1:1-1:2, quote: "a, b"'));
  });
});

describe('a file that can not be read', () => {
  it('is not changed by anything', () => {
    for (const text of ['codings: some\n', 'codings:\n\t- id: a\n', '- a\n', 'a: 1\n<<<<<<< HEAD\n'])
      for (const edit of [
        () => addCodings(text, [coding('x1', '1:1-1:2')], owner),
        () => removeCodings(text, ['a']),
        () => setCodes(text, 'a', ['A']),
        () => moveCodings(text, [{ id: 'a', at: parseAt('1:1-1:2')! }]),
      ])
        assert.throws(edit, (error) => error instanceof UnreadableFileError && error.problem.severity === 'error');
  });

  it('is not changed where it is laid out in an unusual way', () => {
    const aliased = 'mine: &mine []\ncodings: *mine\n';
    const explicit = '? codings\n: - {id: a, codes: [A], at: 1:1-1:2, quote: x}\n';
    for (const text of [aliased, explicit])
      assert.throws(() => addCodings(text, [coding('x1', '1:1-1:2')], owner), UnreadableFileError);
    assert.throws(() => removeCodings(explicit, ['a']), UnreadableFileError);
  });
});
