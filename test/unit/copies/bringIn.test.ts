import assert from 'node:assert/strict';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { codersOf } from '../../../src/core/copies/copy';
import { commented, comments, docx, p, r } from '../importing/officeFiles';
import { copyOf, CopyStudy } from './copies';

const OURS = `Maya: When did you begin to keep bees?

Tom: Well, it was the spring after my father died. He left me his three hives, and I didn't know the first thing about them.

Maya: Did anybody help you?

Tom: Yeah.

Tom: Our neighbour did, mostly. She'd come over on Sundays, and we would look at the frames together until it got dark.

Maya: And the first winter?

Tom: We lost two of the three. I blamed the wet summer; she blamed me, and she was right.

Maya: You fed them too late, then?

Tom: Yeah.

Maya: Would you begin again?

Tom: Oh, any time – it’s the one hour of the week when nobody calls me.
`;

const THEIRS = `# P1 (coded)

## Tom's interview

# Maya

When did you begin to keep bees?

#### Tom

Well it was the spring after my father died.
He left me his three hives and I did not know the first thing about them.

Inheritance-of-craft

## Maya

Did anybody help you?

## **Tom**

Yeah.

Our neighbor did, mostly. She’d come over on Sundays, and we would look at the frames together untill it got dark.

Help-from-neighbours
Learning-by-doing

## Maya

You fed them too late, then ?

## Tom

Yeah.

Own-mistakes

## Maya

And what does your wife say to all of that?

## Tom

She laughs at me, and buys her honey in town.

Family-support

## Maya

Would you begin again?

## Tom

Oh, any time - it's the one hour of the week when nobody calls me.

Quiet-time
`;

