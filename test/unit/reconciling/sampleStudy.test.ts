import assert from 'node:assert/strict';
import { compareTranscript } from '../../../src/core/comparing/compareTranscript';
import type { Choice } from '../../../src/core/reconciling/choice';
import { decide } from '../../../src/core/reconciling/decide';
import { excerptsOf } from '../../../src/core/reconciling/decisions';
import { at, file, type MemoryFiles } from '../project/memoryStudy';
import { CONSENSUS, sampleFiles, toAgree } from './sample';

/** By the ids of the codings, and the code, that a difference is about: what is made of it, and why. */
const DECISIONS: readonly (readonly [ids: string, code: string, choice: Choice, reason?: string])[] = [
  // Maya's borders: only the months, not the notebook.
  ['t8e1lq o5x3nz', 'Pay-hard-to-predict', { kind: 'first' }, 'The notebook is a plan, not pay.'],
  // Jonas alone has it, and keeps it.
  ['u4m1fs', 'App-opaque-dispatch', { kind: 'second' }],
  ['w5c6rj a8y2dk', 'App-rating-pressure', { kind: 'both' }, 'Two pressures: the faces and the stars.'],
  // Maya alone has it, and it goes.
  ['k8a3hu', 'Belonging-being-seen', { kind: 'neither' }, 'Nobody sees her: the opposite.'],
  // Maya alone has Pay on more words; what is paid for is none of the codebook's pay, and only the first sentence tells it.
  ['j3p9ox', 'Pay', { kind: 'other', codes: ['Costs', 'Pay-hard-to-predict'], range: at('41:9-41:76') }],
];

/**
 * The whole consensus of p02, written by hand. Both agree on Safety-traffic in line 7 and on App-rating-pressure in line 33, which is taken
 * in without a decision; fourteen differences are left open, and are nowhere.
 *
 * The eight digits behind @ and the ids were worked out apart from the program (Python's hashlib): the first digits of the SHA-256 of the
 * coder, a line break, and the excerpt's first and last four words; and, sign by sign, of path, codings, codes and the sign's number.
 */
const EXPECTED = file(
  'transcript: p02.txt',
  'coder: consensus',
  'codings:',
  '  - id: n4ii2x',
  '    codes: [Safety-traffic]',
  '    at: 7:1-7:133',
  '    quote: I did what it said for the first month, and in that first month I fell twice. Both times in the tram tracks, both times in the rain.',
  '    from: [jonas/e6t9qc@0773091f, maya/b7xw0e@c984af31]',
  '  - id: bw216g',
  '    codes: [App-rating-pressure]',
  '    at: 21:9-21:287',
  "    quote: At the door I do. I say, you've got your food, it's hot, and I'm alive, so. Most of them laugh. A few don't, and then it's three stars, and for three stars you can't get the Friday evenings any more. That's how they do it. You get to pick your shifts in the order of your stars.",
  '    from: [jonas/a8y2dk@fb10c5f9]',
  '    reason: "Two pressures: the faces and the stars."',
  '  - id: eptsj6',
  '    codes: [App-rating-pressure]',
  '    at: 21:105-21:287',
  "    quote: A few don't, and then it's three stars, and for three stars you can't get the Friday evenings any more. That's how they do it. You get to pick your shifts in the order of your stars.",
  '    from: [maya/w5c6rj@76e43ea7]',
  '    reason: "Two pressures: the faces and the stars."',
  '  - id: mh0nnc',
  '    codes: [App-opaque-dispatch]',
  '    at: 27:9-27:227',
  "    quote: They decide when you can choose. If you're up at the top you choose on Monday at ten. I'm somewhere in the middle, I choose at three in the afternoon, and by then what's left is Tuesday lunch. Nobody eats on a Tuesday.",
  '    from: [jonas/u4m1fs@3965cfaa]',
  '  - id: k5fg1b',
  '    codes: [App-rating-pressure]',
  '    at: 33:9-33:284',
  "    quote: So you get careful in a silly way. You take off your helmet at the door because they like to see a face. You go up to the fifth floor even though the rule says that they come down. I've carried up a crate of water, I've taken down somebody's rubbish. For nothing, for a star.",
  '    from: [jonas/i2c9jl@bb3d8dad, maya/h0v7ya@418bac43]',
  '  - id: u49hu3',
  '    codes: [Pay-hard-to-predict]',
  '    at: 37:109-37:311',
  "    quote: In February I made a third of what I'd made in December, and it's the same bike and the same legs. So I can't tell you what I'm going to earn in June. I can tell you what the rent's going to be in June.",
  '    from: [jonas/o5x3nz@bc9a2ad5, maya/t8e1lq@5459e9ba]',
  '    reason: The notebook is a plan, not pay.',
  '  - id: zok4qy',
  '    codes: [Costs, Pay-hard-to-predict]',
  '    at: 41:9-41:76',
  '    quote: Everything. Chain, brakes, tyres, the phone, the data on the phone.',
  '    from: [maya/j3p9ox@1d57628e]',
  '    coded: [Pay]',
  'declined:',
  '  - id: imyg2s',
  '    codes: [Belonging-being-seen]',
  '    from: [maya/k8a3hu@c903e541]',
  '    reason: "Nobody sees her: the opposite."',
);

/** Makes the decisions, some at a time, and gives the consensus. */
async function decided(files: MemoryFiles, sittings: readonly (typeof DECISIONS)[]): Promise<string> {
  for (const decisions of sittings) {
    const now = await toAgree(files);
    const coders = { first: 'maya', second: 'jonas' };
    const { agreed: excerpts, differences } = compareTranscript(now.coded, now.lines, coders, now.nameOf);
    const these = decisions.map(([ids, code, choice, reason]) => {
      const found = differences.find((it) => {
        const its = excerptsOf(it);
        return its.map(({ coding }) => coding.id).join(' ') === ids && its.every((one) => one.code === code);
      });
      assert.ok(found, `no difference ${ids} ${code}`);
      return { difference: found, choice, reason };
    });
    files.apply(decide(now, these, { confidential: false, agreed: { coders, excerpts } }));
  }
  return files.text(CONSENSUS);
}

describe('the consensus of the sample study', () => {
  it('is after five decisions, one of each kind, what is written here by hand', async () => {
    assert.equal(await decided(sampleFiles(), [DECISIONS]), EXPECTED);
  });

  it('is the same file whenever and in which order they are made', async () => {
    const [first, ...others] = [...DECISIONS].reverse();
    assert.ok(first);
    assert.equal(await decided(sampleFiles(), [[first], others]), EXPECTED);
  });
});
