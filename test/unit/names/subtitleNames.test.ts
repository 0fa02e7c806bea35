import assert from 'node:assert/strict';
import { namesInTranscript } from '../../../src/core/names/namesInTranscript';
import { readTranscript } from '../../../src/core/transcript/readTranscript';

describe('names in subtitles', () => {
  it('are found in each cue that says them, so that a rename misses none', () => {
    const cues = ['Ann: We met.', 'Ann: In May.', 'Bob: So late.', 'Ann: It rained.'];
    const source = cues.map((said, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${said}\n`).join('\n');
    const transcript = readTranscript(source);
    assert.deepEqual(
      transcript.turns.map(({ speaker, paragraphs }) => [speaker, paragraphs.length]),
      [
        ['Ann', 2],
        ['Bob', 1],
        ['Ann', 1],
      ],
    );
    assert.deepEqual(
      namesInTranscript(transcript).map(({ name, range }) => `${name} ${range.start.line + 1}`),
      ['Ann 3', 'Ann 7', 'Bob 11', 'Ann 15'],
    );
  });
});
