import assert from 'node:assert/strict';
import fc from 'fast-check';
import { problemText } from '../../../src/core/text/problem';
import { readYaml } from '../../../src/core/yaml/yamlFile';
import { runs } from '../runs';

function onlyProblem(text: string) {
  const { problems, root } = readYaml(text);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  assert.equal(root, undefined);
  const [problem] = problems;
  const { code, severity, range } = problem!;
  assert.equal(severity, 'error');
  return { code, text: problemText(problem!), line: range.start.line };
}

describe('readYaml', () => {
  it('takes a text without content for an empty file', () => {
    for (const text of ['', '\n', '# nothing yet\n', '\ufeff', '---\n', '---\n...\n', '\r\n# a\r\n'])
      assert.deepEqual([readYaml(text).root, readYaml(text).problems], [undefined, []], JSON.stringify(text));
  });

  it('reads files in unusual clothes', () => {
    for (const text of [
      '\ufeffcodes: []\n',
      '---\ncodes: []\n...\n',
      'codes: []\n...\n# the end\n',
      '%YAML 1.1\n---\ncodes: []\n',
      'codes: [] \t# a tab after the value\n',
      '{ "codes": [] }',
    ])
      assert.deepEqual([readYaml(text).root?.items.length, readYaml(text).problems], [1, []], JSON.stringify(text));
  });

  it('says where a tab indents', () => {
    const text = 'Line 4 is indented with a tab; YAML allows only spaces.';
    assert.deepEqual(onlyProblem('codes:\n  - name: A\n  - name: B\n\t- name: C\n'), {
      code: 'yaml-tab',
      text,
      line: 3,
    });
    assert.deepEqual(onlyProblem('codes:\n  - name: A\n  - name: B\n  \tcolor: 3\n'), {
      code: 'yaml-tab',
      text,
      line: 3,
    });
  });

  it('says where a merge conflict is, once for each', () => {
    const conflict = '<<<<<<< HEAD\n  - A\n||||||| base\n=======\n  - B\n>>>>>>> theirs\n';
    const { problems } = readYaml('codes:\n' + conflict + '  - C\n' + conflict);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range.start.line]),
      [
        ['conflict-markers', 1],
        ['conflict-markers', 8],
      ],
    );
    assert.equal(problemText(problems[0]!), 'Merge conflict: choose “Merge both sides”, which keeps what both have.');
  });

  it('sees a conflict that was cleaned up only in part', () => {
    assert.equal(onlyProblem('codes:\r\n  - A\r\n>>>>>>> theirs\r\n').line, 2);
    assert.equal(onlyProblem('codes:\n  - A\n=======\n  - B\n').code, 'conflict-markers');
  });

  it('takes no words in a quote for a conflict', () => {
    assert.deepEqual(readYaml('quote: |-\n  <<<<<<< HEAD\n  =======\nother: ==========\n').problems, []);
    assert.deepEqual(readYaml('quote: "so\u2028<<<<<<< HEAD"\n').problems, []);
  });

  it('says in plain words what is wrong, and on which line', () => {
    const table: [text: string, code: string, line: number][] = [
      ['a: 1\na: 2\n', 'yaml-duplicate-key', 1],
      ['a: 1\n---\nb: 2\n', 'yaml-documents', 1],
      ['- a\n- b\n', 'yaml-not-a-map', 0],
      ['just words\n', 'yaml-not-a-map', 0],
      ['a: 1\nmemo: he said: no\n', 'yaml-nested', 1],
      ['a: 1\n  b: 2\n', 'yaml-nested', 0],
      ['a: 1\nb: @me\n', 'yaml-needs-quotes', 1],
      ['a: 1\nb: "open\nc: 2\nd: 3\n', 'yaml-open-quote', 1],
      ['a: 1\nb: [1, 2\nc: 3\n', 'yaml-syntax', 2],
      ['a: 1\nb: *nowhere\n', 'yaml-unknown-alias', 1],
      ['a: *later\nb: &later 1\n', 'yaml-unknown-alias', 0],
    ];
    for (const [text, code, line] of table) {
      const problem = onlyProblem(text);
      assert.deepEqual([problem.code, problem.line], [code, line], text + problem.text);
      assert.match(problem.text, /^[^\n]+\.$/);
      assert.doesNotMatch(problem.text, /\{\d+\}/);
    }
  });

  it('gives up on a text that is nested without end', () => {
    for (const text of ['a: ' + '['.repeat(50_000), '- '.repeat(5000), '{a: '.repeat(5000)])
      assert.equal(onlyProblem(text).code, 'yaml-too-deep');
    assert.ok(onlyProblem('? '.repeat(5000)).text);
    assert.ok(onlyProblem('a: ' + '- '.repeat(5000)).text);
  });

  it('never throws, and either reads a text or says why not', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b: ',
        '- ',
        '? ',
        ': ',
        '"',
        "'",
        '|',
        '>',
        '[',
        ']',
        '{',
        '}',
        ', ',
        '&x ',
        '*x',
        '!t ',
        '#',
        ' ',
        '  ',
      ],
      ...['\n', '\r\n', '\r', '\t', '---\n', '...\n', '%YAML', '\ufeff', '\0', '😀', '<<: ', '\n<<<<<<< ', '\n  '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { problems, root, lines } = readYaml(text);
        assert.ok(problems.length === 0 || root === undefined);
        for (const { range } of problems) assert.ok(range.start.line < lines.count);
      }),
      runs(500),
    );
  });
});
