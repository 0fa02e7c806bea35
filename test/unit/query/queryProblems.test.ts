import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printQuery } from '../../../src/core/query/printQuery';
import { queryProblems } from '../../../src/core/query/queryProblems';
import { problemText } from '../../../src/core/text/problem';
import type { KnownNames } from '../../../src/core/query/knownNames';
import { KNOWN } from './known';
import { parsed, QUERIES } from './queries';

function problemsIn(text: string): { message: string; what: string; nearest: readonly string[] }[] {
  return queryProblems(parsed(text), KNOWN).map((problem) => ({
    message: problemText(problem),
    what: text.slice(problem.span.start, problem.span.end),
    nearest: problem.nearest,
  }));
}

function assertUnknown(text: string, message: string, what: string, ...nearest: string[]): void {
  assert.deepEqual(problemsIn(text), [{ message, what, nearest }], text);
}

describe('queryProblems', () => {
  it('tells of codes that neither the codebook has, nor anything has', () => {
    assertUnknown('Data AND Nowhere', 'The code “Nowhere” is not in the codebook.', 'Nowhere');
    const meant = (name: string, other: string) => `The code “${name}” is not in the codebook. Is “${other}” meant?`;
    assertUnknown('NOT (Data OR Data-qualty)', meant('Data-qualty', 'Data-quality'), 'Data-qualty', 'Data-quality');
    assertUnknown('only Nite-shift', meant('Nite-shift', 'Night shift'), 'only Nite-shift', 'only "Night shift"');
    assertUnknown('coded overlaps new-code', meant('new-code', 'New-code'), 'new-code', 'New-code');
    // The same letters, written otherwise.
    const decomposed = 'Qualite\u0301-donne\u0301es';
    assertUnknown(decomposed, meant(decomposed, 'Qualité-données'), decomposed, 'Qualité-données');
  });

  it('tells of nothing that is there under any name', () => {
    for (const text of [
      ...['Data OR Quality OR "Night shift" OR New-code OR only "and" OR "coded"', 'uncoded OR coded OR has memo'],
      ...[
        'speaker = "ann  lee"',
        'speaker = p1',
        'speaker != Interviewer',
        'speaker = "Dr. roe"',
        'role = PARTICIPANT',
      ],
      ...[
        'coder = Rached',
        'coder = ""',
        'coder = consensus',
        'AGE > 100',
        'age = 17',
        'site = "Montre\u0301al"',
        '"age group" ~ x',
      ],
      ...[
        'transcript = p1',
        'transcript = p2.VTT',
        'transcript = interviews/*',
        'transcript = **/g*',
        '"Speaker" = yes',
      ],
      ...[
        'transcript = "g [1]"',
        'transcript = "focus groups/**"',
        'transcript = ./interviews/p?.md',
        'transcript = interviews\\p1.md',
      ],
      ...['speaker ~ x', 'text = nothing', 'memo != nothing', 'transcript < a'],
    ])
      assert.deepEqual(problemsIn(text), [], text);
  });

  it('tells of what is compared with what isn’t there, at the value', () => {
    assertUnknown('speaker = Bob', 'Nobody called “Bob” speaks in this study.', 'Bob');
    const speaker = 'Nobody called “Ann Le” speaks in this study. Is “Ann Lee” meant?';
    assertUnknown('Data AND speaker = "Ann Le"', speaker, '"Ann Le"', '"Ann Lee"');
    const role = 'Nobody in this study has the role “particpant”. Roles here: participant, interviewer.';
    assertUnknown('role != particpant', role, 'particpant', 'participant');
    assertUnknown(
      'coder = bob',
      'Nobody called “bob” has coded in this study. Coders here: rached, Maya, consensus.',
      'bob',
    );
    const transcript = 'There is no transcript “p11”. Is “interviews/p1.md” meant?';
    assertUnknown('transcript = p11', 'There is no transcript “p11”.', 'p11');
    assertUnknown(
      'transcript = interviews/p11',
      transcript.replace('p11', 'interviews/p11'),
      'interviews/p11',
      'interviews/p1.md',
      'interviews/P2.vtt',
    );
    assertUnknown('transcript = p', 'There is no transcript “p”.', 'p');
  });

  it('lists roles and coders where they are few, as the one most alike may be the opposite', () => {
    const said = (text: string, known: Partial<KnownNames>) =>
      queryProblems(parsed(text), { ...KNOWN, ...known }).map((it) => problemText(it));
    const numbered = (count: number) => [
      'interviewer',
      ...Array.from({ length: count - 1 }, (_, i) => `Role ${i + 1}`),
    ];
    const missing = 'Nobody in this study has the role “interviewee”.';
    assert.deepEqual(said('role = interviewee', { roles: [] }), [missing]);
    assert.deepEqual(said('role = interviewee', { roles: numbered(8) }), [
      `${missing} Roles here: ${numbered(8).join(', ')}.`,
    ]);
    assert.deepEqual(said('role = interviewee', { roles: numbered(9) }), [`${missing} Is “interviewer” meant?`]);
    assert.deepEqual(said('coder = bob', { coders: [] }), ['Nobody called “bob” has coded in this study.']);
  });

  it('tells of attributes and values that no transcript has', () => {
    assertUnknown('income > 3', 'No transcript says “income” in its front matter.', 'income > 3');
    const group = 'No transcript says “age-group” in its front matter. Is “age group” meant?';
    assertUnknown('Data AND age-group = 40-50', group, 'age-group = 40-50', '"age group" = 40-50');
    assertUnknown('age-group ~ /4/', group, 'age-group ~ /4/', '"age group" ~ /4/');
    assertUnknown(
      'site = Montreal',
      'No transcript has “Montreal” there. Is “Montréal” meant?',
      'Montreal',
      'Montréal',
    );
    assertUnknown('site != Rome', 'No transcript has “Rome” there.', 'Rome');
  });

  it('proposes what leaves one problem less', () => {
    let proposed = 0;
    const typed = fc.constantFrom(
      'Data-qualty',
      '"Night-shift"',
      'only Daata',
      'speaker = interviever',
      'age-group = 40-50',
      'site = ro',
      'Site = lion',
    );
    fc.assert(
      fc.property(QUERIES, typed, typed, (query, one, other) => {
        const text = `(${one} OR Data) AND NOT ${other} AND (${printQuery(query)})`;
        const before = queryProblems(parsed(text), KNOWN);
        for (const { span, nearest } of before) {
          for (const it of nearest) {
            proposed++;
            const after = text.slice(0, span.start) + it + text.slice(span.end);
            assert.equal(queryProblems(parsed(after), KNOWN).length, before.length - 1, after);
          }
        }
      }),
    );
    assert.ok(proposed > 100);
  });
});
