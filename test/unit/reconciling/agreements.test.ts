import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { compareTranscript } from '../../../src/core/comparing/compareTranscript';
import type { Choice } from '../../../src/core/reconciling/choice';
import { ConsensusSums } from '../../../src/core/reconciling/consensusReport';
import { decide, takeAgreed } from '../../../src/core/reconciling/decide';
import { Outcomes } from '../../../src/core/reconciling/outcome';
import { toDecide, type Undecided } from '../../../src/core/reconciling/toDecide';
import { file, MemoryFiles, studyOf } from '../project/memoryStudy';
import { runs } from '../runs';
import { toAgree } from './sample';

const PATH = 'p1.txt';
const CONSENSUS = `${PATH}.consensus.codes.yaml`;
const OPTIONS = { confidential: false };
const MAYA_JONAS = { first: 'maya', second: 'jonas' };
const MAYA_RACHED = { first: 'maya', second: 'rached' };
const NIGHTS = 'Night shifts are long.';

/** What coders have coded, as `Code at quote`. */
function study(codings: Readonly<Record<string, readonly string[]>>): MemoryFiles {
  const files = new MemoryFiles({
    [PATH]: file(`Ann: ${NIGHTS}`, '', 'Ben: They are, and nobody asks us.', '', 'Ann: Hm, yes.'),
    'codebook.yaml': file('codes:', '  - name: Night', '  - name: Tired'),
  });
  for (const [coder, all] of Object.entries(codings)) recode(files, coder, ...all);
  return files;
}

function recode(files: MemoryFiles, coder: string, ...all: readonly string[]): void {
  const blocks = all.map((it, i) => {
    const [code, at, ...quote] = it.split(' ');
    return file(
      `  - id: ${coder.slice(0, 4)}0${i}`,
      `    codes: [${code}]`,
      `    at: ${at}`,
      `    quote: ${quote.join(' ')}`,
    );
  });
  files.set(`${PATH}.${coder}.codes.yaml`, `transcript: p1.txt\ncoder: ${coder}\ncodings:\n${blocks.join('')}`);
}
const night = `Night 1:6-1:28 ${NIGHTS}`;
const tired = `Tired 1:6-1:28 ${NIGHTS}`;
const shorter = 'Night 1:6-1:18 Night shifts';

async function look(files: MemoryFiles, coders = MAYA_JONAS) {
  const now = await toAgree(files, PATH);
  const comparison = compareTranscript(now.coded, now.lines, coders, now.nameOf);
  return { now, comparison, agreed: { coders, excerpts: comparison.agreed }, ...toDecide(now, comparison) };
}
async function take(files: MemoryFiles, coders = MAYA_JONAS) {
  const { now, agreed } = await look(files, coders);
  files.apply(takeAgreed(now, agreed, OPTIONS));
}
async function decideOpen(files: MemoryFiles, choice: Choice, reason?: string, coders = MAYA_JONAS) {
  const { now, open, agreed } = await look(files, coders);
  // Of what both have nobody is asked whether to take both.
  const choose = ({ earlier }: Undecided): Choice => (earlier && choice.kind === 'both' ? { kind: 'first' } : choice);
  const decided = [...open].map((difference) => ({ difference, choice: choose(difference), reason }));
  files.apply(decide(now, decided, { ...OPTIONS, agreed }));
}

/** What the consensus says: `Code < from` of each coding, `no Code < from` of what is none, and why. */
function said(files: MemoryFiles): string[] {
  const text = files.files.get(CONSENSUS);
  const { codings, declined = [] } = readSidecar(typeof text === 'string' ? text : '').sidecar;
  const from = (refs: readonly string[] = []) => refs.map((it) => it.split('/')[0]).join('+');
  const why = (reason: string | undefined) => (reason ? `: ${reason}` : '');
  return [
    ...codings.map(({ codes, decision }) => `${codes.join()} < ${from(decision?.from)}${why(decision?.reason)}`),
    ...declined.map((it) => `no ${it.codes.join()} < ${from(it.from)}${why(it.reason)}`),
  ];
}

