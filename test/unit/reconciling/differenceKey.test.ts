import assert from 'node:assert/strict';
import { codeNames } from '../../../src/core/comparing/codeNames';
import { compareTranscript } from '../../../src/core/comparing/compareTranscript';
import type { Difference } from '../../../src/core/comparing/difference';
import { keyOfDifference, meantDifference } from '../../../src/core/reconciling/differenceKey';
import { studyOf } from '../project/memoryStudy';
import { difference, sampleDifferences, sampleFiles, toAgree } from './sample';

describe('the key of a difference', () => {
  it('is another one for each of the sample, and the same when all is read again', async () => {
    const keys = async () => sampleDifferences(await toAgree(sampleFiles())).map(keyOfDifference);
    const once = await keys();
    assert.equal(new Set(once).size, once.length);
    assert.deepEqual(await keys(), once);
  });
});

describe('a difference that was found with codes counted as their parents', () => {
  async function bothWays() {
    const files = sampleFiles();
    const now = await toAgree(files);
    const { codebook } = await studyOf(files);
    const coders = { first: 'maya', second: 'jonas' };
    const found = compareTranscript(now.coded, now.lines, coders, codeNames(codebook, true)).differences;
    return { now, all: sampleDifferences(now), found };
  }
  const ids = ({ first, second }: Difference) => [first, second].map((it) => it?.coding.id);

  it('is meant where one of its codings is, and nothing is where it has another key', async () => {
    const { all, found } = await bothWays();
    const keys = new Set(all.map(keyOfDifference));
    assert.ok(found.some((it) => !keys.has(keyOfDifference(it))));
    for (const it of found) {
      const meant = meantDifference(all, it);
      assert.ok(meant && ids(meant).some((id) => id !== undefined && ids(it).includes(id)), JSON.stringify(ids(it)));
    }
  });

  it('means itself before all others about the same coding', async () => {
    const { now, all } = await bothWays();
    const second = difference(now, 'onlyFirst', 'y7b4mi Local-knowledge', '');
    assert.equal(
      meantDifference(all, second),
      all.find((it) => keyOfDifference(it) === keyOfDifference(second)),
    );
  });

  it('means the next one where it isn’t there any more, of the same transcript', async () => {
    const { all } = await bothWays();
    const [first, ...others] = all;
    const gone: Difference = { ...first!, first: undefined, second: undefined, range: others[4]!.range };
    assert.equal(meantDifference(others, gone), others[4]);
    assert.equal(meantDifference(others, { ...gone, path: 'interviews/p03.txt' }), undefined);
  });
});
