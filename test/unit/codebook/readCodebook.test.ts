import assert from 'node:assert/strict';
import { Codebook, type Code } from '../../../src/core/codebook/codebook';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { problemText } from '../../../src/core/text/problem';
import { Lines } from '../../../src/core/text/lines';

const EXAMPLE = `codes:
  - name: Data-low-quality          # unique in the codebook
    description: The data itself is wrong, missing or stale.
    color: 3                        # a slot of the palette
    aliases: [data-quality-low]     # old names
    codes:                          # child codes
      - name: Data-missing-values
      - Data-stale
  - name: "Misc"
    color: "#d97706"
speakers:
  - name: Interviewee
    role: participant
    aliases: [P12]
  - Interviewer
`;

/** Codes as an indented outline. */
function outline(codes: readonly Code[], margin = ''): string[] {
  return codes.flatMap((code) => [margin + code.name, ...outline(code.children, margin + '  ')]);
}

/** What is wrong, as `line code`, lines counted from one. */
function problemsOf(text: string): string[] {
  return readCodebook(text).problems.map(({ code, range }) => `${range.start.line + 1} ${code}`);
}

describe('readCodebook', () => {
  it('reads the example of the design', () => {
    const { codebook, problems, readable } = readCodebook(EXAMPLE);
    assert.deepEqual([problems, readable], [[], true]);
    assert.deepEqual(outline(codebook.codes), ['Data-low-quality', '  Data-missing-values', '  Data-stale', 'Misc']);
    const { description, color, aliases } = codebook.codes[0]!;
    assert.deepEqual(
      [description, color, aliases],
      ['The data itself is wrong, missing or stale.', 3, ['data-quality-low']],
    );
    assert.equal(codebook.codes[1]?.color, '#d97706');
    assert.deepEqual(
      codebook.speakers.map(({ name, role, aliases }) => ({ name, role, aliases })),
      [
        { name: 'Interviewee', role: 'participant', aliases: ['P12'] },
        { name: 'Interviewer', role: undefined, aliases: [] },
      ],
    );
  });

  it('tells where names stand', () => {
    const lines = new Lines(EXAMPLE);
    assert.deepEqual(
      readCodebook(EXAMPLE)
        .codebook.all()
        .map(({ nameRange }) => lines.slice(nameRange)),
      ['Data-low-quality', 'Data-missing-values', 'Data-stale', '"Misc"'],
    );
  });

  it('reads an empty file as an empty codebook', () => {
    for (const text of ['', '\ufeff', '# soon\n', 'codes:\n', 'codes: []\nspeakers: ~\n', '---\n...\n', '{}'])
      assert.deepEqual(
        [readCodebook(text).codebook.all(), readCodebook(text).problems, readCodebook(text).readable],
        [[], [], true],
        JSON.stringify(text),
      );
  });

  it('reads the same in any clothes', () => {
    const clothes = [
      'codes:\n- name: A\n  codes:\n  - B\n  - C\n- D',
      '\ufeffcodes:\r\n  -   name: A\r\n      codes: [B, C]\r\n\r\n  - D\r\n',
      '---\n# x\n"codes": [{name: A, codes: [{name: B}, C]}, D]\n...\n',
      'speakers: []\ncodes:\n# a\n    -\n      name: >-\n        A\n      codes: # b\n        # c\n        - "B" \t# d\n        - \'C\'\n    - &d D\n',
      '%YAML 1.1\n---\n? codes\n: - {? name : A, codes: [B, C], mine: yes}\n  - D\n',
      'mine: &kids [B, C]\ncodes: [{name: A, codes: *kids}, D]\n',
    ];
    for (const text of clothes) {
      const { codebook, problems } = readCodebook(text);
      assert.deepEqual([outline(codebook.codes), problems], [['A', '  B', '  C', 'D'], []], text);
    }
  });

  it('takes names as they are written, whatever YAML takes them for', () => {
    const { codebook, problems } = readCodebook(
      'codes:\n- name: 2024\n- name: yes\n- null\n- 1e3\n- name: 007\n- !!int 5\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(outline(codebook.codes), ['2024', 'yes', 'null', '1e3', '007', '5']);
  });

  it('tells at its line what is wrong with an entry, and reads the rest', () => {
    const text = [
      'codes:',
      '  - color: 3',
      '  - name: A',
      '    color: 13',
      '    aliases: a',
      '    description: [x]',
      '    codes: some',
      '  - name:',
      '  - [B]',
      '  - name: C',
      '    color: #d97706',
      '    aliases: [c, {d: e}]',
      'speakers:',
      '  - role: participant',
      '  - name: P',
      '    role: [x]',
    ].join('\n');
    assert.deepEqual(problemsOf(text), [
      '2 code-without-name',
      '6 code-description',
      '4 code-color',
      '5 aliases-not-a-list',
      '7 code-children',
      '8 code-without-name',
      '9 code-without-name',
      '11 code-color-comment',
      '12 alias-not-a-name',
      '14 speaker-without-name',
      '16 speaker-role',
    ]);
    const { codebook, readable } = readCodebook(text);
    assert.ok(readable);
    assert.deepEqual(outline(codebook.codes), ['A', 'C']);
    assert.deepEqual(codebook.find('c')?.name, 'C');
  });

  it('tells of names that stand twice, at the second', () => {
    const text = [
      'codes:',
      '  - name: A',
      '    aliases: [old, B]',
      '  - name: B',
      '    codes: [A]',
      '  - name: C',
      '    aliases: [old]',
      'speakers: [A, P, {name: Q, aliases: [P]}]',
    ].join('\n');
    assert.deepEqual(problemsOf(text), ['5 name-twice', '3 alias-taken', '7 alias-taken', '8 alias-taken']);
    for (const { severity } of readCodebook(text).problems) assert.equal(severity, 'warning');
  });

  it('tells of an alias that says its code’s name again, or itself', () => {
    const text = ['codes:', '  - name: A', '    aliases:', '      - A', '      - b', '      - b', '  - c'].join('\n');
    assert.deepEqual(problemsOf(text), ['4 alias-twice', '6 alias-twice']);
  });

  it('is unreadable as a whole where the whole can not be told', () => {
    const table: [text: string, problem: string][] = [
      ['codes: some\n', '1 codebook-not-a-list'],
      ['speakers:\n  name: P\n', '2 codebook-not-a-list'],
      ['- A\n', '1 yaml-not-a-map'],
      ['codes:\n  - A\n\t- B\n', '3 yaml-tab'],
      ['codes:\n=======\n  - B\n>>>>>>> x\n', '2 conflict-markers'],
      ['codes: []\n---\ncodes: []\n', '2 yaml-documents'],
      ['codes: []\ncodes: []\n', '2 yaml-duplicate-key'],
    ];
    for (const [text, problem] of table) {
      const { codebook, readable } = readCodebook(text);
      assert.deepEqual([readable, codebook.all(), problemsOf(text)], [false, [], [problem]], text);
    }
  });

  it('ends where a codebook holds itself, or repeats itself too often', () => {
    assert.deepEqual(problemsOf('codes: &all\n  - name: A\n    codes: *all\n'), ['3 code-in-itself']);
    // By name it is told once, and as that: not also as a name that stands twice.
    assert.deepEqual(problemsOf('codes:\n  - name: A\n    codes: [{name: B, codes: [A]}, C]\n  - C\n'), [
      '3 code-in-itself',
      '4 name-twice',
    ]);
    const levels = 'bcdefgh'
      .split('')
      .map((c, i) => `${c}: &${c} [{name: ${c}1, codes: *${'abcdefg'[i]}}, {name: ${c}2, codes: *${'abcdefg'[i]}}]`);
    const bomb = ['a: &a [x]', ...levels, 'codes: *h', ''].join('\n');
    assert.ok(problemsOf(bomb).at(-1)?.endsWith('yaml-too-many-aliases'));
    assert.equal(readCodebook(bomb).readable, false);
  });

  it('gives every problem one sentence', () => {
    const text = 'codes:\n- color: 3\n- name: A\n  color: #abc\n- A\n';
    for (const problem of readCodebook(text).problems) assert.match(problemText(problem), /^[^.\n]+(?:\.[^.\n]+)*\.$/);
  });
});

describe('Codebook', () => {
  const { codebook } = readCodebook(EXAMPLE);

  it('finds codes by name, then by alias, exactly but for white space around', () => {
    assert.equal(codebook.find(' Data-stale ')?.name, 'Data-stale');
    assert.equal(codebook.find('data-quality-low')?.name, 'Data-low-quality');
    assert.equal(codebook.find('misc'), undefined);
    assert.equal(codebook.find(''), undefined);
    const taken = readCodebook('codes: [{name: A, aliases: [B]}, B]').codebook;
    assert.equal(taken.find('B')?.name, 'B');
  });

  it('knows parents', () => {
    assert.equal(codebook.parentOf('Data-stale')?.name, 'Data-low-quality');
    assert.equal(codebook.parentOf('Misc'), undefined);
    assert.equal(codebook.parentOf('nobody'), undefined);
  });

  it('lists every code, each before its children', () => {
    assert.deepEqual(
      codebook.all().map(({ name }) => name),
      ['Data-low-quality', 'Data-missing-values', 'Data-stale', 'Misc'],
    );
  });

  it('tells the reader of transcripts what is a code and who is a speaker', () => {
    assert.ok(codebook.isCode('Misc') && codebook.isCode('data-quality-low') && !codebook.isCode('Interviewee'));
    assert.ok(codebook.isSpeaker('Interviewee') && codebook.isSpeaker('P12') && !codebook.isSpeaker('Misc'));
    assert.equal(codebook.findSpeaker('P12')?.role, 'participant');
    assert.ok(!Codebook.empty.isCode('Misc') && !Codebook.empty.isSpeaker('P12'));
  });

  it('is not confused by names that objects have', () => {
    assert.ok(!codebook.isCode('constructor') && !codebook.isSpeaker('__proto__'));
    assert.equal(readCodebook('codes: [__proto__]').codebook.find('__proto__')?.name, '__proto__');
  });
});

describe('a key in the codebook that isn’t known', () => {
  it('is named beside the one that is nearly it, and isn’t wrong', () => {
    const text = [
      'codes:',
      '  - name: A',
      '    descripton: Of A.',
      '    colour: 3',
      '    owner: me',
      '    codes:',
      '      - name: B',
      '        alias: [b]',
      'speaker:',
      '  - name: P',
    ].join('\n');
    const { problems, codebook } = readCodebook(text);
    assert.deepEqual(
      problems.map((it) => `${it.range.start.line + 1} ${it.severity} ${problemText(it)}`),
      [
        '3 hint “descripton” means nothing here. Is “description” meant?',
        '4 hint “colour” means nothing here. Is “color” meant?',
        '8 hint “alias” means nothing here. Is “aliases” meant?',
        '9 hint “speaker” means nothing here. Is “speakers” meant?',
      ],
    );
    assert.deepEqual(outline(codebook.codes), ['A', '  B']);
  });
});