describe('what both have coded since one’s alone was decided', () => {
  it('as no coding is asked again, and stays so until then, with its reason', async () => {
    const files = study({ maya: [night], jonas: [] });
    await decideOpen(files, { kind: 'second' }, 'Not about nights.');
    recode(files, 'jonas', night);
    await take(files);
    assert.deepEqual(said(files), ['no Night < maya: Not about nights.']);
    const { now, comparison, all, open } = await look(files);
    assert.deepEqual([comparison.differences.length, all.length, open.size], [0, 1, 1]);
    assert.deepEqual(all[0]?.earlier, ['Not about nights.']);
    assert.equal(new Outcomes(now).of(comparison.agreed[0]!).kind, 'open');
    const report = async () => {
      const { now, comparison } = await look(files);
      const sums = new ConsensusSums((await studyOf(files)).codebook, MAYA_JONAS, { unit: 'turn', roles: 'everyone' });
      sums.add(now, comparison);
      return sums.report().outcomes;
    };
    const none = { open: 0, first: 0, second: 0, both: 0, neither: 0, other: 0 };
    assert.deepEqual(await report(), { ...none, open: 1 });

    await decideOpen(files, { kind: 'neither' }, 'Still not.');
    assert.deepEqual(said(files), ['no Night < jonas+maya: Still not.']);
    const later = await look(files);
    assert.deepEqual([later.all.length, later.open.size], [1, 0]);
    assert.deepEqual(await report(), { ...none, neither: 1 });
    await take(files);
    assert.deepEqual(said(files), ['no Night < jonas+maya: Still not.']);
  });

  it('is taken in once it is decided as both have it', async () => {
    const files = study({ maya: [night], jonas: [] });
    await decideOpen(files, { kind: 'second' }, 'Not about nights.');
    recode(files, 'jonas', night);
    await decideOpen(files, { kind: 'first' });
    assert.deepEqual(said(files), ['Night < jonas+maya']);
    assert.equal((await look(files)).all.length, 0);
  });

  it('as that coding is taken in for both with its reason, and isn’t asked', async () => {
    const files = study({ maya: [night], jonas: [] });
    await decideOpen(files, { kind: 'first' }, 'It is.');
    recode(files, 'jonas', night);
    assert.equal((await look(files)).open.size, 0);
    await take(files);
    assert.deepEqual(said(files), ['Night < jonas+maya: It is.']);
  });

  it('with a third coder keeps what was decided with the second, unless it is decided again', async () => {
    const files = study({ maya: [night], jonas: [tired], rached: [night] });
    await decideOpen(files, { kind: 'second' }, 'More than that.');
    await take(files, MAYA_RACHED);
    assert.deepEqual(said(files), ['Tired < jonas+maya: More than that.']);
    assert.equal((await look(files, MAYA_RACHED)).open.size, 1);

    const agreeing = study({ maya: [night], jonas: [night], rached: [night] });
    await take(agreeing);
    await take(agreeing, MAYA_RACHED);
    assert.deepEqual(said(agreeing), ['Night < jonas+maya+rached']);
  });
});

describe('what both had coded, and one doesn’t any more', () => {
  for (const [what, codings] of [
    ['taken away', []],
    ['recoded', [tired]],
    ['with other borders', [shorter]],
  ] as const)
    it(`is out of the consensus: ${what}`, async () => {
      const files = study({ maya: [night], jonas: [night] });
      await take(files);
      assert.deepEqual(said(files), ['Night < jonas+maya']);
      recode(files, 'jonas', ...codings);
      await take(files);
      assert.deepEqual(said(files), []);
      assert.equal((await look(files)).open.size, 1);
    });

  it('is what both have instead, where both have recoded it', async () => {
    const files = study({ maya: [night], jonas: [night] });
    await take(files);
    for (const coder of ['maya', 'jonas']) recode(files, coder, tired);
    await take(files);
    assert.deepEqual(said(files), ['Tired < jonas+maya']);
  });

  it('stays where people have decided it or added a memo, and where a third has coded it too', async () => {
    const decided = study({ maya: [night], jonas: [shorter] });
    await decideOpen(decided, { kind: 'first' });
    const memo = study({ maya: [night], jonas: [night] });
    await take(memo);
    memo.set(CONSENSUS, memo.text(CONSENSUS).replace(/^( +)quote: .*\n/m, '$&$1memo: See p3.\n'));
    const three = study({ maya: [night], jonas: [night], rached: [night] });
    await take(three);
    await take(three, MAYA_RACHED);
    for (const files of [decided, memo, three]) {
      const before = said(files);
      for (const coder of ['maya', 'jonas']) recode(files, coder);
      await take(files);
      assert.deepEqual(said(files), before);
      assert.equal(before.length, 1);
    }
  });

  it('stays while it is only lost in the text', async () => {
    const files = study({ maya: [night], jonas: [night] });
    await take(files);
    files.set(
      `${PATH}.jonas.codes.yaml`,
      files.text(`${PATH}.jonas.codes.yaml`).replace(NIGHTS, 'Whatever else was once said here.'),
    );
    const { now } = await look(files);
    assert.equal(now.coded.codings.find(({ coder }) => coder === 'jonas')?.state, 'orphan');
    await take(files);
    assert.deepEqual(said(files), ['Night < jonas+maya']);
  });
});

describe('the consensus of coders who change their minds', () => {
  it('never loses a decision with a reason but to another one, and is all that they agree on in the end', async () => {
    const codings = fc.subarray([night, tired, 'Night 3:6-3:35 They are, and nobody asks us.']);
    const step = fc.record({
      maya: codings,
      jonas: codings,
      kind: fc.constantFrom(...(['first', 'second', 'both', 'neither'] as const)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const files = study({});
        for (const [i, { maya, jonas, kind }] of steps.entries()) {
          recode(files, 'maya', ...maya);
          recode(files, 'jonas', ...jonas);
          const reasons = () => said(files).flatMap((it) => it.match(/Round \d/g) ?? []);
          const before = reasons();
          await take(files);
          assert.deepEqual(reasons().sort(), before.sort());
          await decideOpen(files, { kind }, `Round ${i}.`);
          assert.equal((await look(files)).open.size, 0);
          const { now, comparison } = await look(files);
          const outcomes = new Outcomes(now);
          for (const pair of [...comparison.agreed, ...comparison.differences])
            assert.notEqual(outcomes.of(pair).kind, 'open');
          assert.deepEqual(takeAgreed(now, { coders: MAYA_JONAS, excerpts: comparison.agreed }, OPTIONS), []);
        }
      }),
      runs(10),
    );
  });
});
