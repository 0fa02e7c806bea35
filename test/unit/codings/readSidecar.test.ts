import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { problemText } from '../../../src/core/text/problem';

const EXAMPLE = `transcript: p12.md
coder: rached                       # only in a coder's own file
codings:
  - id: k3v9w2
    codes: [Data-low-quality]
    at: 95:1-95:402                 # line:column-line:column
    quote: Uh, Okay, so my experience with …
    memo: Ask the data team about this.
`;

/** What is wrong, as `line code`, lines counted from one. */
function problemsOf(text: string): string[] {
  return readSidecar(text).problems.map(({ code, range }) => `${range.start.line + 1} ${code}`);
}

describe('readSidecar', () => {
  it('reads the example of the design', () => {
    const { sidecar, problems, readable } = readSidecar(EXAMPLE);
    assert.deepEqual([problems, readable], [[], true]);
    assert.deepEqual(sidecar, {
      transcript: 'p12.md',
      coder: 'rached',
      memo: undefined,
      codings: [
        {
          id: 'k3v9w2',
          codes: ['Data-low-quality'],
          at: { start: { line: 94, character: 0 }, end: { line: 94, character: 401 } },
          quote: 'Uh, Okay, so my experience with …',
          memo: 'Ask the data team about this.',
          source: { start: { line: 3, character: 4 }, end: { line: 7, character: 39 } },
          codesAt: [{ start: { line: 1, character: 12 }, end: { line: 1, character: 28 } }],
        },
      ],
    });
  });

  it('reads an empty file, and one whose list is empty', () => {
    for (const text of ['', '# soon\n', 'transcript: p12.md\n', 'codings:\n', 'codings: null\n', 'codings: []\n']) {
      const { sidecar, problems, readable } = readSidecar(text);
      assert.deepEqual([sidecar.codings, problems, readable], [[], [], true], text);
    }
  });

  it('reads quotes of several paragraphs, in whatever line breaks', () => {
    const text =
      'codings:\n- {id: a, codes: B, at: 1:1-3:2, quote: "one\\n\\ntwo"}\n- id: b\n  codes: B\n  at: 1:1-3:2\n  quote: |-\n    one\n\n    two\n';
    for (const t of [text, text.replace(/\n/g, '\r\n')])
      assert.deepEqual(
        readSidecar(t).sidecar.codings.map(({ quote, codes }) => [quote, codes]),
        [
          ['one\n\ntwo', ['B']],
          ['one\n\ntwo', ['B']],
        ],
      );
  });

  it('takes what YAML takes for numbers and booleans as the words that they are', () => {
    const { sidecar, problems } = readSidecar(
      'codings:\n- id: 123456\n  codes: [yes, 2024, 1e3]\n  at: 1:1-1:2\n  quote: no\n',
    );
    assert.deepEqual(problems, []);
    const [coding] = sidecar.codings;
    assert.deepEqual([coding?.id, coding?.codes, coding?.quote], ['123456', ['yes', '2024', '1e3'], 'no']);
  });

  it('follows aliases', () => {
    const { sidecar } = readSidecar(
      'codings:\n- {id: a, codes: &both [B, C], at: 1:1-1:2, quote: &q x}\n- {id: b, codes: *both, at: 2:1-2:2, quote: *q}\n',
    );
    assert.deepEqual([sidecar.codings[1]?.codes, sidecar.codings[1]?.quote], [['B', 'C'], 'x']);
  });

  it('tells at its line what a coding lacks, and reads the others', () => {
    const text = [
      'codings:',
      '  - codes: [A]',
      '    at: 1:1-1:2',
      '    quote: no id',
      '  - id: b',
      '    at: 1:1-1:2',
      '    quote: no codes',
      '  - id: c',
      '    codes: []',
      '    at: 1:9-1:2',
      '    quote: both are wrong',
      '  - id: d',
      '    codes: [A, {x: y}]',
      '    at: 1:1-1:2',
      '    memo: [1]',
      '  - just words',
      '  - id: e',
      '    codes: A',
      '    at: 2:1-2:2',
      '    quote: fine',
    ].join('\n');
    assert.deepEqual(problemsOf(text), [
      '2 coding-without-id',
      '5 coding-without-codes',
      '9 coding-without-codes',
      '10 coding-at-reversed',
      '13 coding-code',
      '12 coding-without-quote',
      '15 coding-memo',
      '16 coding-shape',
    ]);
    const { sidecar, readable } = readSidecar(text);
    assert.ok(readable);
    assert.deepEqual(
      sidecar.codings.map(({ id, codes, quote, memo }) => [id, codes, quote, memo]),
      [
        ['d', ['A'], '', undefined],
        ['e', ['A'], 'fine', undefined],
      ],
    );
  });

  it('reads what stands around an excerpt, hashes instead of a quote, and the other side of a merge', () => {
    const text = [
      'codings:',
      '  - id: a',
      '    codes: [A]',
      '    at: 1:1-1:6',
      '    quote: Yeah.',
      '    context: {speaker: Ann, before: "did it?", after: We had, mine: kept}',
      '  - id: b',
      '    codes: [A]',
      '    at: 2:1-2:6',
      '    hash: {words: 9f2c4e1a7b3d5f60, length: 398, before: "12345678"}',
      '  - id: c',
      '    codes: [A]',
      '    at: 3:1-3:6',
      '    quote: So.',
      '    conflict: {codes: [B, C], at: 3:2-3:6, quote: o., memo: "", removed: true}',
      '  - id: d',
      '    codes: [A]',
      '    at: 4:1-4:6',
      '    quote: No.',
      '    context: {}',
      '    conflict: {removed: false}',
    ].join('\n');
    assert.deepEqual(
      readSidecar(text).sidecar.codings.map(({ quote, hash, context, conflict }) => ({
        quote,
        hash,
        context,
        conflict,
      })),
      [
        {
          quote: 'Yeah.',
          hash: undefined,
          context: { speaker: 'Ann', before: 'did it?', after: 'We had' },
          conflict: undefined,
        },
        {
          quote: '',
          hash: { words: '9f2c4e1a7b3d5f60', length: 398, before: '12345678' },
          context: undefined,
          conflict: undefined,
        },
        {
          quote: 'So.',
          hash: undefined,
          context: undefined,
          conflict: new Map(
            Object.entries({ codes: ['B', 'C'], at: '3:2-3:6', quote: 'o.', memo: '', removed: 'true' }),
          ),
        },
        { quote: 'No.', hash: undefined, context: undefined, conflict: new Map([['removed', 'false']]) },
      ],
    );
    assert.deepEqual(
      readSidecar(text).problems.map((problem) => [problem.severity, problem.range.start, problemText(problem)]),
      [
        [
          'warning',
          { line: 14, character: 4 },
          'One side of a merge removed “A: So.”, the other changed it: it is kept until you choose.',
        ],
        [
          'warning',
          { line: 14, character: 4 },
          'Since a merge the two sides disagree on “A: So.” (codes, at, quote, memo): both are kept until you choose.',
        ],
      ],
    );
  });

  it('tells where a hash, a context or a conflict is of another shape, and reads the rest', () => {
    const entry = (part: string) =>
      `codings:\n- id: a\n  codes: [A]\n  at: 1:1-1:2\n  quote: x\n  ${part}\n  memo: m\n`;
    const table: [part: string, ...problems: string[]][] = [
      ['hash: abc', '6 coding-hash'],
      ['hash: {words: abc}', '6 coding-hash'],
      ['hash: {words: abc, length: long}', '6 coding-hash'],
      ['hash: {words: abc, length: 3, before: [1]}', '6 coding-hash'],
      ['context: before', '6 coding-context'],
      ['context:\n    speaker: Ann\n    before: [x]', '8 coding-context'],
      ['conflict: [memo]', '6 coding-conflict'],
      ['conflict: {at: here}', '6 coding-conflict', '6 merge-conflict'],
      ['conflict: {codes: [A, {}]}', '6 coding-conflict', '6 merge-conflict'],
      ['conflict: {removed: perhaps}', '6 coding-conflict'],
      ['conflict:\n    codes: [[]]\n    memo: other', '7 coding-conflict', '6 merge-conflict'],
    ];
    for (const [part, ...problems] of table) {
      assert.deepEqual(problemsOf(entry(part)), problems, part);
      assert.deepEqual(
        readSidecar(entry(part)).sidecar.codings.map(({ quote, memo }) => [quote, memo]),
        [['x', 'm']],
        part,
      );
    }
    assert.deepEqual(problemsOf('codings: [{id: a, codes: [A], at: 1:1-1:2, hash: {words: x}}]'), ['1 coding-hash']);
  });

  it('keeps two codings of one id, and tells of the second', () => {
    const text =
      'codings:\n- {id: a, codes: [A], at: 1:1-1:2, quote: x}\n- {id: a, codes: [B], at: 2:1-2:2, quote: y}\n';
    assert.deepEqual(problemsOf(text), ['3 coding-id-twice']);
    assert.equal(readSidecar(text).sidecar.codings.length, 2);
  });

  it('is unreadable as a whole where the whole can not be told', () => {
    const table: [text: string, problem: string][] = [
      ['transcript: p12.md\ncodings: some\n', '2 codings-not-a-list'],
      ['codings:\n  id: a\n', '2 codings-not-a-list'],
      ['codings:\n<<<<<<< HEAD\n- id: a\n=======\n- id: b\n>>>>>>> x\n', '2 conflict-markers'],
      ['codings: []\ncodings: []\n', '2 yaml-duplicate-key'],
      ['- id: a\n', '1 yaml-not-a-map'],
      ['codings:\n\t- id: a\n', '2 yaml-tab'],
    ];
    for (const [text, problem] of table) {
      const { sidecar, readable } = readSidecar(text);
      assert.deepEqual([readable, sidecar.codings, problemsOf(text)], [false, [], [problem]]);
    }
  });

  it('tells of a transcript or coder that is no name', () => {
    assert.deepEqual(problemsOf('transcript: [a]\ncoder: {b: c}\n'), ['1 sidecar-transcript', '2 sidecar-coder']);
  });

  it('does not follow aliases without end', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefgh'.split('').map((c, i) => `${c}: &${c} [*${'abcdefg'[i]}, *${'abcdefg'[i]}]`),
    ];
    assert.ok(readSidecar(bomb.join('\n') + '\ncodings: [*h]\n').problems.length > 0);
    const many = 'x: &x {id: a, codes: [A], at: 1:1-1:2, quote: q}\ncodings: [' + '*x, '.repeat(101) + ']\n';
    assert.deepEqual(problemsOf(many), ['2 yaml-too-many-aliases']);
    assert.equal(readSidecar('codings: &loop [*loop]\n').sidecar.codings.length, 0);
  });
});

