import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { mergeSidecars } from '../../../src/core/merge/mergeSidecars';
import { inverse } from '../../../src/core/project/fileChange';
import type { Choice } from '../../../src/core/reconciling/choice';
import { decide, takeAgreed, type DecidedDifference } from '../../../src/core/reconciling/decide';
import { formatRef, parseRef } from '../../../src/core/reconciling/codingRef';
import { at, type MemoryFiles } from '../project/memoryStudy';
import { runs } from '../runs';
import {
  after,
  CONSENSUS,
  JONAS,
  MAYA,
  openDifferences,
  sampleAgreed,
  sampleDifferences,
  sampleFiles,
  toAgree,
} from './sample';

const COUNT = 19;
const OPTIONS = { confidential: false };

const choice: fc.Arbitrary<Choice> = fc.oneof(
  fc.constantFrom(...(['first', 'second', 'both', 'neither'] as const)).map((kind): Choice => ({ kind })),
  fc.constantFrom('App', 'Pay', 'Local-knowledge').map((code): Choice => {
    return { kind: 'other', codes: [code], range: at('17:9-17:301') };
  }),
);
const reason = fc.option(fc.constantFrom('Talked about.', 'Who: “we”', 'a\nb'), { nil: undefined });
const choices = fc.array(fc.tuple(choice, reason), { minLength: COUNT, maxLength: COUNT });

/** Decides some of the sample's differences one after the other. */
async function decideEach(files: MemoryFiles, all: readonly [Choice, string | undefined][], order: readonly number[]) {
  let now = await toAgree(files);
  for (const i of order) {
    const [kind, why] = all[i]!;
    const one: DecidedDifference = { difference: sampleDifferences(now)[i]!, choice: kind, reason: why };
    now = await after(files, decide(now, [one], OPTIONS));
  }
  return now;
}

describe('decisions, whatever they are', () => {
  it('leave nothing open, whichever is made first, and leave the coders’ files alone', async () => {
    const orders = fc.shuffledSubarray([...Array(COUNT).keys()], { minLength: COUNT });
    await fc.assert(
      fc.asyncProperty(choices, orders, async (all, order) => {
        const [files, others] = [sampleFiles(), sampleFiles()];
        const coders = [files.text(MAYA), files.text(JONAS)];
        const now = await decideEach(files, all, order);
        assert.deepEqual(openDifferences(sampleDifferences(now), now), []);
        assert.deepEqual([files.text(MAYA), files.text(JONAS)], coders);
        const start = await toAgree(others);
        const differences = sampleDifferences(start);
        others.apply(
          decide(
            start,
            all.map(([kind, why], i) => ({ difference: differences[i]!, choice: kind, reason: why })),
            OPTIONS,
          ),
        );
        assert.equal(files.text(CONSENSUS), others.text(CONSENSUS));
        assert.deepEqual(readSidecar(files.text(CONSENSUS)).problems, []);
      }),
      runs(3),
    );
  });

  it('are undone to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(choices, fc.integer({ min: 0, max: COUNT - 1 }), choice, async (all, again, other) => {
        const files = sampleFiles();
        const some = [...Array(COUNT).keys()].filter((i) => i % 3 === 0);
        let now = await decideEach(files, all, some);
        for (const kind of [other, { kind: 'neither' } as const]) {
          const before = files.files.get(CONSENSUS);
          const changes = decide(now, [{ difference: sampleDifferences(now)[again]!, choice: kind }], OPTIONS);
          now = await after(files, changes);
          now = await after(files, inverse(changes));
          assert.equal(files.files.get(CONSENSUS), before);
        }
      }),
      runs(5),
    );
  });

  it('of two people about different things are all there after a merge', async () => {
    await fc.assert(
      fc.asyncProperty(choices, fc.array(fc.boolean(), { minLength: COUNT, maxLength: COUNT }), async (all, mine) => {
        const start = sampleFiles();
        const now = await toAgree(start);
        start.apply(takeAgreed(now, sampleAgreed(now), OPTIONS));
        const base = start.text(CONSENSUS);
        const copy = () => {
          const files = sampleFiles();
          files.set(CONSENSUS, base);
          return files;
        };
        const numbers = [...Array(COUNT).keys()];
        const [ours, theirs, together] = [copy(), copy(), copy()];
        await decideEach(
          ours,
          all,
          numbers.filter((i) => mine[i]),
        );
        await decideEach(
          theirs,
          all,
          numbers.filter((i) => !mine[i]),
        );
        await decideEach(together, all, numbers);
        const merged = mergeSidecars(base, ours.text(CONSENSUS), theirs.text(CONSENSUS));
        assert.ok(merged.kind === 'merged');
        assert.deepEqual(merged.conflicts, []);
        assert.deepEqual(sayings(merged.text), sayings(together.text(CONSENSUS)));
      }),
      runs(3),
    );
  });
});

/** What a consensus says, whatever the order of excerpts that begin together. */
function sayings(text: string): string[] {
  const { codings, declined = [] } = readSidecar(text).sidecar;
  const all = [...codings.map((coding) => ({ ...coding, source: undefined, codesAt: undefined })), ...declined];
  return all.map((it) => JSON.stringify(it)).sort();
}

describe('the name of a coding', () => {
  it('is read as it was written', () => {
    const words = fc.option(fc.stringMatching(/^[0-9a-f]{8}$/), { nil: undefined });
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9-]{0,5}$/),
        fc.stringMatching(/^[a-z0-9/@]{1,8}$/),
        words,
        (coder, id, hash) => {
          fc.pre(hash !== undefined || !/@[0-9a-f]{8}$/.test(id));
          fc.pre(!/^-|-$/.test(coder));
          const ref = { coder, id, words: hash };
          assert.deepEqual(parseRef(formatRef(ref)), ref);
        },
      ),
    );
  });

  it('is nothing where a coder or a coding is missing', () => {
    for (const text of ['', 'maya', 'maya/', '/', 'm4k2ta']) assert.equal(parseRef(text), undefined, text);
    assert.deepEqual(parseRef(' Maya/m4k2ta '), { coder: 'maya', id: 'm4k2ta', words: undefined });
  });
});
