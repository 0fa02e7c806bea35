import { Talk } from '../codings/talk';
import type { Copy } from './copy';
import { talkWords, wordsIn } from './talkWords';

/** Words in a row that are hardly said in two interviews. */
const RUN = 5;

/** With fewer such runs in paragraphs the paragraphs are taken together. */
const FEW = 10;

/** A text that has less of a copy isn't the one that it is a copy of. */
export const LEAST_SHARED = 0.2;

/** Says how much of a copy's talk stands in other texts, without aligning them. */
export class Resemblance {
  private readonly runs: ReadonlySet<string>;
  private readonly length: number;

  constructor({ lines, transcript }: Copy) {
    const { keys, paragraphs } = talkWords(new Talk(lines, transcript));
    this.length = Math.max(1, Math.min(RUN, keys.length));
    const within = runsOf(keys, this.length, (from, last) => paragraphs[from] === paragraphs[last]);
    this.runs = within.size < FEW ? runsOf(keys, this.length, () => true) : within;
  }

  /** How much of the copy stands in a text, from 0 to 1: the share of its runs of five words that do. */
  shareIn(text: string): number {
    if (!this.runs.size) return 0;
    const keys = Array.from(wordsIn(text), ([key]) => key);
    let shared = 0;
    for (const run of runsOf(keys, this.length, () => true)) if (this.runs.has(run)) shared++;
    return shared / this.runs.size;
  }
}

function runsOf(keys: readonly string[], length: number, isRun: (from: number, last: number) => boolean): Set<string> {
  const runs = new Set<string>();
  for (let from = 0; from + length <= keys.length; from++) {
    if (isRun(from, from + length - 1)) runs.add(keys.slice(from, from + length).join(' '));
  }
  return runs;
}
