import { formatAt } from '../../src/core/codings/at';
import type { Coding } from '../../src/core/codings/coding';

const WORDS =
  'so I think that the data itself was the problem and we’d never looked at it before “really” it wasn’t there you know yeah okay then they said: fine, perhaps – who knows?'.split(
    ' ',
  );
const CODES = ['Data-low-quality', 'Agreement', 'ML-pipeline-issues [MLP]', 'Misc', 'Trust', 'Who: decides'];

/** Numbers from 0 to 1 that are the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Codings as people make them: most of one paragraph or less, some of two, some with a memo, some of a few words in their context. */
export function madeUpCodings(count: number): Coding[] {
  const random = randomFrom(1);
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const say = (words: number) => Array.from({ length: words }, () => one(WORDS)).join(' ');
  return Array.from({ length: count }, (_, i): Coding => {
    const paragraphs = i % 5 === 0 ? [say(30), say(30)] : [say(i % 7 === 0 ? 2 : 5 + Math.floor(random() * 60))];
    const quote = paragraphs.join('\n\n');
    const end = { line: 4 * i + 2 * (paragraphs.length - 1), character: paragraphs.at(-1)!.length };
    return {
      id: `k${(100_000 + i).toString(36)}`,
      codes: [...new Set(i % 3 === 0 ? [one(CODES), one(CODES)] : [one(CODES)])],
      at: { start: { line: 4 * i, character: 0 }, end },
      quote,
      ...(i % 7 === 0 ? { context: { speaker: 'Interviewee', before: say(5), after: say(5) } } : {}),
      memo: i % 4 === 0 ? say(8) : undefined,
    };
  });
}

/** What a sidecar of these codings says, as data. */
export function sidecarData(codings: readonly Coding[]): object {
  return { transcript: 'p12.md', codings: codings.map((coding) => ({ ...coding, at: formatAt(coding.at) })) };
}