describe('bringing in a copy', () => {
  it('brings each coding to its words, whatever the layout and the edits, and tells what isn’t in ours', async () => {
    const study = CopyStudy.of(OURS);
    const [outcome] = study.bring({ copy: await copyOf('p1 Rached.md', THEIRS), coder: 'Rached' });
    assert.deepEqual(study.codings('rached'), [
      "Inheritance-of-craft: Well, it was the spring after my father died. He left me his three hives, and I didn't know the first thing about them.",
      "Help-from-neighbours: Our neighbour did, mostly. She'd come over on Sundays, and we would look at the frames together until it got dark.",
      "Learning-by-doing: Our neighbour did, mostly. She'd come over on Sundays, and we would look at the frames together until it got dark.",
      'Own-mistakes: Yeah.',
      'Quiet-time: Oh, any time – it’s the one hour of the week when nobody calls me.',
    ]);
    // The second one, which follows the question.
    assert.match(study.files.get('p1.md.rached.codes.yaml') ?? '', /codes: \[Own-mistakes\]\n {4}at: 17:6-17:11\n/);
    assert.deepEqual(outcome, {
      added: 5,
      known: 0,
      notBrought: [
        {
          reason: 'words',
          codes: ['Family-support'],
          memo: undefined,
          words: 'She laughs at me, and buys her honey in town.',
          coder: 'Rached',
          speaker: 'Tom',
          line: THEIRS.split('\n').indexOf('She laughs at me, and buys her honey in town.'),
        },
      ],
    });
    const codes = readCodebook(study.files.get('codebook.yaml') ?? '').codebook.all();
    assert.deepEqual(
      codes.map(({ name }) => name),
      ['Inheritance-of-craft', 'Help-from-neighbours', 'Learning-by-doing', 'Own-mistakes', 'Quiet-time'],
    );
    assert.equal(study.files.get('p1.md'), OURS);
  });

  it('adds nothing a second time, also from another copy, and leaves what was there', async () => {
    const study = CopyStudy.of(OURS);
    const mine = `transcript: p1.md\ncoder: Rached\ncodings:\n  - id: aaaaaa\n    codes: [Own-mistakes, Winter]  # mine\n    at: 17:6-17:10\n    quote: Yeah\n    context: {speaker: Tom, before: "too late, then?", after: "Would you"}\n`;
    study.files.set('p1.md.rached.codes.yaml', mine);
    const copy = await copyOf('p1 Rached.md', THEIRS);
    const [first, again] = study.bring({ copy, coder: 'Rached' }, { copy, coder: 'rached' });
    assert.deepEqual([first?.added, first?.known, again?.added, again?.known], [4, 1, 0, 5]);
    const after = study.files.get('p1.md.rached.codes.yaml') ?? '';
    assert.ok(after.includes('codes: [Own-mistakes, Winter]  # mine'));
    const before = new Map(study.files);
    const [third] = study.bring({ copy, coder: 'Rached' });
    assert.deepEqual([third?.added, third?.known, third?.notBrought.length], [0, 5, 1]);
    assert.deepEqual(study.files, before);
  });

  it('brings comments with what they say besides the code, under one name or each under its author’s', async () => {
    const word = docx(
      [
        p(r('Maya: Did anybody help you?')),
        p(r('Tom: Yeah.')),
        p(
          r('Our neighbour did, mostly. She would come over on '),
          commented(1, r('Sundays, and we')),
          r(' would look at the frames.'),
        ),
        p(r('Maya: And the first winter?')),
        p(
          r('Tom: We lost two of the three. '),
          commented(2, r('I blamed the wet summer; she blamed me')),
          r(', and she was right.'),
        ),
        p(r('Maya: You fed them too late, then?')),
      ].join(''),
      {
        'comments.xml': comments(
          { id: 1, author: 'Mo', lines: ['Sunday-visits: every week?'] },
          { id: 2, author: 'Ana', lines: ['Blame'] },
        ),
      },
    );
    const copy = await copyOf('p1.docx', word);
    const one = CopyStudy.of(OURS);
    assert.deepEqual(one.bring({ copy, coder: 'Rached' }), [{ added: 2, known: 0, notBrought: [] }]);
    assert.deepEqual(one.codings('rached'), [
      'Sunday-visits: Sundays, and we // every week?',
      'Blame: I blamed the wet summer; she blamed me',
    ]);
    const each = CopyStudy.of(OURS);
    each.bring({ copy, coder: undefined });
    assert.deepEqual(each.codings('mo'), ['Sunday-visits: Sundays, and we // every week?']);
    assert.deepEqual(each.codings('ana'), ['Blame: I blamed the wet summer; she blamed me']);
  });

  const sidecar = (codings: string, head = '') => ({
    name: 'p1.md.rached.codes.yaml',
    text: `transcript: p1.md\ncoder: Rached\n${head}codings:\n${codings}`,
  });
  const coding = (id: string, at: string, quote: string, rest = '') =>
    `  - id: ${id}\n    codes: [Bees]\n    at: ${at}\n    quote: ${quote}\n${rest}`;

  it('brings the sidecars of a copy with their memos, and tells what is lost in the copy itself', async () => {
    const text =
      'Tom: Our neighbour did, mostly.\n\nMaya: And the first winter?\n\nTom: Two of the three we lost.\n\nMaya: So?\n';
    const codings = [
      coding('bbbbbb', '1:6-1:23', 'Our neighbour did', '    memo: Who is she?\n'),
      coding('cccccc', '9:1-9:20', 'What nobody has said in here'),
    ].join('');
    const copy = await copyOf('p1.md', text, [sidecar(codings, 'memo: A calm talk.\n')]);
    const study = CopyStudy.of(OURS);
    const [outcome] = study.bring({ copy, coder: 'Rached' });
    assert.deepEqual(study.codings('rached'), ['Bees: Our neighbour did // Who is she?']);
    assert.match(study.files.get('p1.md.rached.codes.yaml') ?? '', /\nmemo: A calm talk\.\n/);
    assert.deepEqual(
      outcome?.notBrought.map(({ reason, words }) => [reason, words]),
      [['lost', 'What nobody has said in here']],
    );
  });

  it('gives a memo to a coding that is there without one, and tells of one beside another', async () => {
    const text =
      'Tom: Our neighbour did, mostly.\n\nMaya: And the first winter?\n\nTom: Two of the three we lost.\n\nMaya: So?\n';
    const bare = await copyOf('p1.md', text, [sidecar(coding('bbbbbb', '1:6-1:23', 'Our neighbour did'))]);
    const noted = (memo: string) =>
      copyOf('p1.md', text, [
        sidecar(coding('bbbbbb', '1:6-1:23', 'Our neighbour did', `    memo: ${memo}\n`), `memo: ${memo}\n`),
      ]);
    const study = CopyStudy.of(OURS);
    study.bring({ copy: bare, coder: 'Rached' });
    assert.deepEqual(study.bring({ copy: await noted('Who?'), coder: 'Rached' }), [
      { added: 0, known: 1, notBrought: [] },
    ]);
    assert.deepEqual(study.codings('rached'), ['Bees: Our neighbour did // Who?']);
    const [outcome] = study.bring({ copy: await noted('She?'), coder: 'Rached' });
    assert.deepEqual(
      outcome?.notBrought.map(({ reason, memo, codes }) => [reason, memo, codes.join()]),
      [
        ['otherMemo', 'She?', 'Bees'],
        ['otherMemo', 'She?', ''],
      ],
    );
    assert.deepEqual(study.codings('rached'), ['Bees: Our neighbour did // Who?']);
  });

  it('knows labels by the codebook, and takes an alias for its code', async () => {
    const study = CopyStudy.of(OURS);
    study.files.set('codebook.yaml', 'codes:\n  - name: Trust\n    aliases: [Belief]\n');
    const text =
      'Tom: We lost two of the three.\n\nTrust\n\nBelief\n\nMaya: You fed them too late, then?\n\nTom: Yeah.\n';
    const copy = await copyOf('p1.md', text, [], { codes: ['Trust', 'Belief'] });
    const [outcome] = study.bring({ copy, coder: 'PO' });
    assert.deepEqual(outcome, { added: 1, known: 1, notBrought: [] });
    assert.deepEqual(study.codings('po'), ['Trust: We lost two of the three.']);
  });

  it('knows labels by the codebook of the study that the copy is from, and calls them as the study does, or as that one does now', async () => {
    const study = CopyStudy.of(OURS);
    study.files.set('codebook.yaml', 'codes:\n  - name: Trust\n');
    const text =
      'Tom: We lost two of the three.\n\nWinter\n\nFaith\n\nTrust\n\nMaya: You fed them too late, then?\n\nTom: Yeah.\n';
    const codebook =
      'codes:\n  - name: Loss\n    aliases: [Winter]\n    codes: [{name: Belief, aliases: [Trust, Faith]}]\n';
    const unknown = await copyOf('p1.md', text, [], { codes: ['Trust'] });
    assert.deepEqual(
      unknown.codings.map(({ codes }) => codes),
      [['Trust']],
    );
    const copy = await copyOf('p1.md', text, [], { codes: ['Trust'], codebook });
    study.bring({ copy, coder: 'PO' });
    const words = 'We lost two of the three.';
    assert.deepEqual(study.codings('po'), [`Loss: ${words}`, `Belief: ${words}`, `Trust: ${words}`]);
    await assert.rejects(copyOf('p1.md', text, [], { codebook: 'codes: {' }), { path: 'codebook.yaml' });
  });

  it('leaves the consensus of the study that the copy is from', async () => {
    const text = 'Tom: We lost two of the three.\n\nMaya: You fed them too late, then?\n\nTom: Yeah.\n\nMaya: So?\n';
    const codings = coding('bbbbbb', '1:6-1:31', 'We lost two of the three.');
    const consensus = { name: 'p1.md.consensus.codes.yaml', text: `memo: Agreed.\ncodings:\n${codings}` };
    const copy = await copyOf('p1.md', text, [sidecar(codings), consensus]);
    assert.deepEqual([codersOf(copy), copy.codings.length, copy.memos], [['Rached'], 1, []]);
  });

  it('never goes across what isn’t in the copy', async () => {
    const study = CopyStudy.of(
      'Tom: We keep bees on the roof of the town hall.\n\nMaya: On the roof?\n\nTom: There are stairs, a ladder, a hatch, and in the summer a goat that somebody has tied to the chimney so that it eats the weeds.\n\nMaya: A goat?\n\nTom: And nobody has ever complained about them.\n',
    );
    const copy = await copyOf(
      'p1.md',
      'Tom: We keep bees on the roof of the town hall.\nAnd nobody has ever complained about them.\n\nBees-in-town\n\nMaya: I see.\n\nTom: Yes.\n\nMaya: Good.\n',
    );
    assert.equal(copy.codings.length, 1);
    const [outcome] = study.bring({ copy, coder: 'PO' });
    assert.deepEqual([outcome?.added, outcome?.notBrought.length], [0, 1]);
    assert.equal(study.files.get('p1.md.po.codes.yaml'), undefined);
  });

  it('says nothing of a short answer that could be any of several', async () => {
    const talk = (answer: string) =>
      `Maya: Was it cold in there?\n\n${answer}Maya: And did you stay until the morning?\n\nTom: I did.\n`;
    const copy = await copyOf('p1.md', talk('Tom: Yeah.\n\nCold-nights\n\nMaya: Really?\n\nTom: Yeah.\n\n'));
    for (const [answer, placed] of [
      ['Tom: Yeah.\n\nMaya: Really?\n\nTom: Yeah.\n\n', 1],
      ['Tom: Yeah.\n\n', 0],
      ['', 0],
    ] as const) {
      const study = CopyStudy.of(talk(answer));
      const [outcome] = study.bring({ copy, coder: 'PO' });
      assert.deepEqual([outcome?.added, outcome?.notBrought.length], [placed, 1 - placed], answer);
    }
  });

  it('keeps what was said out of the sidecars of confidential transcripts', async () => {
    const study = CopyStudy.of(OURS);
    study.isConfidential = true;
    study.bring({ copy: await copyOf('p1.md', THEIRS), coder: 'Rached' });
    const text = study.files.get('p1.md.rached.codes.yaml') ?? '';
    assert.match(text, /hash:/);
    assert.doesNotMatch(text, /quote:|neighbour did|Yeah/);
  });
});
