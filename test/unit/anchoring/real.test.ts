import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { formatAt } from '../../../src/core/codings/at';
import { CHANGES } from '../../anchoring/changes';
import { codeAtRandom, talkOf } from '../../anchoring/coded';
import { outcomes } from '../../anchoring/measure';
import { randomFrom } from '../../anchoring/random';
import { runs } from '../runs';

const FOLDER = '../shared/transcripts/';

const CODINGS = 60;

/** Larger ones are left out: they take long, and say nothing that others don't. */
const LARGEST = 200_000;

describe('real transcripts, changed outside of the editor', function () {
  this.timeout(3_000_000);
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];

  if (!files.length) {
    it('are not there', function () {
      console.log(`      (no ${FOLDER})`);
      this.skip();
    });
  }
  for (const file of files) {
    const text = readFileSync(FOLDER + file, 'utf8').slice(0, LARGEST);
    it(`${file}: no coding is lost, and none silently on other words`, () => {
      for (let seed = 1; seed <= runs(1).numRuns; seed++) {
        const codings = codeAtRandom(talkOf(text), CODINGS, randomFrom(seed));
        assert.ok(codings.length >= CODINGS / 2, String(codings.length));
        for (const { name, retell } of CHANGES) {
          const retold = retell(text, randomFrom(seed));
          const all = outcomes(text, codings, retold);
          assert.equal(all.length, codings.length);
          const wrong = all
            .filter(({ result }) => result === 'wrong')
            .map(({ coding, range }) => `${formatAt(range)} ${JSON.stringify(coding)}`);
          assert.deepEqual(wrong, [], `${name}, seed ${seed}`);
        }
      }
    });
  }
});
