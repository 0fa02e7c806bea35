import { Talk } from '../codings/talk';
import type { Cancellable } from '../project/inParallel';
import type { Copy } from './copy';
import { talkWords, wordsIn } from './talkWords';

/** Words in a row that are hardly said in two interviews. */
const RUN = 5;

/** With fewer such runs in paragraphs the paragraphs are taken together. */
const FEW = 10;

/** A text that has less of a copy isn't the one that it is a copy of. */
export const LEAST_SHARED = 0.2;

/** After so many words of a text others may have their turn: they take less than a millisecond. */
const PIECE = 500;

/** Says how much of copies' talk stands in other texts, without aligning them: of all copies in one pass over a text. */
export class Resemblance {
  /** Which copies have a run of words, by their numbers. */
  private readonly copies = new Map<string, number[]>();
  /** How many runs each copy has. */
  private readonly counts: number[] = [];
  private readonly lengths = new Set<number>();

  add({ lines, transcript }: Copy): void {
    const { keys, paragraphs } = talkWords(new Talk(lines, transcript));
    const length = Math.max(1, Math.min(RUN, keys.length));
    const within = runsOf(keys, length, (from, last) => paragraphs[from] === paragraphs[last]);
    const runs = within.size < FEW ? runsOf(keys, length, () => true) : within;
    const copy = this.counts.push(runs.size) - 1;
    this.lengths.add(length);
    for (const run of runs) {
      const those = this.copies.get(run);
      if (those) those.push(copy);
      else this.copies.set(run, [copy]);
    }
  }

  /**
   * How much of each copy stands in a text, from 0 to 1: the share of its runs of five words that do. In the order in which the copies were
   * added; nothing when it is cancelled.
   */
  async sharesIn(
    text: string,
    { turn, isCancelled }: Pick<Cancellable, 'turn' | 'isCancelled'> = {},
  ): Promise<readonly number[] | undefined> {
    const shared = this.counts.map(() => 0);
    const seen = new Set<string>();
    const last: string[] = [];
    let words = 0;
    for (const [key] of wordsIn(text)) {
      if (words++ % PIECE === 0) {
        await turn?.();
        if (isCancelled?.()) return undefined;
      }
      if (last.push(key) > RUN) last.shift();
      for (const length of this.lengths) {
        if (length > last.length) continue;
        const run = last.slice(last.length - length).join(' ');
        const copies = this.copies.get(run);
        if (!copies || seen.has(run)) continue;
        seen.add(run);
        for (const copy of copies) shared[copy] = (shared[copy] ?? 0) + 1;
      }
    }
    return shared.map((count, copy) => count / Math.max(1, this.counts[copy] ?? 0));
  }
}

function runsOf(keys: readonly string[], length: number, isRun: (from: number, last: number) => boolean): Set<string> {
  const runs = new Set<string>();
  for (let from = 0; from + length <= keys.length; from++) {
    if (isRun(from, from + length - 1)) runs.add(keys.slice(from, from + length).join(' '));
  }
  return runs;
}
