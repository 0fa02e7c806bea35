import { strict as assert } from 'node:assert';
import { comparedCoders } from '../../../src/core/agreement/comparedCoders';
import type { Coder } from '../../../src/core/coders/coder';
import { MemoryFiles, studyOf } from '../project/memoryStudy';

const TALK = 'Ann: How many trees are there?\n\nBob: We count them each year.\n\nAnn: And birds?\n\nBob: Never.\n';

/** A coder's sidecar without codings, or one that can't be read. */
function sidecar(transcript: string, coder: Coder, isBroken = false): readonly [path: string, text: string] {
  const name = coder === undefined ? '' : `.${coder}`;
  const text = isBroken ? 'codings: [' : `transcript: ${transcript}\n${coder ? `coder: ${coder}\n` : ''}codings: []\n`;
  return [`${transcript}${name}.codes.yaml`, text];
}

/** @param coded who has coded which transcript. */
async function studyWith(...coded: (readonly [transcript: string, coder: Coder, isBroken?: boolean])[]) {
  const transcripts = [...new Set(coded.map(([transcript]) => transcript))];
  return studyOf(
    new MemoryFiles(
      Object.fromEntries([
        ['codebook.yaml', 'codes:\n  - name: Trees\n'],
        ...transcripts.map((path) => [path, TALK] as const),
        ...coded.map((it) => sidecar(...it)),
      ]),
    ),
  );
}

/** The coders, and in which transcripts they are compared; or why they aren't. */
function shown(compared: ReturnType<typeof comparedCoders>) {
  return compared.kind === 'comparable'
    ? [compared.coders.map(({ name }) => name), compared.paths]
    : [compared.why, compared.coder];
}

describe('the coders that are compared', () => {
  it('are all with a name who share a transcript with another of them', async () => {
    const study = await studyWith(
      ['p2.txt', 'maya'],
      ['p1.txt', 'maya'],
      ['p1.txt', 'jonas'],
      ['p1.txt', undefined],
      ['p3.txt', 'eve'],
    );
    assert.deepEqual(shown(comparedCoders(study)), [['jonas', 'maya'], ['p1.txt']]);
  });

  it('are nobody in particular, too, where fewer than two have a name', async () => {
    const study = await studyWith(['p1.txt', 'maya'], ['p1.txt', undefined]);
    assert.deepEqual(shown(comparedCoders(study)), [[undefined, 'maya'], ['p1.txt']]);
  });

  it('are those who are asked for, each once, in that order, however their names are written', async () => {
    const study = await studyWith(['p1.txt', 'maya'], ['p1.txt', 'jonas'], ['p1.txt', undefined], ['p1.txt', 'eve']);
    assert.deepEqual(shown(comparedCoders(study, ['MAYA', undefined, 'maya', 'eve'])), [
      ['maya', undefined, 'eve'],
      ['p1.txt'],
    ]);
  });

  it('are compared in the transcripts that two of them have coded, as numbers in paths count, and that are wanted', async () => {
    const study = await studyWith(
      ['p10.txt', 'maya'],
      ['p10.txt', 'jonas'],
      ['p2.txt', 'maya'],
      ['p2.txt', 'eve'],
      ['p3.txt', 'eve'],
    );
    const all = comparedCoders(study);
    assert.deepEqual(shown(all), [
      ['eve', 'jonas', 'maya'],
      ['p2.txt', 'p10.txt'],
    ]);
    assert.deepEqual(shown(comparedCoders(study, undefined, (path) => path === 'p2.txt')), [
      ['eve', 'maya'],
      ['p2.txt'],
    ]);
  });

  it('count as not having coded where their sidecar can’t be read, which is told', async () => {
    const study = await studyWith(
      ['p1.txt', 'maya'],
      ['p1.txt', 'jonas', true],
      ['p2.txt', 'maya'],
      ['p2.txt', 'jonas'],
    );
    const compared = comparedCoders(study);
    assert.deepEqual(shown(compared), [['jonas', 'maya'], ['p2.txt']]);
    assert.ok(compared.kind === 'comparable');
    assert.deepEqual(compared.unreadable, ['p1.txt.jonas.codes.yaml']);
    assert.deepEqual(
      compared.coders.map(({ transcripts }) => [...transcripts]),
      [['p2.txt'], ['p1.txt', 'p2.txt']],
    );
  });

  it('are never the consensus', async () => {
    const study = await studyWith(['p1.txt', 'maya'], ['p1.txt', 'consensus']);
    assert.deepEqual(shown(comparedCoders(study)), ['too-few', undefined]);
    assert.deepEqual(shown(comparedCoders(study, ['maya', 'Consensus'])), ['consensus', undefined]);
  });

  it('are none where somebody has coded nothing, or no two the same, and who there is is told', async () => {
    const study = await studyWith(['p1.txt', 'maya'], ['p2.txt', 'jonas']);
    const unknown = comparedCoders(study, ['maya', 'eve']);
    assert.deepEqual(shown(unknown), ['unknown-coder', 'eve']);
    assert.ok(unknown.kind === 'incomparable');
    assert.deepEqual(
      unknown.known.map(({ name }) => name),
      ['jonas', 'maya'],
    );
    assert.deepEqual(shown(comparedCoders(study)), ['nothing-shared', undefined]);
    assert.deepEqual(shown(comparedCoders(study, ['maya', 'MAYA'])), ['too-few', undefined]);
    assert.deepEqual(shown(comparedCoders(await studyWith())), ['too-few', undefined]);
  });
});
