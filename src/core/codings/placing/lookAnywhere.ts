import { findWords } from '../../text/findWords';
import { sameRange, type Range } from '../../text/position';
import { findTraces, TRACEABLE } from '../../text/traces';
import { slack, type Trace } from '../../text/trail';
import { isBetweenCharacters } from '../../text/wholeCharacters';
import type { Talk } from '../talk';
import type { PlacingCase } from './placingCase';

/** How far from what stood beside few words these are looked for, in code units: there may be a header and labels between. */
const ASIDE = 200;

/** So often something whose lines are all short is looked for by one of these; then all of it is. */
const MOST_TRIES = 20;

/** Places that are kept with a coding; words that are there more often tell nothing. */
const MOST_KEPT = 100;

/** Something whose traces are looked for in the text, and what to do where they are. */
interface Quarry {
  readonly sought: string;
  readonly follow: (traces: readonly Trace[]) => void;
}

/**
 * Looks through the whole text, once for all, for what codings say: for words that tell their place and what is like them, for few words
 * beside what stood beside them. What is found is kept with each coding.
 */
export function lookAnywhere(cases: readonly PlacingCase[]): void {
  const text = cases[0]?.talk.lines.text;
  if (text === undefined) return;
  const telling = cases.filter(({ isTelling }) => isTelling);
  const quarries = [
    ...telling.map(wordsOf),
    ...cases.flatMap((it) => (!it.isTelling && it.isToldByContext ? surroundingsOf(it) : [])),
  ];
  if (quarries.length === 0) return;
  const found = findTraces(
    text,
    quarries.map(({ sought }) => sought),
  );
  for (const it of new Map(telling.map((one) => [one.wanted.written, one])).values()) {
    const { written } = it.wanted;
    if (!isTraceable(written)) found.set(written, [...byLongestLine(it), ...(found.get(written) ?? [])]);
  }
  for (const { sought, follow } of quarries) follow(found.get(sought) ?? []);
}

function wordsOf(it: PlacingCase): Quarry {
  const { written } = it.wanted;
  const { length } = written;
  const reach = slack(length);
  return {
    sought: written,
    follow(traces) {
      it.traces = traces;
      for (const { start, isWhole } of traces) {
        if (isWhole) keepWhole(it, start, start + length);
        else keepWithin(it, start - reach, start + reach);
      }
    },
  };
}

/** Few words are looked for where what stood before or after them stands. */
function surroundingsOf(it: PlacingCase): Quarry[] {
  const { before = '', after = '' } = it.coding.context ?? {};
  const room = ASIDE + it.wanted.written.length;
  const quarries: Quarry[] = [
    {
      sought: before,
      follow: (traces) => traces.forEach(({ start }) => keepWithin(it, start, start + 2 * (before.length + ASIDE))),
    },
    {
      sought: after,
      follow: (traces) => traces.forEach(({ start }) => keepWithin(it, start - room - slack(after.length), start)),
    },
  ];
  return quarries.filter(({ sought }) => sought !== '');
}

/** Keeps the places where the very words begin in a stretch of the text. */
function keepWithin(it: PlacingCase, from: number, to: number): void {
  const { text } = it.talk.lines;
  for (const [start, end] of findWords(text, it.wanted.sought, Math.max(0, from), Math.max(0, to))) {
    const isWhole = isBetweenCharacters(text, start) && isBetweenCharacters(text, end);
    if (isWhole) keep(it, it.rangeOf(start, end));
  }
}

function keepWhole(it: PlacingCase, start: number, end: number): void {
  const { lines } = it.talk;
  const isWhole = isBetweenCharacters(lines.text, start) && isBetweenCharacters(lines.text, end);
  if (isWhole) keep(it, lines.rangeAt(start, end));
}

function keep(it: PlacingCase, range: Range): void {
  if (it.elsewhere.length === MOST_KEPT) return;
  if (!it.elsewhere.some((other) => sameRange(other, range))) it.elsewhere = [...it.elsewhere, range];
}

/** Whether a line is long enough to leave a trace for sure. */
function isTraceable(words: string): boolean {
  return linesOf(words).some((line) => line.length >= TRACEABLE);
}

function linesOf(words: string): string[] {
  return words.split(/\s{2,}(?:#+ )?|[^\S ]/);
}

function byLongestLine({ talk, wanted }: PlacingCase): Trace[] {
  const { text } = talk.lines;
  const words = wanted.written;
  const [longest = ''] = linesOf(words).sort((a, b) => b.length - a.length);
  const traces: Trace[] = [];
  if (longest === '') return traces;
  const at = words.indexOf(longest);
  for (let i = text.indexOf(longest); i >= 0; i = text.indexOf(longest, i + 1)) {
    if (traces.length === MOST_TRIES) return byAllWords(talk, wanted.sought);
    traces.push({ start: i - at, share: 1, isWhole: false });
  }
  return traces;
}

function byAllWords({ plain, repetitions }: Talk, words: string): Trace[] {
  const places = repetitions.placesOf(words).slice(0, MOST_TRIES);
  return places.map((place) => ({ start: plain.toOriginal(place), share: 1, isWhole: false }));
}
