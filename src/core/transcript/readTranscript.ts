import { isCodeShaped } from './labels';
import { trimSpace } from '../text/characters';
import { Lines } from '../text/lines';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import { layoutNames, PARAGRAPHS, WHISPER } from './layouts/layouts';
import { areWithin } from './layouts/name';
import { table } from './layouts/table';
import { time } from './layouts/time';
import { nameKey } from './names';
import { opensTurn, scan, type Row, type Scan, type ScannedHeader } from './scan';
import type { Surroundings } from './possibleHeader';
import { findSpeakers } from './speakers';
import type { Transcript, Turn, Vocabulary } from './transcript';
import { groupRows } from './turns';

const BOM = 0xfeff;
const { name: TABLE } = table;
const { name: TIME } = time;
/** Characters; hardly anybody breaks lines by hand or by program at more. */
const WIDEST_WRAP = 100;
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
  const isTight = areWithin(scanned.rows);
  const isPossible = (header: ScannedHeader) => isTight || header.isWithin !== true;
  const headers: ScannedHeader[] = [];
  for (const { header } of scanned.rows) if (header !== undefined && isPossible(header)) headers.push(header);
  return readRows(lines, scanned, headers, isPossible, known);
}

function readRows(
  lines: Lines,
  { rows, subtitles, timed }: Scan,
  headers: readonly ScannedHeader[],
  isPossible: (header: ScannedHeader) => boolean,
  vocabulary: Vocabulary | undefined,
): Transcript {
  const isLabel = (row: Row) => isLabelAlone(lines.text.slice(row.start, row.end), vocabulary);
  const hasSpeaker = findSpeakers(headers, surroundings(rows, isLabel), vocabulary);
  const isSpeaker = (header: ScannedHeader) => isPossible(header) && hasSpeaker(header);
  const spoken = headers.filter(hasSpeaker);
  const areEnclosedTimes = timed.all - timed.bare >= FEWEST_TIMES;
  const areBareTimes = timed.bare >= FEWEST_BARE && timed.bare * FEWEST_BARE >= rows.length;
  const isTimed = ({ isBareTime, time }: Row) => time !== undefined && (isBareTime ? areBareTimes : areEnclosedTimes);
  const grouping = {
    isSpeaker,
    linesAreParagraphs: linesAreParagraphs(lines, rows, isSpeaker, isLabel) || areTightTimes(rows, isTimed),
    labelsAnywhere: spoken.length === 0,
    areSubtitles: subtitles !== undefined,
    isTimed,
    vocabulary,
  };
  const grouped = groupRows(rows, lines, grouping);
  const isWhisper = timed.stretches >= FEWEST_TIMES && timed.stretches === timed.all - timed.bare;
  return {
    layout: subtitles ?? (isWhisper ? WHISPER : mainLayout(spoken, grouped.turns)),
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

/** Whether most lines have a time in front and no blank line above. */
function areTightTimes(rows: readonly Row[], isTimed: (row: Row) => boolean): boolean {
  let tight = 0;
  for (const row of rows) if (!row.beginsParagraph && row.time !== undefined && isTimed(row)) tight++;
  return tight * 2 > rows.length;
}

function isLabelAlone(text: string, vocabulary: Vocabulary | undefined): boolean {
  return isCodeShaped(text) || vocabulary?.isCode(text) === true;
}

function surroundings(rows: readonly Row[], isLabel: (row: Row) => boolean): Surroundings {
  let paragraphs: number | undefined;
  const count = () =>
    rows.filter((row) => row.kind === 'text' && (opensTurn(row) || (row.beginsParagraph && !isLabel(row)))).length;
  let titles = 0;
  let first: Row | undefined;
  for (const row of rows) {
    if (row.kind !== 'heading') continue;
    if (first === undefined) first = row;
    else if (row.header === undefined) titles++;
  }
  return { countParagraphs: () => (paragraphs ??= count()), titles, title: first?.header };
}

/** The layout that most turns are written in. */
function mainLayout(headers: readonly ScannedHeader[], turns: readonly Turn[]): string {
  const counts = new Map<string, number>();
  for (const { layout } of headers) counts.set(layout, (counts.get(layout) ?? 0) + 1);
  let main: string = PARAGRAPHS;
  for (const [layout, count] of counts) if (count > (counts.get(main) ?? 0)) main = layout;
  // A time on a line of its own above the name belongs to the header as well.
  const timed = turns.reduce((sum, { time }) => (time === undefined ? sum : sum + 1), 0);
  return main !== TABLE && timed * 2 > turns.length ? TIME : main;
}

/**
 * Whether each line is a paragraph: speech stands on the headers' own lines, or below names that no blank line parts, and most turns follow each other without a
 * blank line. Not where lines were broken at a width: then a line goes on in the next (a label doesn't).
 */
function linesAreParagraphs(
  lines: Lines,
  rows: readonly Row[],
  isSpeaker: (header: ScannedHeader) => boolean,
  isLabel: (row: Row) => boolean,
): boolean {
  let turns = 0;
  let tight = 0;
  const goingOn: Row[] = [];
  let isBelowName = false;
  let widest = 0;
  for (const row of rows) {
    const { start, end, header, beginsParagraph } = row;
    widest = Math.max(widest, end - start);
    if (header !== undefined && isSpeaker(header)) {
      isBelowName = header.speechStart === undefined;
      if (isBelowName && header.isWithin !== true) continue;
      turns++;
      if (!beginsParagraph) tight++;
    } else if (isBelowName) {
      isBelowName = false;
    } else if (!beginsParagraph) {
      goingOn.push(row);
    }
  }
  if (tight === 0 || tight * 2 < turns) return false;
  const said = goingOn.filter((row) => !isLabel(row));
  return !areBegunBefore(lines, said) && !(said.length > turns && widest <= WIDEST_WRAP);
}

/** Whether most of some lines go on with a sentence: they begin with no capital, below a line that hasn't ended one. */
function areBegunBefore(lines: Lines, rows: readonly Row[]): boolean {
  const { text } = lines;
  const begun = rows.filter(({ start }) => /^\p{Ll}/u.test(text.charAt(start)));
  return begun.length * 2 > rows.length && begun.every(({ line }) => isUnfinished(lines, line - 1));
}

/** Whether a line that isn't blank ends within a sentence. */
function isUnfinished(lines: Lines, line: number): boolean {
  const { text } = lines;
  const c = text.charAt(trimSpace(text, lines.startOf(line), lines.endOf(line)) - 1);
  return !'.?!:;…'.includes(c);
}
