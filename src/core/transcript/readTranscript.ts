import { isCodeShaped } from './labels';
import { Lines } from '../text/lines';
import { scan, type Row, type ScannedHeader } from './scan';
import { findSpeakers, type Surroundings } from './speakers';
import type { Transcript, Vocabulary } from './transcript';
import { groupRows } from './turns';

const BOM = 0xfeff;
/** Characters; hardly anybody breaks lines by hand or by program at more. */
const WIDEST_WRAP = 100;

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
  const rows = scan(lines);
  const headers: ScannedHeader[] = [];
  for (const { header } of rows) if (header !== undefined) headers.push(header);
  const isLabel = (row: Row) => isLabelAlone(lines.text.slice(row.start, row.end), vocabulary);
  const speakers = findSpeakers(headers, surroundings(rows, isLabel), vocabulary);
  const spoken = headers.filter((header) => speakers.has(header.key));
  const grouping = {
    isSpeaker: (header: ScannedHeader) => speakers.has(header.key),
    linesAreParagraphs: linesAreParagraphs(rows, speakers, isLabel),
    labelsAnywhere: spoken.length === 0,
    vocabulary,
  };
  return {
    layout: mainLayout(spoken),
    linesAreParagraphs: grouping.linesAreParagraphs,
    ...groupRows(rows, lines, grouping),
  };
}

function isLabelAlone(text: string, vocabulary: Vocabulary | undefined): boolean {
  return isCodeShaped(text) || vocabulary?.isCode(text) === true;
}

function surroundings(rows: readonly Row[], isLabel: (row: Row) => boolean): Surroundings {
  const countParagraphs = () =>
    rows.filter((row) => row.kind === 'text' && (row.header !== undefined || (row.beginsParagraph && !isLabel(row))))
      .length;
  let titles = 0;
  let first: Row | undefined;
  for (const row of rows) {
    if (row.kind !== 'heading') continue;
    if (first === undefined) first = row;
    else if (row.header === undefined) titles++;
  }
  return { countParagraphs, titles, title: first?.header };
}

/** The layout that most turns are written in. */
function mainLayout(headers: readonly ScannedHeader[]): string {
  const counts = new Map<string, number>();
  for (const { layout } of headers) counts.set(layout, (counts.get(layout) ?? 0) + 1);
  let main = 'paragraphs';
  for (const [layout, count] of counts) if (count > (counts.get(main) ?? 0)) main = layout;
  return main;
}

/**
 * Whether each line is a paragraph: speech stands on the headers' own lines, and most turns follow each other without a
 * blank line. Not where lines were broken at a width: then a line goes on in the next (a label doesn't).
 */
function linesAreParagraphs(
  rows: readonly Row[],
  speakers: ReadonlySet<string>,
  isLabel: (row: Row) => boolean,
): boolean {
  let turns = 0;
  let tight = 0;
  const goingOn: Row[] = [];
  let widest = 0;
  for (const row of rows) {
    const { start, end, header, beginsParagraph } = row;
    widest = Math.max(widest, end - start);
    if (header !== undefined && speakers.has(header.key)) {
      if (header.speechStart === undefined) continue;
      turns++;
      if (!beginsParagraph) tight++;
    } else if (!beginsParagraph) {
      goingOn.push(row);
    }
  }
  const isWrapped = () => widest <= WIDEST_WRAP && goingOn.filter((row) => !isLabel(row)).length > turns;
  return tight > 0 && tight * 2 >= turns && !(goingOn.length > turns && isWrapped());
}
