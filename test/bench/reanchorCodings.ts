import { diffLines } from 'diff';
import { placeCodings } from '../../src/core/codings/placing/placeCodings';
import { Talk } from '../../src/core/codings/talk';
import { Lines } from '../../src/core/text/lines';
import { readLines } from '../../src/core/transcript/readTranscript';
import { codeAtRandom, talkOf } from '../anchoring/coded';
import { fromSidecar } from '../anchoring/fromSidecar';
import { interview } from '../anchoring/interview';
import { outcomes, type Outcome } from '../anchoring/measure';
import { randomFrom } from '../anchoring/random';
import { scatteredEdits } from '../anchoring/scatteredEdits';
import type { Benchmark, Figure } from './benchmark';

const TEXT = 1_000_000;
const EDITS = 200;

/** What the transcript says is read anyway; all that only the codings need counts. */
export const reanchorCodings: Benchmark = {
  name: 'codings found again in 1 MB after 200 edits',
  against: 'diffLines of the two texts',
  limit: 0.4,
  size: 2000,
  rounds: 101,
  prepare(size) {
    const before = interview((TEXT * size) / 2000, randomFrom(1));
    const codings = fromSidecar(codeAtRandom(talkOf(before), size, randomFrom(2)));
    const retold = scatteredEdits(before, (EDITS * size) / 2000, randomFrom(3));
    const after = retold.text;
    const lines = new Lines(after);
    const transcript = readLines(lines);
    return {
      ours: () => placeCodings(new Talk(lines, transcript), codings),
      theirs: () => diffLines(before, after),
      figures(): Figure[] {
        const found = outcomes(before, codings, retold);
        const percent = (isSo: (outcome: Outcome) => boolean) => (100 * found.filter(isSo).length) / found.length;
        return [
          { name: 'on exactly their words', value: percent(({ isExact }) => isExact), atLeast: 99.5 },
          { name: 'on others without saying so', value: percent(({ result }) => result === 'wrong'), atMost: 0 },
        ];
      },
    };
  },
};
