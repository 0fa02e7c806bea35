import assert from 'node:assert/strict';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { mutate } from '../../fuzz/mutate';
import { misplaced } from '../../fuzz/places';
import { Random } from '../../fuzz/random';
import { ownSources } from '../../fuzz/sources';
import { runs } from '../runs';
import { text } from './helpers';

describe('transcripts that were changed by accident', function () {
  this.timeout(60_000);

  it('lose nothing: each character stands in one place', () => {
    const sources = ownSources();
    for (let seed = 0; seed < runs(1500).numRuns; seed++) {
      const random = new Random(seed);
      const source = mutate(random.one(sources), random, random.one(sources));
      assert.deepEqual(misplaced(source, readTranscript(source)), [], `seed ${seed}: ${JSON.stringify(source)}`);
    }
  });

  it('are read the same each time', () => {
    const sources = ownSources();
    for (let seed = 0; seed < runs(100).numRuns; seed++) {
      const random = new Random(seed);
      const source = mutate(random.one(sources), random, random.one(sources));
      const once = readTranscript(source);
      readTranscript(random.one(sources));
      assert.deepEqual(readTranscript(source), once, `seed ${seed}`);
    }
  });

  it('are found wanting when something is lost', () => {
    const source = text('Ann: One.', '', 'Two.', '', 'Bob: Three.', '', 'Ann: Four.', '', 'Bob: Five.');
    const transcript = readTranscript(source);
    assert.deepEqual(misplaced(source, transcript), []);
    const [turn, ...rest] = transcript.turns;
    assert.ok(turn);
    for (const lost of [
      { ...transcript, turns: rest },
      { ...transcript, turns: [{ ...turn, paragraphs: turn.paragraphs.slice(1) }, ...rest] },
      { ...transcript, turns: [{ ...turn, paragraphs: turn.paragraphs.slice(0, 1) }, ...rest] },
      { ...transcript, preamble: [...turn.paragraphs] },
    ])
      assert.notDeepEqual(misplaced(source, lost), []);
  });
});
