import assert from 'node:assert/strict';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { decide } from '../../../src/core/merge/decide';
import { undecidedAt, type Undecided } from '../../../src/core/merge/undecided';
import { problemText } from '../../../src/core/text/problem';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';

const CODING = `transcript: p1.md
codings:
  # first
  - id: aaaaaa
    codes: [Help, Hope]
    at: 1:1-1:5
    quote: This
    memo: Ask the data team.
`;

const CODEBOOK = `codes:
  - name: Work
    description: How much there is to do. # see guide
    color: 2
    codes:
      - name: Night-shift
        codes: [Sleep]
  - name: Help
speakers:
  - name: Nora
    role: participant
`;

function withConflict(conflict: string): string {
  return `${CODING}    conflict: ${conflict}\n`;
}

function problems(text: string) {
  const { problems: found } = text.includes('codings:') ? readSidecar(text) : readCodebook(text);
  return found.filter(({ code }) => code === 'merge-conflict');
}

/** What a text leaves to decide. */
function left(text: string): Undecided[] {
  const [problem] = problems(text);
  return problem ? undecidedAt(text, problem.range) : [];
}

/** The text once the one thing that it leaves to decide is decided. */
function decided(text: string, take: 'this' | 'other'): string | undefined {
  const [first, second] = left(text);
  assert.ok(first && !second);
  return decide(text, first, take);
}

describe('What a merge leaves to decide', () => {
  it('is nothing where no merge has been, or all is decided', () => {
    for (const text of [CODING, CODEBOOK, withConflict('{}'), withConflict('{removed: false}'), withConflict('')]) {
      assert.deepEqual(left(text), []);
    }
  });

  it('is what each side says, field by field, and of an excerpt as a whole', () => {
    const text = withConflict('{memo: Ask Anna., at: 2:1-2:5, quote: That, codes: [Hope], removed: true, weight: 3}');
    assert.deepEqual(
      left(text).map(({ entry, fields, here, there }) => [entry, fields.join(), here, there]),
      [
        ['aaaaaa', 'memo', 'Ask the data team.', 'Ask Anna.'],
        ['aaaaaa', 'quote,at', 'This', 'That'],
        ['aaaaaa', 'codes', 'Help, Hope', 'Hope'],
        ['aaaaaa', 'removed', '', 'true'],
        ['aaaaaa', 'weight', '', '3'],
      ],
    );
    assert.deepEqual(problems(text).map(problemText), [
      'One side of a merge removed “Help, Hope: This”, the other changed it: it is kept until you choose.',
      'Since a merge the two sides disagree on “Help, Hope: This” (memo, at, quote, codes, weight): both are kept until you choose.',
    ]);
  });

  it('is told of a code, a speaker and the file itself, too', () => {
    for (const text of [
      CODEBOOK.replace('    color: 2\n', '    color: 2\n    conflict: {color: 3}\n'),
      CODEBOOK.replace('        codes: [Sleep]\n', '        conflict: {parent: Help}\n        codes: [Sleep]\n'),
      `${CODEBOOK}    conflict: {role: interviewer}\n`,
      `conflict: {owner: Ann}\n${CODEBOOK}`,
      `conflict: {coder: Ann}\n${CODING}`,
    ]) {
      assert.equal(problems(text).length, 1, text);
      assert.equal(left(text).length, 1, text);
    }
  });
});

describe('decide, for a coding', () => {
  it('for this side takes away what the other says, and nothing else', () => {
    for (const conflict of [
      '{memo: Ask Anna.}',
      '{at: 2:1-2:5, quote: That}',
      '{codes: [Hope]}',
      '{removed: true}',
      '{weight: 3}',
    ]) {
      assert.equal(decided(withConflict(conflict), 'this'), CODING);
    }
  });

  it('keeps what else is to decide', () => {
    const text = withConflict('{memo: Ask Anna., codes: [Hope]} # see mail');
    const [memo] = left(text);
    assert.equal(decide(text, memo!, 'this'), withConflict('{codes: [Hope]} # see mail'));
  });

  it('for the other side takes its place and its quote together, and no context of this one', () => {
    const expected = CODING.replace('at: 1:1-1:5\n    quote: This', 'at: 2:1-2:5\n    quote: That');
    const text = withConflict('{at: 2:1-2:5, quote: That}');
    assert.equal(decided(text, 'other'), expected);
    const around = text.replace('quote: This\n', 'quote: This\n    context: {speaker: Ann}\n');
    assert.equal(decided(around, 'other'), expected);
    const hashes = (at: string, hash: string) =>
      CODING.replace('at: 1:1-1:5\n    quote: This', `at: ${at}\n    hash: {words: ${hash}, length: 4}`);
    const hashed = `${hashes('1:1-1:5', 'ab')}    conflict: {at: 2:1-2:5, hash: {words: cd, length: 4}}\n`;
    assert.equal(decided(hashed, 'other'), hashes('2:1-2:5', 'cd'));
  });

  it('for the other side takes its memo, or that it has none', () => {
    assert.equal(
      decided(withConflict('{memo: Ask Anna.}'), 'other'),
      CODING.replace('Ask the data team.', 'Ask Anna.'),
    );
    assert.equal(decided(withConflict('{memo: ""}'), 'other'), CODING.replace('    memo: Ask the data team.\n', ''));
  });

  it('for a side that removed it removes it', () => {
    assert.equal(
      decided(withConflict('{removed: true}'), 'other'),
      CODING.slice(0, CODING.indexOf('  # first')).replace('codings:\n', 'codings: []\n') + '  # first\n',
    );
  });

  it('is nothing where it is decided already, or where there is something else to decide by now', () => {
    const text = withConflict('{memo: Ask Anna.}');
    const [memo] = left(text);
    assert.equal(decide(CODING, memo!, 'other'), undefined);
    assert.equal(decide(withConflict('{memo: Ask Ben.}'), memo!, 'other'), undefined);
    assert.equal(decide(text.replace('data team', 'whole team'), memo!, 'other'), undefined);
  });

  it('takes nothing that would make it unreadable', () => {
    for (const conflict of ['{at: here, quote: That}', '{codes: [A, {}]}', '{memo: [Ask]}', '{hash: {words: a}}']) {
      const text = withConflict(conflict);
      assert.equal(left(text)[0]?.canTake, false, conflict);
      assert.equal(decided(text, 'this'), CODING);
    }
  });

  it('works on what was written by hand', () => {
    const flow = 'codings: [{id: a, codes: A, at: 1:1-1:6, quote: x, conflict: {codes: [B]}}]';
    assert.equal(decided(flow, 'other'), 'codings: [{id: a, codes: [B], at: 1:1-1:6, quote: x}]');
    const block = `${CODING}    conflict: # see mail\n      memo: x\n      mine: kept\n    # below\n`;
    const [memo] = left(block);
    assert.equal(decide(block, memo!, 'this'), block.replace('      memo: x\n', ''));
    const shared = `${CODING}    conflict: &c {memo: x}\n    other: *c\n`;
    assert.throws(() => decided(shared, 'this'), UnreadableFileError);
  });
});

