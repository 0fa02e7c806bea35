import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { compareTranscript } from '../../../src/core/comparing/compareTranscript';
import type { Agreement } from '../../../src/core/agreement/coefficient';
import type { Choice } from '../../../src/core/reconciling/choice';
import { ConsensusSums, type ConsensusReport } from '../../../src/core/reconciling/consensusReport';
import { decide, takeAgreed } from '../../../src/core/reconciling/decide';
import { at, studyOf, type MemoryFiles } from '../project/memoryStudy';
import { runs } from '../runs';
import { CONSENSUS, difference, sampleAgreed, sampleDifferences, sampleFiles, toAgree } from './sample';

const OPTIONS = { confidential: false };
const CODERS = { first: 'maya', second: 'jonas' };

async function report(files: MemoryFiles): Promise<ConsensusReport> {
  const now = await toAgree(files);
  const { codebook } = await studyOf(files);
  const sums = new ConsensusSums(codebook, CODERS, { unit: 'turn', roles: 'everyone' });
  sums.add(now, compareTranscript(now.coded, now.lines, CODERS, now.nameOf));
  return sums.report();
}

function rounded(agreement: Agreement): number | string {
  return agreement.kind === 'value' ? Math.round(agreement.value * 10_000) / 10_000 : agreement.why;
}

describe('the report of a consensus', () => {
  it('is before any decision what the sample’s table of agreement is', async () => {
    const { kinds, outcomes, before, after, needWork } = await report(sampleFiles());
    assert.deepEqual(kinds, { onlyFirst: 8, onlySecond: 3, otherCode: 0, otherBorders: 8 });
    assert.deepEqual(outcomes, { open: 19, first: 0, second: 0, both: 0, neither: 0, other: 0 });
    // See sampleStudy.test.ts: 1 − .036 / (2·29·471 / (500·499))
    assert.deepEqual([rounded(before), rounded(after)], [0.6712, 0.6712]);
    assert.deepEqual(
      needWork.map(({ code, before: alpha, differences }) => [code, rounded(alpha), differences]),
      [
        // Of 25 turns: given by both, only Maya, only Jonas. α = 1 − (turns that differ / 25) · 50·49 / (2 · given · not given).
        ['Belonging-being-seen', -0.0208, 2], // 0, 1, 1: 1 − 2/25 · 2450 / (2·2·48)
        ['App-opaque-dispatch', 0, 1], // 0, 0, 1: 1 − 1/25 · 2450 / (2·1·49)
        // 1, 1, 0: 1 − 1/25 · 2450 / (2·3·47); those with three codings that differ before those with two.
        ['Safety-weather', 0.6525, 3],
        ['Pay', 0.6525, 2],
        ['App-wrong-map', 0.6525, 2],
        ['Belonging-other-couriers', 0.6525, 2],
      ],
    );
  });

  it('tells what was decided, and which agreement that makes', async () => {
    const files = sampleFiles();
    const now = await toAgree(files);
    const other: Choice = { kind: 'other', codes: ['Pay'], range: at('17:9-17:301') };
    files.apply(
      decide(
        now,
        [
          // Turn 8: Jonas alone; both now have it.
          {
            difference: difference(now, 'onlySecond', '', 'a8y2dk Belonging-being-seen'),
            choice: { kind: 'second' },
            reason: 'Named.',
          },
          // Turn 24: Maya alone; nobody has it now.
          {
            difference: difference(now, 'onlyFirst', 'k8a3hu Belonging-being-seen', ''),
            choice: { kind: 'second' },
            reason: 'Not about being seen.',
          },
          // Turn 2: other borders, of which neither were right.
          {
            difference: difference(now, 'otherBorders', 'm4k2ta App-wrong-map', 'n1r5bx App-wrong-map'),
            choice: { kind: 'neither' },
          },
          // Turn 6: Maya alone; it is Pay.
          { difference: difference(now, 'onlyFirst', 'f9u3ns App-wrong-map', ''), choice: other },
          // Turn 14: other borders, both kept.
          {
            difference: difference(now, 'otherBorders', 't8e1lq Pay-hard-to-predict', 'o5x3nz Pay-hard-to-predict'),
            choice: { kind: 'both' },
          },
          { difference: difference(now, 'onlyFirst', 'j3p9ox Pay', ''), choice: { kind: 'first' } },
        ],
        OPTIONS,
      ),
    );
    const { outcomes, before, after, needWork } = await report(files);
    assert.deepEqual(outcomes, { open: 13, first: 1, second: 2, both: 1, neither: 1, other: 1 });
    assert.equal(rounded(before), 0.6712);
    // Turns and codes given by both, only Maya, only Jonas were 10, 6, 3. Both now have 8 seen, 6 Pay and 16 Pay, and no longer 2 wrong map;
    // 24 seen, 6 wrong map and 16 Pay are no longer Maya's alone, 8 seen not Jonas' alone: 12, 3, 2 of 250.
    // 1 − 5/250 · 500·499 / (2·29·471)
    assert.equal(rounded(after), 0.8173);
    const [seen, , , , map] = needWork;
    assert.deepEqual(
      { ...seen, before: undefined, after: seen && rounded(seen.after) },
      {
        code: 'Belonging-being-seen',
        before: undefined,
        after: 1,
        differences: 2,
        open: 0,
        againstBoth: 0,
        confusedWith: undefined,
        reasons: ['Named.', 'Not about being seen.'],
      },
    );
    assert.deepEqual([map?.code, map?.againstBoth, map && rounded(map.after)], ['App-wrong-map', 2, 'one-category']);
  });

  it('says that both agree once all is decided, whatever it was', async () => {
    const choice: fc.Arbitrary<Choice> = fc.oneof(
      fc.constantFrom(...(['first', 'second', 'both', 'neither'] as const)).map((kind): Choice => ({ kind })),
      fc.constantFrom('App', 'Pay').map((code): Choice => ({ kind: 'other', codes: [code], range: at('17:9-17:301') })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 19, maxLength: 19 }), async (choices) => {
        const files = sampleFiles();
        const now = await toAgree(files);
        const all = sampleDifferences(now).map((it, i) => ({ difference: it, choice: choices[i]! }));
        const changes = decide(now, all, OPTIONS);
        assert.deepEqual([...new Set(changes.map(({ path }) => path))], [CONSENSUS]);
        files.apply(changes);
        files.apply(takeAgreed(await toAgree(files), sampleAgreed(now), OPTIONS));
        assert.deepEqual(readSidecar(files.text(CONSENSUS)).problems, []);
        const { outcomes, after } = await report(files);
        assert.deepEqual([outcomes.open, rounded(after)], [0, 1]);
      }),
      runs(5),
    );
  });
});
