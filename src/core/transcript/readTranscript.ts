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
  const lines = new Lines(text.charCodeAt(0) === BOM ? text.slice(1) : text);
  const rows = scan(lines);
  const headers: ScannedHeader[] = [];
  for (const { header } of rows) if (header !== undefined) headers.push(header);
  const speakers = findSpeakers(headers, surroundings(rows, lines, vocabulary), vocabulary);
  const spoken = headers.filter((header) => speakers.has(header.key));
  const { turns, preamble, labels } = groupRows(rows, lines, {
    isSpeaker: (header) => speakers.has(header.key),
    linesAreParagraphs: linesAreParagraphs(rows, speakers),
    labelsAnywhere: spoken.length === 0,
    vocabulary,
  });
  return { layout: mainLayout(spoken), turns, preamble, labels };
}

function surroundings(rows: readonly Row[], { text }: Lines, vocabulary: Vocabulary | undefined): Surroundings {
  const isLabel = (label: string) => isCodeShaped(label) || vocabulary?.isCode(label) === true;
  const countParagraphs = () =>
    rows.filter(
      ({ kind, beginsParagraph, header, start, end }) =>
        kind === 'text' && (header !== undefined || (beginsParagraph && !isLabel(text.slice(start, end)))),
    ).length;
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
  let main = 'none';
  for (const [layout, count] of counts) if (count > (counts.get(main) ?? 0)) main = layout;
  return main;
}

/**
 * Whether each line is a paragraph: speech stands on the headers' own lines, and most turns follow each other without a
 * blank line. Not where lines were broken at a width: then a line goes on in the next.
 */
function linesAreParagraphs(rows: readonly Row[], speakers: ReadonlySet<string>): boolean {
  let turns = 0;
  let tight = 0;
  let goingOn = 0;
  let widest = 0;
  for (const { start, end, header, beginsParagraph } of rows) {
    widest = Math.max(widest, end - start);
    if (header !== undefined && speakers.has(header.key)) {
      if (header.speechStart === undefined) continue;
      turns++;
      if (!beginsParagraph) tight++;
    } else if (!beginsParagraph) {
      goingOn++;
    }
  }
  const wrapped = widest <= WIDEST_WRAP && goingOn > turns;
  return tight > 0 && tight * 2 >= turns && !wrapped;
}
