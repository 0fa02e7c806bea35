import { readTranscript } from '../../src/core/transcript/readTranscript';
import { HOSTILE } from '../unit/transcript/hostile';
import type { Benchmark } from './benchmark';
import { talkIn } from './readTranscript';

type Make = (size: number) => string;

const TEXTS: Readonly<Record<string, readonly Make[]>> = {
  'an interview': [(size) => talkIn('Ann: …', size)],
  subtitles: [(size) => talkIn('<v Ann>…</v> with cue numbers', size)],
  'an interview in one line': [(size) => `Ann: ${talkIn('Ann: …', size).replaceAll('\n', ' ')}`],
  'lines that a careless rule would read in quadratic time': Object.values(HOSTILE),
};

/** Twice the text, which takes twice the time and not four times. */
export const readGrowing: readonly Benchmark[] = Object.entries(TEXTS).map(([what, texts]) => ({
  name: `twice the text read: ${what}`,
  against: 'half of it',
  limit: 2.5,
  size: 100_000,
  rounds: 9,
  prepare(size) {
    const read = (length: number) => {
      const made = texts.map((make) => make(length));
      return () => made.map((text) => readTranscript(text));
    };
    return { ours: read(2 * size), theirs: read(size) };
  },
}));
