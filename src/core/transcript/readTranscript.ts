import { isCodeShapedAt } from './labels';
import { Lines } from '../text/lines';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import { layoutNames, PARAGRAPHS, WHISPER } from './layouts/layouts';
import { areWithin } from './layouts/name';
import { table } from './layouts/table';
import { time } from './layouts/time';
import { nameKey } from './names';
import { isProgram } from './program';
import type { RowTime } from './rows';
import { scan, type Scan } from './scan';
import { particulars } from './particulars';
import { findSpeakers } from './speakers';
import type { Surroundings } from './surroundings';
import type { Tally } from './tally';
import { linesAreParagraphs } from './tightLines';
import type { Transcript, Turn, Vocabulary } from './transcript';
import { groupRows, LONGEST_CODE } from './turns';

const BOM = 0xfeff;
const { name: TABLE } = table;
const { name: TIME } = time;
/** A single time in front of a text may be what somebody says. */
const FEWEST_TIMES = 2;
/** Times without brackets have to be three at least, and in front of a third of the lines. */
const FEWEST_BARE = 3;

/**
 * Reads a transcript: who said what, and which codes are written into it. Never fails: what isn't understood is text.
 *
 * A byte order mark in front is skipped and not counted, as in VS Code, so that columns on the first line are the same
 * with it and without.
 *
 * @param vocabulary what the codebook knows. Without it only what is shaped like a code is a label, and only names that
 * return, or plain roles, are speakers'.
 */
export function readTranscript(text: string, vocabulary?: Vocabulary): Transcript {
  return readLines(linesOf(text), vocabulary);
}

/** The lines of a transcript, without a byte order mark in front. */
export function linesOf(text: string): Lines {
  return new Lines(text.charCodeAt(0) === BOM ? text.slice(1) : text);
}

/** Reads a transcript whose lines are known. */
export function readLines(lines: Lines, vocabulary?: Vocabulary): Transcript {
  const front = readFrontMatter(lines);
  const known = withFrontMatter(vocabulary, front);
  const scanned = scan(lines, front.lines, known?.layout);
  const { rows, headers, tallyOf, tallies, timed } = scanned;
  const isLabel = (row: number) => isLabelAlone(lines.text, rows.start(row), rows.end(row), known);
  const possible = areWithin(tallies, rows.length) ? tallies : tallies.filter(({ isWithin }) => !isWithin);
  const spoken = findSpeakers(possible, surroundings(lines.text, scanned, isLabel), known);
  const areSpeakers = tallies.map(() => false);
  for (const { index } of spoken) areSpeakers[index] = true;
  const isSpeaker = ({ index }: Tally) => areSpeakers[index] === true;
  const areEnclosedTimes = timed.all - timed.bare >= FEWEST_TIMES;
  const areBareTimes = timed.bare >= FEWEST_BARE && timed.bare * FEWEST_BARE >= rows.length;
  const tightTimes = (areEnclosedTimes ? timed.tightEnclosed : 0) + (areBareTimes ? timed.tightBare : 0);
  const grouping = {
    headers,
    tallyOf,
    isSpeaker,
    talkStart: spoken.length === 0 || scanned.subtitles ? 0 : particulars(lines.text, scanned, isSpeaker),
    linesAreParagraphs: tightTimes * 2 > rows.length || linesAreParagraphs(lines, scanned, spoken, isSpeaker, isLabel),
    labelsAnywhere: spoken.length === 0,
    areSubtitles: scanned.subtitles !== undefined,
    isTimed: ({ isBare }: RowTime) => (isBare ? areBareTimes : areEnclosedTimes),
    vocabulary: known,
  };
  const grouped = groupRows(rows, lines, grouping);
  const isWhisper = timed.stretches >= FEWEST_TIMES && timed.stretches === timed.all - timed.bare;
  return {
    layout: scanned.subtitles ?? (isWhisper ? WHISPER : mainLayout(spoken, grouped.turns)),
    linesAreParagraphs: grouping.linesAreParagraphs,
    ...grouped,
  };
}

/** What is known with what the front matter says, which counts for this transcript alone and comes first. */
function withFrontMatter(vocabulary: Vocabulary | undefined, front: FrontMatter): Vocabulary | undefined {
  const layout = front.layout ?? vocabulary?.layout;
  const isLayout = layout !== undefined && layoutNames.has(layout);
  if (front.speakers.length === 0 && !isLayout && vocabulary?.layout === undefined) return vocabulary;
  const speakers = new Set(front.speakers.map(nameKey));
  return {
    isCode: (name) => vocabulary?.isCode(name) === true,
    isSpeaker: (name) => speakers.has(nameKey(name)) || vocabulary?.isSpeaker(name) === true,
    layout: isLayout ? layout : undefined,
  };
}

function isLabelAlone(text: string, start: number, end: number, vocabulary: Vocabulary | undefined): boolean {
  if (isCodeShapedAt(text, start, end)) return true;
  return vocabulary !== undefined && end - start <= LONGEST_CODE && vocabulary.isCode(text.slice(start, end));
}

function surroundings(text: string, scanned: Scan, isLabel: (row: number) => boolean): Surroundings {
  const { rows, tallyOf, titles, title } = scanned;
  let paragraphs: number | undefined;
  const count = () => {
    let found = 0;
    for (let row = 0; row < rows.length; row++) {
      if (!rows.isText(row)) continue;
      const header = rows.header(row);
      const opensTurn = header >= 0 && tallyOf[header]?.opensTurn === true;
      if (opensTurn || (rows.beginsParagraph(row) && !isLabel(row))) found++;
    }
    return found;
  };
  return {
    tallyOf,
    countParagraphs: () => (paragraphs ??= count()),
    hasQuestion: () => /[?？؟]/.test(text),
    isProgram: () => isProgram(text, scanned),
    titles,
    title,
  };
}

/** The layout that most turns are written in. */
function mainLayout(spoken: readonly Tally[], turns: readonly Turn[]): string {
  const counts = new Map<string, number>();
  for (const { layout, count } of spoken) counts.set(layout, (counts.get(layout) ?? 0) + count);
  let main: string = PARAGRAPHS;
  for (const [layout, count] of counts) if (count > (counts.get(main) ?? 0)) main = layout;
  // A time on a line of its own above the name belongs to the header as well.
  let timed = 0;
  for (const { time } of turns) if (time !== undefined) timed++;
  return main !== TABLE && timed * 2 > turns.length ? TIME : main;
}