describe('decide, for a code', () => {
  const help = '  - name: Help\n';

  it('takes fields of either side', () => {
    const conflict = '    conflict: {description: What there is to do., color: "#d97706"}\n';
    const text = CODEBOOK.replace('    color: 2\n', `    color: 2\n${conflict}`);
    const [description, color] = left(text);
    const both = decide(decide(text, color!, 'other')!, description!, 'this');
    assert.equal(both, CODEBOOK.replace('color: 2', 'color: "#d97706"'));
    const other = decide(decide(text, description!, 'other')!, color!, 'this');
    assert.equal(other, CODEBOOK.replace('How much there is to do.', 'What there is to do.'));
    const slot = CODEBOOK.replace(help, '  - name: Help\n    conflict: {color: 3}\n');
    assert.equal(decided(slot, 'other'), CODEBOOK.replace(help, '  - name: Help\n    color: 3\n'));
  });

  it('changes names so that both go on meaning the code', () => {
    const text = CODEBOOK.replace(help, '  - name: Help\n    aliases: [Old, Aid]\n    conflict: {name: Aid}\n');
    assert.equal(decided(text, 'this'), text.replace('    conflict: {name: Aid}\n', ''));
    assert.equal(decided(text, 'other'), CODEBOOK.replace(help, '  - name: Aid\n    aliases: [Old, Help]\n'));
  });

  it('moves it with all that is under it, where that can be', () => {
    const at = (parent: string) =>
      CODEBOOK.replace(
        '      - name: Night-shift\n',
        `      - name: Night-shift\n        conflict: {parent: ${parent}}\n`,
      );
    const block = '      - name: Night-shift\n        codes: [Sleep]\n';
    const rest = CODEBOOK.replace(`    codes:\n${block}`, '    codes: []\n');
    assert.equal(decided(at('Help'), 'this'), CODEBOOK);
    assert.equal(decided(at('Help'), 'other'), rest.replace(help, `${help}    codes:\n${block}`));
    assert.equal(decided(at('""'), 'other'), rest.replace(help, help + block.replace(/^ {4}/gm, '')));
    for (const nowhere of ['Sleep', 'Night-shift', 'Nonesuch']) assert.equal(left(at(nowhere))[0]?.canTake, false);
  });

  it('removes it, and what stands under it moves up', () => {
    const text = CODEBOOK.replace(help, `${help}    conflict: {removed: true}\n`);
    assert.equal(decided(text, 'other'), CODEBOOK.replace(help, ''));
    const parent = CODEBOOK.replace('    color: 2\n', '    color: 2\n    conflict: {removed: true}\n');
    assert.equal(decided(parent, 'this'), CODEBOOK);
    assert.equal(
      decided(parent, 'other'),
      CODEBOOK.replace(/ {2}- name: Work[^]*? {6}- name/, '  - name').replace(
        '        codes: [Sleep]',
        '    codes: [Sleep]',
      ),
    );
  });

  it('takes no name that another code has', () => {
    const text = CODEBOOK.replace(help, '  - name: Help\n    conflict: {name: Sleep}\n');
    assert.equal(left(text)[0]?.canTake, false);
  });

  it('decides for speakers and for the file itself in the same way', () => {
    const speaker = `${CODEBOOK}    conflict: {role: interviewer}\n`;
    assert.equal(decided(speaker, 'other'), CODEBOOK.replace('participant', 'interviewer'));
    assert.equal(decided(`conflict: {transcript: p2.md}\n${CODING}`, 'other'), CODING.replace('p1.md', 'p2.md'));
  });
});
