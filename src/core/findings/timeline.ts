import type { Coder } from '../coders/coder';
import type { Cancellable } from '../project/inParallel';
import type { Query } from '../query/query';
import type { Searchable } from '../retrieval/searchTalks';
import type { Range } from '../text/position';
import { linesOf } from '../transcript/readTranscript';
import type { Turn } from '../transcript/transcript';
import { CodeRows } from './codeRows';
import { consensusTest, countTalks, type Counting } from './counting';
import type { Heading } from './table';
import { TalkClock } from './talkClock';
import { allOf, transcriptTerm } from './terms';

/** A part of a talk, by turns, by words and by time. */
export interface Stretch {
  /** Zero-based, the last one included; paragraphs where nobody speaks. -1 before the first turn. */
  readonly firstTurn: number;
  readonly lastTurn: number;
  /** Words of the talk counted through from 0; the end is exclusive. */
  readonly firstWord: number;
  readonly endWord: number;
  /** Milliseconds from the beginning of the recording, as `TalkClock` has them; nothing where the transcript has no times. */
  readonly start?: number;
  readonly end?: number;
}

/** An excerpt of a coder. */
export interface CodedStretch extends Stretch {
  readonly range: Range;
  readonly coder: Coder;
}

/** Where in a talk a code is. */
export interface CodeLane {
  readonly code: Heading;
  /** In text order; they may overlap. */
  readonly stretches: readonly CodedStretch[];
  /** Finds just these excerpts. */
  readonly query: Query;
}

/** When somebody speaks. */
export interface SpeakerLane {
  /** As the headers have it. */
  readonly speaker: string;
  /** A turn each. */
  readonly stretches: readonly Stretch[];
}

export interface Timeline {
  readonly path: string;
  /** All of the talk; the end of its time is how long the recording is at least. */
  readonly turns: number;
  readonly words: number;
  /** Milliseconds; nothing where the transcript has no times. */
  readonly duration?: number;
  /** Those that are there, in the codebook's order. */
  readonly codes: readonly CodeLane[];
  /** In the order in which they begin; none where nobody speaks. */
  readonly speakers: readonly SpeakerLane[];
}

/**
 * What is coded along one transcript.
 * @returns nothing when it was cancelled, or when there is no such transcript.
 */
export async function timeline(
  path: string,
  counting: Counting,
  { study, table, read }: Searchable,
  watched: Cancellable = {},
): Promise<Timeline | undefined> {
  const talk = table.talks.find((it) => it.path === path);
  const transcript = study.transcript(path)?.transcript;
  if (!talk || !transcript) return undefined;
  const one: Searchable = { study, table: { talks: [talk], names: table.names }, read };
  const clock = transcript.times.length ? TalkClock.of({ transcript, lines: linesOf(await read(path)) }) : undefined;
  const codes = new CodeRows(study.codebook, table.names, counting.children);
  const isAgreed = consensusTest(one);
  const byCode = new Map<number, Coded[]>();
  const isDone = await countTalks(counting, one, watched, ({ rows }, found) => {
    for (const row of found) {
      const [firstWord, endWord, coder] = [rows.firstWord(row), rows.endWord(row), rows.coder(row)];
      const stretch = {
        firstTurn: rows.firstTurn(row),
        lastTurn: rows.lastTurn(row),
        ...timed(firstWord, endWord, clock),
        range: rows.range(row),
        coder: table.names.coders.at(coder),
      };
      const coded = { stretch, isAgreed: isAgreed(coder) };
      for (const code of codes.of(rows.codes(row))) {
        const its = byCode.get(code);
        if (its) its.push(coded);
        else byCode.set(code, [coded]);
      }
    }
  });
  if (!isDone) return undefined;
  return {
    path,
    turns: talk.turns,
    words: talk.words,
    ...(clock && { duration: clock.end }),
    codes: codes.inOrder(byCode.keys()).map((code) => ({
      code: codes.heading(code),
      stretches: countedOf(byCode.get(code) ?? []),
      query: allOf([codes.term(code), transcriptTerm(path), counting.scope]),
    })),
    speakers: speakersAlong(transcript.turns, clock),
  };
}

interface Coded {
  readonly stretch: CodedStretch;
  readonly isAgreed: boolean;
}

/** Of what coders have agreed on only where there is nothing of any coder, as everywhere. */
function countedOf(all: readonly Coded[]): CodedStretch[] {
  const ofCoders = all.filter((it) => !it.isAgreed);
  return (ofCoders.length ? ofCoders : all).map(({ stretch }) => stretch);
}

function timed(firstWord: number, endWord: number, clock: TalkClock | undefined) {
  const words = { firstWord, endWord };
  return clock ? { ...words, start: clock.at(firstWord), end: clock.at(endWord) } : words;
}

function speakersAlong(turns: readonly Turn[], clock: TalkClock | undefined): SpeakerLane[] {
  const bySpeaker = new Map<string, Stretch[]>();
  let word = 0;
  for (const [i, { speaker, words }] of turns.entries()) {
    const stretch = { firstTurn: i, lastTurn: i, ...timed(word, word + words, clock) };
    word += words;
    const its = bySpeaker.get(speaker);
    if (its) its.push(stretch);
    else bySpeaker.set(speaker, [stretch]);
  }
  return [...bySpeaker].map(([speaker, stretches]) => ({ speaker, stretches }));
}
