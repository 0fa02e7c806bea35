import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { timeAt } from '../../../src/core/transcript/times';
import type { Transcript } from '../../../src/core/transcript/transcript';

/**
 * What was found by reading a transcript and counting in it with a few commands for that one file. Positions and counts
 * only: the transcripts aren't ours to quote. Lines are counted from 1, as an editor shows them.
 */
interface Gold {
  readonly layout: string;
  /** The lines of each speaker's turns. */
  readonly turns: Readonly<Record<string, readonly number[]>>;
  /** When each turn begins, in milliseconds; absent where the transcript has no times. */
  readonly times?: readonly number[];
  /** Words that each speaker says, absent where it is a matter of opinion what is said and what is noted. */
  readonly words?: Readonly<Record<string, number>>;
  /** Spoken paragraphs. */
  readonly paragraphs?: number;
  /** Where the last turn ends; an exporter's footer isn't part of it. */
  readonly lastLine?: number;
  /** Where the paragraphs before the talk begin, or how many there are: all where nobody is named. */
  readonly preamble: readonly number[] | number;
  /** Labels by line, each with the line where its excerpt begins. */
  readonly labels?: Readonly<Record<string, number>>;
  /** Times in milliseconds said at lines. */
  readonly timesAt?: Readonly<Record<string, number>>;
}

const TRANSCRIPTS = '../shared/transcripts/';
const GOLD = 'test/unit/transcript/gold/';

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What was read, said as the gold says it. */
function asGold(transcript: Transcript) {
  const turns: Record<string, number[]> = {};
  const words: Record<string, number> = {};
  for (const turn of transcript.turns) {
    (turns[turn.speaker] ??= []).push(turn.line + 1);
    words[turn.speaker] = (words[turn.speaker] ?? 0) + turn.words;
  }
  return {
    layout: transcript.layout,
    turns,
    words,
    times: transcript.turns.map(({ time }) => time),
    paragraphs: sum(transcript.turns.map(({ paragraphs }) => paragraphs.length)),
    lastLine: (transcript.turns.at(-1)?.endLine ?? -1) + 1,
    preamble: transcript.preamble.map(({ range }) => range.start.line + 1),
    labels: Object.fromEntries(
      transcript.labels.map(({ range, excerpt }) => [range.start.line + 1, (excerpt?.start.line ?? -1) + 1]),
    ),
  };
}

describe('transcripts that people have made, beside what a reader finds in them', () => {
  for (const file of readdirSync(GOLD)) {
    const gold = JSON.parse(readFileSync(GOLD + file, 'utf8')) as Gold;
    const name = ['.md', '.txt', '.vtt', '.srt']
      .map((extension) => file.replace('.json', extension))
      .find((each) => existsSync(TRANSCRIPTS + each));
    const check = (what: string, test: (read: ReturnType<typeof asGold>, transcript: Transcript) => void) => {
      it(`${file.replace('.json', '')}: ${what}`, function () {
        if (name === undefined) {
          console.log(`      (not in ${TRANSCRIPTS})`);
          this.skip();
        }
        const transcript = readTranscript(readFileSync(TRANSCRIPTS + name, 'utf8'));
        test(asGold(transcript), transcript);
      });
    };
    check(`layout ${gold.layout}`, ({ layout }) => assert.equal(layout, gold.layout));
    check('who speaks, and where', ({ turns }) => assert.deepEqual(turns, gold.turns));
    check('what isn’t talk', ({ preamble }) =>
      assert.deepEqual(typeof gold.preamble === 'number' ? preamble.length : preamble, gold.preamble),
    );
    check('when', ({ times }, transcript) => {
      assert.deepEqual(
        times.filter((time) => time !== undefined),
        gold.times ?? [],
      );
      for (const [line, time] of Object.entries(gold.timesAt ?? {}))
        assert.equal(timeAt(transcript, Number(line) - 1), time, `line ${line}`);
    });
    check('how much is said', ({ words, paragraphs, lastLine }) => {
      if (gold.words !== undefined) assert.deepEqual(words, gold.words);
      if (gold.paragraphs !== undefined) assert.equal(paragraphs, gold.paragraphs);
      assert.equal(lastLine, gold.lastLine ?? 0);
    });
    check('labels', ({ labels }) => assert.deepEqual(labels, gold.labels ?? {}));
  }

  it('are the same with other line breaks, a byte order mark, and spaces at the ends of lines', function () {
    const files = existsSync(TRANSCRIPTS) ? readdirSync(TRANSCRIPTS).filter((file) => !file.endsWith('.srt')) : [];
    if (files.length === 0) this.skip();
    for (const file of files) {
      const text = readFileSync(TRANSCRIPTS + file, 'utf8').replaceAll('\r\n', '\n');
      const expected = asGold(readTranscript(text));
      for (const [what, changed] of Object.entries({
        'CR LF': text.replaceAll('\n', '\r\n'),
        CR: text.replaceAll('\n', '\r'),
        'byte order mark': `\ufeff${text}`,
        'a blank line at the end': `${text}\n\n`,
        'spaces at the ends': text.replaceAll('\n', ' \n'),
      }))
        assert.deepEqual(asGold(readTranscript(changed)), expected, `${file}, ${what}`);
    }
  });

  it('have each paragraph in its place', function () {
    if (!existsSync(TRANSCRIPTS)) this.skip();
    for (const file of readdirSync(TRANSCRIPTS)) {
      const text = readFileSync(TRANSCRIPTS + file, 'utf8');
      const lines = new Lines(text);
      const { turns } = readTranscript(text);
      for (const { speaker, speakerRange } of turns) assert.equal(lines.slice(speakerRange), speaker, file);
    }
  });
});
