import { Lines } from '../../src/core/text/lines';
import { readTranscript } from '../../src/core/transcript/readTranscript';
import { below, oneOf, shuffled } from './random';
import { Retold, wordsOf, type Word } from './retold';

/** A change that a transcript may undergo outside the editor. */
export interface Change {
  /** Names the change, for the table. */
  readonly name: string;
  readonly retell: (text: string, random: () => number) => Retold;
}

/** How wide paragraphs are wrapped. */
const COLUMNS = 80;

/** The share of the spoken words that are corrected. */
const CORRECTED = 0.05;

export const CHANGES: readonly Change[] = [
  { name: 'Heading levels changed throughout', retell: withOtherHeadings },
  { name: 'Every paragraph re-wrapped at 80 columns', retell: rewrapped },
  { name: 'Speakers renamed', retell: withOtherNames },
  { name: '5 % of the words corrected', retell: corrected },
  { name: 'Paragraphs reordered', retell: reordered },
  { name: 'First half deleted', retell: withoutFirstHalf },
];

function withOtherHeadings(text: string, random: () => number): Retold {
  return retellWords(text, (word) => (/^#{1,6}$/.test(word.text) ? '#'.repeat(1 + below(6, random)) : undefined));
}

function withOtherNames(text: string): Retold {
  const { turns } = readTranscript(text);
  const names = [...new Set(turns.map(({ speaker }) => speaker))];
  const lines = new Lines(text);
  const headers = turns.map(({ speaker, speakerRange }) => ({
    start: lines.offsetAt(speakerRange.start),
    end: lines.offsetAt(speakerRange.end),
    name: `P${names.indexOf(speaker) + 1}`.padEnd(3 + names.indexOf(speaker), 'x'),
  }));
  let next = 0;
  return retellWords(text, ({ start, text: word }) => {
    while (headers[next] && (headers[next]?.end ?? 0) <= start) next++;
    const header = headers[next];
    if (!header || start + word.length <= header.start) return undefined;
    // The name's first word becomes the new name; what follows it (a colon, a mark) stays.
    const from = Math.max(0, header.start - start);
    const isFirst = start <= header.start;
    return word.slice(0, from) + (isFirst ? header.name : '') + word.slice(Math.max(from, header.end - start));
  });
}

function corrected(text: string, random: () => number): Retold {
  const spoken = spokenSpans(text);
  let next = 0;
  return retellWords(text, ({ start, text: word }) => {
    while (spoken[next] && (spoken[next]?.[1] ?? 0) <= start) next++;
    const isSpoken = start >= (spoken[next]?.[0] ?? Infinity);
    if (!isSpoken || random() >= CORRECTED) return undefined;
    // Never at a word's ends: then its old form would still be there.
    if (word.length < 3) return 'something';
    const at = 1 + below(word.length - 2, random);
    return oneOf(
      [`${word.slice(0, at)}e${word.slice(at)}`, word.slice(0, at) + word.slice(at + 1), 'something'],
      random,
    );
  });
}

function rewrapped(text: string): Retold {
  const words = wordsOf(text);
  const retold = new Retold(words);
  let column = 0;
  words.forEach((word, i) => {
    const gap = text.slice(endOf(words[i - 1]), word.start);
    const isBreak = /[\r\n]/.test(gap);
    const isWide = column + gap.length + word.text.length > COLUMNS;
    retold.add(isWide && !isBreak && i > 0 ? '\n' : gap).word(i);
    column = (isWide || isBreak ? 0 : column + gap.length) + word.text.length;
  });
  return retold.add(text.slice(endOf(words.at(-1))));
}

/** Turns in another order, and the paragraphs of a turn too. */
function reordered(text: string, random: () => number): Retold {
  const blocks = blocksOf(text);
  const [head = [], ...turns] = unitsOf(text, blocks);
  const order = [head, ...shuffled(turns, random)].flatMap(([first, ...rest]) =>
    first ? [first, ...shuffled(rest, random)] : [],
  );
  return retellBlocks(text, order);
}

function withoutFirstHalf(text: string): Retold {
  const blocks = blocksOf(text);
  const turns = unitsOf(text, blocks);
  return retellBlocks(text, turns.slice(turns.length >> 1).flat());
}

/** The same text with other words in the place of some. */
function retellWords(text: string, instead: (word: Word) => string | undefined): Retold {
  const words = wordsOf(text);
  const retold = new Retold(words);
  words.forEach((word, i) => retold.add(text.slice(endOf(words[i - 1]), word.start)).word(i, instead(word)));
  return retold.add(text.slice(endOf(words.at(-1))));
}

/** A stretch of text between blank lines. */
type Block = readonly [start: number, end: number];

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/\S[^]*?(?=\r?\n[ \t]*\r?\n|\s*$)/g)].map(({ 0: block, index }) => [
    index,
    index + block.length,
  ]);
}

/** Blocks by the turn that they stand in, first those before all turns; where nobody is named each for itself. */
function unitsOf(text: string, blocks: readonly Block[]): Block[][] {
  const lines = new Lines(text);
  const headers = readTranscript(text).turns.map(({ line }) => lines.startOf(line));
  const turns: Block[][] = [[]];
  let next = 0;
  for (const block of blocks) {
    while (headers[next] !== undefined && (headers[next] ?? 0) < block[1]) {
      if ((headers[next] ?? 0) >= block[0]) turns.push([]);
      next++;
    }
    turns.at(-1)?.push(block);
  }
  return turns.length > 1 ? turns : blocks.map((block) => [block]);
}

function retellBlocks(text: string, blocks: readonly Block[]): Retold {
  const words = wordsOf(text);
  const retold = new Retold(words);
  const indexAt = new Map(words.map(({ start }, i) => [start, i]));
  for (const [start, end] of blocks) {
    let done = start;
    for (let i = indexAt.get(start) ?? words.length; (words[i]?.start ?? Infinity) < end; i++) {
      retold.add(text.slice(done, words[i]?.start)).word(i);
      done = endOf(words[i]);
    }
    retold.add('\n\n');
  }
  return retold;
}

function spokenSpans(text: string): (readonly [start: number, end: number])[] {
  const lines = new Lines(text);
  const { turns, preamble } = readTranscript(text);
  const paragraphs = turns.length ? turns.flatMap((turn) => turn.paragraphs) : preamble;
  return paragraphs.map(({ range }) => [lines.offsetAt(range.start), lines.offsetAt(range.end)]);
}

function endOf(word: Word | undefined): number {
  return word ? word.start + word.text.length : 0;
}
