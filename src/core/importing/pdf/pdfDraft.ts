import { DraftWriter, type Draft } from '../draft';
import type { PdfLine, PdfPageLines } from './readPdf';

/** How much of a page's height, at its top and bottom, is for what is printed on every page. */
const MARGIN = 0.1;
/** A gap that is so many times the usual distance of lines parts paragraphs. */
const GAP = 1.35;
/** A line that is so many times as large as the text is a heading. */
const LARGER = 1.08;
/** In UTF-16 code units. */
const LONGEST_HEADING = 120;
const PAGE_NUMBER = /^(?:page\s*)?[-–—]?\s*\d{1,5}(?:\s*(?:\/|of)\s*\d{1,5})?\s*[-–—]?$/i;
/** In UTF-16 code units. */
const SHORT = 30;
const MAY_BE_HEADER = /^[^.!?:]{1,40}[:：](?:\s|$)/;
const SENTENCE_END = /[.!?…:。！？]["'”’»)\]]*$/;

/** The look that most of the text has, how far its lines are apart, and the sizes of its headings, the largest first. */
interface Body {
  readonly size: number;
  readonly font: string;
  readonly headings: readonly number[];
  readonly distance: number;
}

/**
 * The lines of a print (Delve's, a browser's, a word processor's) as a text that the transcript reader understands:
 * 1. What stands in the margins of most pages, and page numbers, are left out.
 * 2. A line that is larger than the text, or in another font than the text and the lines around it, is a heading: a title, a speaker, a
 *    label. The reader tells which.
 * 3. Lines that follow each other closely are one paragraph; what a page break has cut in two is put together again.
 * 4. A word that was cut at the end of a line is put together where it is said uncut elsewhere; else its hyphen is its own.
 */
export function pdfDraft(pages: readonly PdfPageLines[]): Draft {
  const kept = withoutMargins(pages);
  const body = bodyOf(kept);
  const words = wordsIn(kept);
  const paragraphs = kept.flatMap((lines) => paragraphsOf(lines, body).map((it, i) => ({ ...it, isFirst: i === 0 })));
  const writer = new DraftWriter();
  let above: string | undefined;
  const write = () => {
    if (above === undefined) return;
    writer.add(above);
    writer.endParagraph();
    above = undefined;
  };
  for (const { lines, isHeading, isFirst, size } of paragraphs) {
    const text = lines.reduce((said, line) => (said ? joined(said, line, words) : line), '');
    const goesOn = isFirst && !isHeading && above !== undefined && isCutAfter(above) && !MAY_BE_HEADER.test(text);
    if (isHeading) {
      write();
      writer.addMark(`${'#'.repeat(levelOf(size, body))} `);
      writer.add(text);
      writer.endParagraph();
    } else if (goesOn && above !== undefined) {
      above = joined(above, text, words);
    } else {
      write();
      above = text;
    }
  }
  write();
  return writer.finish();
}

interface PdfParagraph {
  readonly lines: string[];
  readonly isHeading: boolean;
  readonly size: number;
}

function paragraphsOf(lines: readonly PdfLine[], body: Body): PdfParagraph[] {
  const found: PdfParagraph[] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    const last = found.at(-1);
    const isHeading = isHeadingAt(lines, i, body);
    const isFar = above !== undefined && above.bottom - line.bottom > body.distance * GAP;
    if (last && above && !isFar && !isHeading && !last.isHeading && above.size === line.size)
      last.lines.push(line.text);
    else found.push({ lines: [line.text], isHeading, size: line.size });
  });
  return found;
}

function isHeadingAt(lines: readonly PdfLine[], index: number, { size, font }: Body): boolean {
  const line = lines[index];
  if (!line || line.text.length > LONGEST_HEADING || line.size < size) return false;
  if (line.size > size * LARGER) return true;
  return line.font !== font && lines[index - 1]?.font !== line.font && lines[index + 1]?.font !== line.font;
}

/** 1 for the largest headings, and at most 6. */
function levelOf(size: number, { headings }: Body): number {
  const rank = headings.indexOf(size);
  return Math.min(6, (rank < 0 ? headings.length : rank) + 1);
}

function bodyOf(pages: readonly (readonly PdfLine[])[]): Body {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const { size, font, text } of pages.flat()) {
    sizes.set(size, (sizes.get(size) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
  }
  const size = most(sizes) ?? 12;
  const headings = [...sizes.keys()].filter((it) => it > size * LARGER).sort((a, b) => b - a);
  const distances = new Map<number, number>();
  for (const lines of pages) {
    lines.forEach((line, i) => {
      const above = lines[i - 1];
      if (above?.size !== size || line.size !== size) return;
      const distance = Math.round((above.bottom - line.bottom) * 2) / 2;
      if (distance > 0 && distance < size * 2.2) distances.set(distance, (distances.get(distance) ?? 0) + 1);
    });
  }
  return { size, font: most(fonts) ?? '', headings, distance: most(distances) ?? size * 1.3 };
}

function most<T>(counts: ReadonlyMap<T, number>): T | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function withoutMargins(pages: readonly PdfPageLines[]): PdfLine[][] {
  const seen = new Map<string, number>();
  const inMargin = ({ bottom }: PdfLine, height: number) => bottom < height * MARGIN || bottom > height * (1 - MARGIN);
  const keyOf = (line: PdfLine) => line.text.replace(/\d+/g, '#');
  for (const { height, lines } of pages) {
    const keys = new Set(lines.filter((line) => inMargin(line, height)).map(keyOf));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const isOnMost = (line: PdfLine) => (seen.get(keyOf(line)) ?? 0) > Math.max(1, pages.length / 2);
  return pages.map(({ height, lines }) =>
    lines.filter((line) => !inMargin(line, height) || !(PAGE_NUMBER.test(line.text) || isOnMost(line))),
  );
}

/** All words that stand whole on a line. */
function wordsIn(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  return new Set(pages.flat().flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []));
}

function joined(above: string, below: string, words: ReadonlySet<string>): string {
  if (above.endsWith('\u00ad')) return above.slice(0, -1) + below;
  const [, begin = ''] = /([\p{L}\p{M}]{1,50})[-‐]$/u.exec(above.slice(-60)) ?? [];
  const [end = ''] = /^\p{Ll}[\p{L}\p{M}]*/u.exec(below) ?? [];
  if (!begin || !end) return `${above} ${below}`;
  return words.has((begin + end).toLowerCase()) ? above.slice(0, -1) + below : above + below;
}

/** Whether a page break may have cut a paragraph here: no sentence ends, and it is no short line that stands for itself. */
function isCutAfter(text: string): boolean {
  return text.length > SHORT && !SENTENCE_END.test(text);
}
