import { Lines } from '../text/lines';
import { comparePositions, sameRange, type Range } from '../text/position';
import { frontMatterLines } from '../transcript/frontMatter';
import { readLines } from '../transcript/readTranscript';
import type { Vocabulary } from '../transcript/transcript';
import { commentCodes } from './commentCodes';
import { isFull } from './data/fromSegments';
import type { Draft } from './draft';
import type { Imported, ImportedCoding, ImportedParagraph, ImportedPlace, ImportedTurn } from './imported';
import { joinParagraphs } from './joinParagraphs';
import { squeeze, type Squeezed } from './words/squeeze';

/** Layouts whose paragraphs end anywhere. */
const IN_PIECES: ReadonlySet<string> = new Set(['webvtt', 'srt', 'whisper']);

/** A paragraph of the draft, and what is made of it. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly squeezed: Squeezed;
  readonly turn: number;
  readonly paragraph: number;
}

/**
 * What a draft says, as the transcript reader understands it: the same rules tell speakers, times, labels and paragraphs as in a
 * transcript of any layout. Inline labels and comments become codings.
 */
export function fromDraft({ text, comments, marks }: Draft, vocabulary: Vocabulary | undefined): Imported {
  const lines = new Lines(text);
  const transcript = readLines(lines, vocabulary);
  const times = new Map(transcript.times.map(({ line, time }) => [line, time]));
  const turns: ImportedTurn[] = [];
  const placed: Placed[] = [];
  const addTurn = (speaker: string | undefined, time: number | undefined, ranges: readonly Range[]) => {
    const paragraphs: ImportedParagraph[] = [];
    for (const range of ranges) {
      const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
      const squeezed = squeeze(text.slice(start, end), (offset) => marks.has(start + offset));
      if (!squeezed.text) continue;
      placed.push({ start, end, squeezed, turn: turns.length, paragraph: paragraphs.length });
      const heading = speaker === undefined ? headingLevel(lines.line(range.start.line)) : undefined;
      const { line } = range.start;
      // The time of a subtitle stands on the line above.
      paragraphs.push({ text: squeezed.text, heading, time: times.get(line) ?? times.get(line - 1) });
    }
    if (paragraphs.length) turns.push({ speaker, time, paragraphs });
  };
  const rangesOf = (paragraphs: readonly { readonly range: Range }[]) => paragraphs.map(({ range }) => range);
  addTurn(undefined, undefined, rangesOf(transcript.preamble));
  for (const turn of transcript.turns) addTurn(turn.speaker, turn.time, rangesOf(turn.paragraphs));

  const codings: ImportedCoding[] = [];
  const code = (start: number, end: number, what: Omit<ImportedCoding, 'start' | 'end'>) => {
    const places = placesOf(placed, start, end);
    if (places) codings.push({ ...what, ...places });
  };
  for (const { excerpt, codes } of labelled(transcript.labels)) {
    const [start, end] = [lines.offsetAt(excerpt.start), lines.offsetAt(excerpt.end)];
    code(start, end, { codes, memo: undefined, coder: undefined });
  }
  for (const { start, end, text: said, author } of comments) {
    const meant = commentCodes(said, (name) => vocabulary?.isCode(name) ?? false);
    if (meant) code(start, end, { ...meant, coder: author?.trim() || undefined });
  }
  const imported = { frontMatter: frontMatterOf(lines), turns, codings };
  return IN_PIECES.has(transcript.layout) ? joinParagraphs(imported, (_, __, above) => !isFull(above)) : imported;
}

/** Front matter without what it says of the layout, which is another one now; nothing where there is none, or nothing else in it. */
function frontMatterOf(lines: Lines): string[] | undefined {
  const all = Array.from({ length: frontMatterLines(lines) }, (_, line) => lines.line(line));
  const kept = all.filter((line) => !/^layout\s*:/.test(line));
  return kept.length > 2 ? kept : undefined;
}

/** The labels of each paragraph together; those that code nothing are left out. */
function labelled(labels: readonly { readonly code: string; readonly excerpt: Range | undefined }[]) {
  const all: { excerpt: Range; codes: string[] }[] = [];
  for (const { code, excerpt } of labels) {
    const last = all.at(-1);
    if (!excerpt) continue;
    if (last && sameRange(last.excerpt, excerpt)) {
      if (!last.codes.includes(code)) last.codes.push(code);
    } else all.push({ excerpt, codes: [code] });
  }
  return all.sort((a, b) => comparePositions(a.excerpt.start, b.excerpt.start));
}

/** As much of a stretch as is speech; of one that is none, such as a speaker's name, the paragraph behind it. */
function placesOf(
  placed: readonly Placed[],
  start: number,
  end: number,
): { start: ImportedPlace; end: ImportedPlace } | undefined {
  const first = placed.find((it) => it.end > start);
  if (!first) return undefined;
  let last = first;
  for (let i = placed.indexOf(first); i < placed.length; i++) {
    const next = placed[i];
    if (!next || next.start >= end) break;
    last = next;
  }
  const places = { start: placeIn(first, start), end: endIn(last, end) };
  const isEmpty = first === last && places.start.offset >= places.end.offset;
  return isEmpty ? { start: placeIn(first, first.start), end: endIn(first, first.end) } : places;
}

function placeIn({ start, end, squeezed, turn, paragraph }: Placed, offset: number): ImportedPlace {
  return { turn, paragraph, offset: squeezed.at(Math.max(start, Math.min(end, offset)) - start) };
}

/** The same without a space at the end. */
function endIn(placed: Placed, offset: number): ImportedPlace {
  const place = placeIn(placed, offset);
  return placed.squeezed.text.charAt(place.offset - 1) === ' ' ? { ...place, offset: place.offset - 1 } : place;
}

/** The level of a Markdown heading; nothing for another line. */
function headingLevel(line: string): number | undefined {
  return /^\s*(#{1,6})\s/.exec(line)?.[1]?.length;
}
