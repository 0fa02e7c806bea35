import assert from 'node:assert/strict';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { printQuery } from '../../../src/core/query/printQuery';
import type { Query } from '../../../src/core/query/query';
import { DEEPEST, LONGEST } from '../../../src/core/query/queryParser';
import { problemText } from '../../../src/core/text/problem';
import { bare, parsed } from './queries';

/** What a query says, with all parentheses. */
function shape(query: Query): string {
  switch (query.kind) {
    case 'and':
    case 'or':
      return `(${query.operands.map(shape).join(` ${query.kind} `)})`;
    case 'not':
      return `(not ${shape(query.operand)})`;
    case 'relation':
      return `(${shape(query.left)} ${query.relation.kind} ${shape(query.right)})`;
    default:
      return printQuery(query);
  }
}

function assertShape(text: string, expected: string): void {
  assert.equal(shape(parsed(text)), expected, text);
}

/** The message, and what of the text it is about. */
function problemIn(text: string): [message: string, at: number, what: string] {
  const { problem } = parseQuery(text);
  assert.ok(problem, text);
  assert.equal(problem.severity, 'error');
  return [problemText(problem), problem.span.start, text.slice(problem.span.start, problem.span.end)];
}

describe('parseQuery', () => {
  it('takes OR for the loosest, then AND, NOT and relations', () => {
    assertShape('A OR B AND C', '(A or (B and C))');
    assertShape('A AND B OR C AND D', '((A and B) or (C and D))');
    assertShape('(A OR B) AND C', '((A or B) and C)');
    assertShape('NOT A AND B', '((not A) and B)');
    assertShape('NOT (A AND B)', '(not (A and B))');
    assertShape('NOT NOT A', '(not (not A))');
    assertShape('NOT A overlaps B', '(not (A overlaps B))');
    assertShape('(NOT A) overlaps B', '((not A) overlaps B)');
    assertShape('A AND B overlaps C OR D', '((A and (B overlaps C)) or D)');
  });

  it('takes what comes first of several relations together', () => {
    assertShape('A overlaps B contains C', '((A overlaps B) contains C)');
    assertShape('A overlaps (B contains C)', '(A overlaps (B contains C))');
    assertShape('A same turn as B inside C', '((A sameTurn B) inside C)');
  });

  it('has one list of what ANDs or ORs follow each other link', () => {
    assertShape('A AND B AND C', '(A and B and C)');
    assertShape('A OR (B OR C)', '(A or (B or C))');
  });

  it('takes words of the language in any case, names as they are', () => {
    assertShape('a And NOT b oR Only c', '((a and (not b)) or only c)');
    assertShape('CODED and HAS Memo or UnCoded', '((coded and has memo) or uncoded)');
    assertShape('A WITHIN 1 Turns OF B', '(A within B)');
    assertShape('SPEAKER = ann', 'speaker = ann');
    assertShape('Age > 40', 'Age > 40');
  });

  it('takes for a code whatever can be nothing else', () => {
    for (const name of [
      'Qualité-données',
      'Qualite\u0301',
      '数据-质量',
      'C#',
      'R&D',
      'why?',
      'help!',
      'a/b',
      'l’aide',
      'text',
      'turn',
      '12',
    ])
      assert.deepEqual(bare(parsed(name)), { kind: 'code', name, only: false });
    assert.deepEqual(bare(parsed('"Night shift"')), { kind: 'code', name: 'Night shift', only: false });
    assert.deepEqual(bare(parsed('only "a \\"b\\" \\\\ \\c"')), { kind: 'code', name: 'a "b" \\ \\c', only: true });
    assert.deepEqual(bare(parsed('"and"')), { kind: 'code', name: 'and', only: false });
  });

  it('reads every relation', () => {
    const relation = (between: string) => (bare(parsed(`A ${between} B`)) as { relation: unknown }).relation;
    assert.deepEqual(relation('overlaps'), { kind: 'overlaps' });
    assert.deepEqual(relation('contains'), { kind: 'contains' });
    assert.deepEqual(relation('inside'), { kind: 'inside' });
    assert.deepEqual(relation('within 2 turns of'), { kind: 'within', distance: 2, unit: 'turns' });
    assert.deepEqual(relation('within 1 turn of'), { kind: 'within', distance: 1, unit: 'turns' });
    assert.deepEqual(relation('within 30 words of'), { kind: 'within', distance: 30, unit: 'words' });
    assert.deepEqual(relation('within 0 word of'), { kind: 'within', distance: 0, unit: 'words' });
    assert.deepEqual(relation('same turn as'), { kind: 'sameTurn' });
    assert.deepEqual(relation('same transcript as'), { kind: 'sameTranscript' });
  });

  it('reads what is compared: a field, or else an attribute', () => {
    const compared = (text: string) => bare(parsed(text)) as Record<string, unknown>;
    const field = (name: string) => ({ kind: 'field', field: name });
    const attribute = (name: string) => ({ kind: 'attribute', name });
    assert.deepEqual(compared('speaker="Ann Lee"'), {
      kind: 'compare',
      subject: field('speaker'),
      operator: '=',
      value: 'Ann Lee',
    });
    assert.deepEqual(compared('age>=40'), { kind: 'compare', subject: attribute('age'), operator: '>=', value: '40' });
    assert.deepEqual(compared('"age group" != 40-50').subject, attribute('age group'));
    assert.deepEqual(compared('"speaker" = Ann').subject, attribute('speaker'));
    assert.deepEqual(compared('transcript = interviews/**/p?.md').value, 'interviews/**/p?.md');
    assert.deepEqual(compared('site = ""').value, '');
    assert.deepEqual(compared('site = "coded"').value, 'coded');
    assert.deepEqual(compared('memo ~ model').pattern, { kind: 'text', text: 'model' });
    assert.deepEqual(compared('text ~ "/etc"').pattern, { kind: 'text', text: '/etc' });
  });

  it('reads regular expressions to their slash', () => {
    const pattern = (text: string) => (bare(parsed(text)) as { pattern: unknown }).pattern;
    const expression = (source: string, flags = '') => ({ kind: 'expression', source, flags });
    assert.deepEqual(pattern('text ~ /a (b|c) "d"/'), expression('a (b|c) "d"'));
    assert.deepEqual(pattern('text~/x/si'), expression('x', 'is'));
    assert.deepEqual(pattern('text ~ /a\\/b[/]\\\\/i'), expression('a/b[/]\\\\', 'i'));
    assert.deepEqual(pattern('text ~ /[^\\]/]\\p{L}/'), expression('[^\\]/]\\p{L}'));
    assertShape('text ~ /a/ OR B', '(text ~ /a/ or B)');
    assertShape('(text ~ /a/)', 'text ~ /a/');
  });

  it('says where parts stand, as they are in the text', () => {
    const text = ' ( A OR  speaker = "Zoë 🜂" ) AND B';
    const query = parsed(text);
    assert.ok(query.kind === 'and');
    const [or] = query.operands;
    assert.ok(or?.kind === 'or');
    const [, speaker] = or.operands;
    assert.ok(speaker?.kind === 'compare');
    const said = [query.span, or.span, speaker.span, speaker.valueSpan].map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(said, [
      '( A OR  speaker = "Zoë 🜂" ) AND B',
      'A OR  speaker = "Zoë 🜂"',
      'speaker = "Zoë 🜂"',
      '"Zoë 🜂"',
    ]);
  });

  it('tells of parentheses that have no other', () => {
    assert.deepEqual(problemIn('A AND (B OR C'), ['The “)” for this parenthesis is missing.', 6, '(']);
    assert.deepEqual(problemIn('A OR B) AND C'), ['There is no “(” for this parenthesis.', 6, ')']);
    assert.deepEqual(problemIn('A AND ()'), ['A code or a condition is missing before “)”.', 7, ')']);
    assert.deepEqual(problemIn('((A)'), ['The “)” for this parenthesis is missing.', 0, '(']);
  });

  it('tells of what isn’t linked', () => {
    const link = 'AND, OR or another link is missing before';
    const words = 'What has several words stands in quotation marks.';
    assert.deepEqual(problemIn('A B'), [`${link} “B”. ${words}`, 2, 'B']);
    assert.deepEqual(problemIn('speaker = Dr Lee'), [`${link} “Lee”. ${words}`, 13, 'Lee']);
    assert.deepEqual(problemIn('A (B)'), [`${link} “(”.`, 2, '(']);
    assert.deepEqual(problemIn('(A "b c")'), [`${link} “b c”.`, 3, '"b c"']);
    assert.deepEqual(problemIn('A NOT B'), [`${link} “NOT”.`, 2, 'NOT']);
    assert.deepEqual(problemIn('A AND speaker Ann'), [
      'An operator, such as =, is missing after “speaker”.',
      14,
      'Ann',
    ]);
  });

  it('tells of what is missing', () => {
    assert.deepEqual(problemIn(''), ['The query is empty.', 0, '']);
    assert.deepEqual(problemIn(' \n '), ['The query is empty.', 0, '']);
    assert.deepEqual(problemIn('A AND'), ['A code or a condition is missing after “AND”.', 2, 'AND']);
    assert.deepEqual(problemIn('A and OR B'), ['A code or a condition is missing before “OR”.', 6, 'OR']);
    assert.deepEqual(problemIn('overlaps B'), ['A code or a condition is missing before “overlaps”.', 0, 'overlaps']);
    assert.deepEqual(problemIn('NOT'), ['A code or a condition is missing after “NOT”.', 0, 'NOT']);
    assert.deepEqual(problemIn('only (A OR B)'), ['A code is missing after “only”.', 5, '(']);
    assert.deepEqual(problemIn('A AND ""'), ['A name is missing between the quotation marks.', 6, '""']);
    assert.deepEqual(problemIn('has note'), ['“memo” is missing after “has”.', 4, 'note']);
    assert.deepEqual(problemIn('A overlaps NOT B'), [
      'Here “NOT” and what belongs to it must be in parentheses.',
      11,
      'NOT',
    ]);
    assert.deepEqual(problemIn('A AND "Night'), ['The quotation mark that closes this is missing.', 6, '"Night']);
    assert.deepEqual(problemIn('"a\\"'), ['The quotation mark that closes this is missing.', 0, '"a\\"']);
  });

  it('tells of comparisons that are none', () => {
    assert.deepEqual(problemIn('A AND age >'), ['A value is missing after “>”.', 10, '>']);
    assert.deepEqual(problemIn('age > AND A'), [
      'A value is missing after “>”. If “AND” is the value, put it in quotation marks.',
      6,
      'AND',
    ]);
    assert.deepEqual(problemIn('(age > )'), ['A value is missing after “>”.', 5, '>']);
    assert.deepEqual(problemIn('age == 4'), ['“==” is no operator. The operators are: = != < <= > >= ~.', 4, '==']);
    assert.deepEqual(problemIn('text !~ a'), ['“!~” is no operator. The operators are: = != < <= > >= ~.', 5, '!~']);
    assert.deepEqual(problemIn('= 4'), ['A code or a condition is missing before “=”.', 0, '=']);
    assert.deepEqual(problemIn('30 < age < 40'), ['What is compared is missing before “<”.', 9, '<']);
    assert.deepEqual(problemIn('coded = yes'), [
      '“coded” is a word of queries. To mean a name by it, put it in quotation marks.',
      0,
      'coded',
    ]);
    assert.deepEqual(problemIn('text ~ ""'), ['A text is missing between the quotation marks.', 7, '""']);
  });

  it('tells of regular expressions that aren’t valid, and why', () => {
    assert.deepEqual(problemIn('A AND text ~ /a(b/'), [
      'This regular expression isn’t valid: Unterminated group.',
      13,
      '/a(b/',
    ]);
    assert.deepEqual(problemIn('text ~ /a\\-b/'), [
      'This regular expression isn’t valid: Invalid escape.',
      7,
      '/a\\-b/',
    ]);
    const flags =
      'After a regular expression may stand: i, for small and capital letters alike, and s, for . to match line breaks too.';
    assert.deepEqual(problemIn('text ~ /a/gi OR B'), [flags, 10, 'gi']);
    assert.deepEqual(problemIn('text ~ /a/ii'), [flags, 10, 'ii']);
    assert.deepEqual(problemIn('text ~ /a b'), ['The slash that ends this regular expression is missing.', 7, '/a b']);
    assert.deepEqual(problemIn('text ~ /[/'), ['The slash that ends this regular expression is missing.', 7, '/[/']);
    assert.deepEqual(problemIn('text ~ //'), ['A text is missing between the slashes.', 7, '//']);
  });

  it('tells of relations that break off', () => {
    const number = 'A whole number must stand after “within”, as in “within 2 turns of”.';
    assert.deepEqual(problemIn('A within turns of B'), [number, 9, 'turns']);
    assert.deepEqual(problemIn('A within x'), [number, 9, 'x']);
    assert.deepEqual(problemIn('A within -1 turns of B'), [number, 9, '-1']);
    assert.deepEqual(problemIn('A within 1.5 turns of B'), [number, 9, '1.5']);
    assert.deepEqual(problemIn('A WITHIN'), [number.replace('within”,', 'WITHIN”,'), 2, 'WITHIN']);
    assert.deepEqual(problemIn('A within 2 B'), ['“turns of” or “words of” is missing after “2”.', 11, 'B']);
    assert.deepEqual(problemIn('A within 2 turns B'), ['“of” is missing after “turns”.', 17, 'B']);
    assert.deepEqual(problemIn('A same B'), ['“turn as” or “transcript as” is missing after “same”.', 7, 'B']);
    assert.deepEqual(problemIn('A same turn B'), ['“as” is missing after “turn”.', 12, 'B']);
    assert.deepEqual(problemIn('A same turn'), ['“as” is missing after “turn”.', 7, 'turn']);
  });

  it('reads what is nested as deep as anybody would, and no deeper', () => {
    const tooDeep = `No more than ${DEEPEST} parentheses, NOTs and relations may stand in each other.`;
    const nested = (depth: number) => '('.repeat(depth) + 'A' + ')'.repeat(depth);
    const denied = (depth: number) => 'NOT '.repeat(depth) + 'A';
    const related = (depth: number) => 'A' + ' overlaps A'.repeat(depth);
    for (const make of [nested, denied, related]) {
      assert.equal(parseQuery(make(DEEPEST)).problem, undefined);
      for (const depth of [DEEPEST + 1, 80_000]) assert.equal(problemIn(make(depth))[0], tooDeep);
    }
    assert.deepEqual(problemIn(nested(DEEPEST + 1)), [tooDeep, DEEPEST, '(']);
    assert.deepEqual(problemIn(related(DEEPEST + 1)), [tooDeep, 2 + DEEPEST * 11, 'overlaps']);
    // Together they are no deeper than apart.
    const [half, rest] = [DEEPEST / 2, ' overlaps A'.repeat(DEEPEST / 2)];
    assert.equal(parseQuery('('.repeat(half) + 'A' + ')'.repeat(half) + rest).problem, undefined);
    assert.equal(problemIn('('.repeat(half + 1) + 'A' + ')'.repeat(half + 1) + rest)[0], tooDeep);
    assert.equal(problemIn('('.repeat(half) + 'A' + rest + ' overlaps A' + ')'.repeat(half))[0], tooDeep);
  });

  it('reads and prints lists of any length', () => {
    const names = Array.from({ length: 80_000 }, (_, i) => `c${i}`);
    for (const link of [' OR ', ' AND ']) {
      const text = names.join(link);
      assert.equal(printQuery(parsed(text)), text);
    }
    const longest = [
      `"${'\\"'.repeat(LONGEST / 2 - 1)}"`,
      'x'.repeat(LONGEST),
      `text ~ /${'[/]'.repeat(333_330)}/`,
      `text ~ /${'x'.repeat(LONGEST - 9)}/`,
    ];
    for (const text of longest) assert.equal(parseQuery(text).problem, undefined, text.slice(0, 10));
    assert.equal(problemIn('x'.repeat(LONGEST + 1))[1], LONGEST);
    assert.equal(problemIn('x'.repeat(50_000_000))[1], LONGEST);
  });
});

describe('printQuery', () => {
  const printed = (text: string) => printQuery(parsed(text));

  it('writes what is needed, and nothing else', () => {
    assert.equal(printed('( ("A") or(b)and not(("c d")) )'), 'A OR b AND NOT "c d"');
    assert.equal(printed('(A or B) and (C and D)'), '(A OR B) AND (C AND D)');
    assert.equal(printed('(A contains B) inside (C)'), 'A contains B inside C');
    assert.equal(printed('A contains (B inside C)'), 'A contains (B inside C)');
    assert.equal(printed('NOT (A overlaps B)'), 'NOT A overlaps B');
    assert.equal(printed('(NOT A) overlaps B'), '(NOT A) overlaps B');
    assert.equal(printed('"only" OR "Speaker" OR "x!"'), '"only" OR Speaker OR x!');
    assert.equal(printed('"Speaker"="x" and "age" <"5"'), '"Speaker" = x AND age < 5');
    assert.equal(printed('A within 1 turns of B within 2 word of C'), 'A within 1 turn of B within 2 words of C');
    assert.equal(
      printed('text~"/a" or text = "/a" or text ~/a\\/[/]/si'),
      'text ~ "/a" OR text = /a OR text ~ /a\\/[\\/]/is',
    );
  });
});
