import { mkdirSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { readTranscript } from '../../src/core/transcript/readTranscript';
import type { Transcript, Vocabulary } from '../../src/core/transcript/transcript';
import { mutate } from './mutate';
import { misplaced } from './places';
import { Random } from './random';
import { ownSources, realSources } from './sources';

const args = process.argv.slice(2);
const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const count = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 100_000);
const seed = Number(option('seed') ?? 1);
const first = Number(option('from') ?? 0);

const OUT = 'out/fuzz';
const MOST_FAILURES = 20;
/** Texts with fewer characters say more of the clock than of the reader. */
const LONG_ENOUGH = 2000;
/** How many times as long as the median a character may take. */
const GROSS = 50;

const real = realSources();
const sources = [...real, ...(real.length > 0 ? [] : ownSources())];
const own = ownSources();
const times: number[] = [];
const slow: { perCharacter: number; index: number }[] = [];
const failures: string[] = [];
const layouts = new Map<string, number>();
let characters = 0;

mkdirSync(OUT, { recursive: true });
console.log(
  `${count.toLocaleString('en')} mutations of ${real.length > 0 ? `${real.length} real transcripts` : `${own.length} made-up ones (no ../shared/transcripts)`}, seed ${seed}`,
);
for (let index = first; index < first + count && failures.length < MOST_FAILURES; index++) {
  const text = textOf(index);
  characters += text.length;
  const known = vocabularyOf(index, text);
  const begun = performance.now();
  let transcript: Transcript;
  try {
    transcript = readTranscript(text, known);
  } catch (error) {
    fail(index, text, String(error instanceof Error ? error.stack : error));
    continue;
  }
  const taken = performance.now() - begun;
  if (text.length >= LONG_ENOUGH) {
    times.push(taken / text.length);
    slow.push({ perCharacter: taken / text.length, index });
    if (slow.length > 2000) slow.sort((a, b) => b.perCharacter - a.perCharacter).splice(20);
  }
  layouts.set(transcript.layout, (layouts.get(transcript.layout) ?? 0) + 1);
  const wrong = misplaced(text, transcript);
  if (wrong.length > 0) fail(index, text, wrong.slice(0, 5).join('\n  '));
  else if (index % 50 === 0 && !isDeepStrictEqual(readTranscript(text, known), transcript))
    fail(index, text, 'read again, it is another transcript');
}

const median = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
// What else the machine does may fall on any text: only what is slow each time is slow.
const slowest = slow
  .sort((a, b) => b.perCharacter - a.perCharacter)
  .slice(0, 20)
  .map(({ index }) => ({ index, perCharacter: leastTime(textOf(index)) }))
  .sort((a, b) => b.perCharacter - a.perCharacter)[0];
if (slowest !== undefined) {
  const factor = slowest.perCharacter / median;
  console.log(
    `${(characters / 1e6).toFixed(0)} million characters; median ${(median * 1e6).toFixed(1)} ms a million of them, slowest ${(slowest.perCharacter * 1e6).toFixed(1)} ms (${factor.toFixed(1)} times, number ${slowest.index})`,
  );
  if (factor > GROSS)
    fail(slowest.index, textOf(slowest.index), `takes ${factor.toFixed(0)} times as long as the median`);
}
console.log(
  [...layouts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, n]) => `${name} ${n}`)
    .join(', '),
);
console.log(failures.length === 0 ? 'No failure.' : `${failures.length} failures, in ${OUT}`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** The same text in each run with the same seed, whatever ran before. */
function textOf(index: number): string {
  const random = new Random(seed * 1_000_003 + index);
  return mutate(random.one(sources), random, random.one(random.next() < 0.5 ? own : sources));
}

/** Every fourth text is read with a codebook that knows some of its lines as codes, and some of its words as speakers. */
function vocabularyOf(index: number, text: string): Vocabulary | undefined {
  if (index % 4 !== 0) return undefined;
  const random = new Random(index);
  const codes = new Set(
    text
      .split('\n', 100)
      .filter(() => random.next() < 0.1)
      .map((line) => line.trim()),
  );
  return { isCode: (name) => codes.has(name), isSpeaker: (name) => name.length % 7 === 3 };
}

function leastTime(text: string): number {
  let least = Infinity;
  for (let round = 0; round < 7; round++) {
    const begun = performance.now();
    readTranscript(text);
    least = Math.min(least, performance.now() - begun);
  }
  return least / text.length;
}

function fail(index: number, text: string, what: string): void {
  failures.push(what);
  writeFileSync(`${OUT}/${seed}-${index}.txt`, text);
  console.log(`${OUT}/${seed}-${index}.txt (--seed=${seed} --from=${index} 1)\n  ${what}`);
}
