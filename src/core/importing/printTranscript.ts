import type { Range } from '../text/position';
import { clockTime } from './clockTime';
import type { Imported, ImportedParagraph, ImportedPlace } from './imported';

/** Where a paragraph was printed. */
export interface PrintedParagraph {
  readonly turn: number;
  readonly paragraph: number;
  /** Zero-based. A paragraph is on one line. */
  readonly line: number;
  /** UTF-16 column of its first character. */
  readonly character: number;
}

export interface PrintedTranscript {
  readonly text: string;
  /** In text order. */
  readonly paragraphs: readonly PrintedParagraph[];
}

/**
 * Prints a transcript in Markdown, the same for every source:
 *
 *     **Ann:** (00:01:21) A paragraph of speech on one line.
 *
 *     Another one.
 *
 *     **Bob:** (00:01:35) …
 *
 * Paragraphs that nobody says stand alone, with `[00:01:21]` in front where their time is known; headings among them have their `#`. Front matter stands on top. Line breaks are `\n`.
 * @param names under which names the speakers are printed.
 */
export function printTranscript(
  { frontMatter = [], turns }: Imported,
  names: ReadonlyMap<string, string>,
): PrintedTranscript {
  const blocks: string[] = [];
  const top = frontMatter.length ? [...frontMatter, '', ''].join('\n') : '';
  const firstLine = frontMatter.length ? frontMatter.length + 1 : 0;
  const paragraphs: PrintedParagraph[] = [];
  turns.forEach(({ speaker, time, paragraphs: said }, turn) => {
    said.forEach((it, paragraph) => {
      const isFirst = paragraph === 0 && speaker !== undefined;
      const begin = isFirst ? header(names.get(speaker) ?? speaker, time) : speaker === undefined ? marks(it) : '';
      // Each block is one line, with a blank line between two.
      paragraphs.push({ turn, paragraph, line: firstLine + blocks.length * 2, character: begin.length });
      blocks.push(begin + it.text);
    });
  });
  return { text: blocks.length ? `${top}${blocks.join('\n\n')}\n` : top, paragraphs };
}

function header(name: string, time: number | undefined): string {
  return `**${name}:** ${time === undefined ? '' : `(${clockTime(time)}) `}`;
}

function marks({ heading, time }: ImportedParagraph): string {
  if (heading !== undefined) return `${'#'.repeat(heading)} `;
  return time === undefined ? '' : `[${clockTime(time)}] `;
}

/** Finds the range of a stretch in the printed text. */
export class PrintedPlaces {
  private readonly byPlace: ReadonlyMap<string, PrintedParagraph>;

  constructor({ paragraphs }: PrintedTranscript) {
    this.byPlace = new Map(paragraphs.map((it) => [`${it.turn}:${it.paragraph}`, it]));
  }

  rangeOf(start: ImportedPlace, end: ImportedPlace): Range | undefined {
    const [from, to] = [this.positionOf(start), this.positionOf(end)];
    return from && to && { start: from, end: to };
  }

  private positionOf({ turn, paragraph, offset }: ImportedPlace) {
    const printed = this.byPlace.get(`${turn}:${paragraph}`);
    return printed && { line: printed.line, character: printed.character + offset };
  }
}