describe('what is nearly right in a sidecar', () => {
  const entry = (codes: string, at: string, more = '') =>
    `codings:\n  - id: a\n    ${codes}\n    at: ${at}\n    quote: Words.\n${more}`;
  const told = (text: string) =>
    readSidecar(text).problems.map((it) => `${it.range.start.line + 1} ${it.severity} ${problemText(it)}`);

  it('is told as what it is: a place that ends before its start', () => {
    assert.deepEqual(told(entry('codes: [A]', '27:40-26:59')), ['4 error The end of this place is before its start.']);
    assert.match(told(entry('codes: [A]', '27:40-26'))[0] ?? '', /needs its place/);
  });

  it('names the key that is meant, and only where that is missing', () => {
    assert.deepEqual(told(entry('code: [A]', '1:1-1:7')), [
      '3 hint “code” means nothing here. Is “codes” meant?',
      '2 error A coding needs at least one code.',
    ]);
    assert.deepEqual(told(entry('codes: [A]', '1:1-1:7', '    mem: Mine.\n    extra: 1\n    code: B\n')), [
      '6 hint “mem” means nothing here. Is “memo” meant?',
    ]);
    assert.deepEqual(told(entry('codes: [A]', '1:1-1:7', 'transcrpt: p.md\n')), [
      '6 hint “transcrpt” means nothing here. Is “transcript” meant?',
    ]);
  });
});
