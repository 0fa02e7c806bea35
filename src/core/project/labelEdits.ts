import { formatAt } from '../codings/at';
import type { TextEdit } from '../text/edit';
import { Lines } from '../text/lines';
import { rangesOverlap, type Range } from '../text/position';
import { isCodeShaped } from '../transcript/labels';
import type { Label, Paragraph, Transcript, Vocabulary } from '../transcript/transcript';

/** Whether a code alone on its line is read as a label: one that the codebook has, or that is shaped like one. */
export function canBeLabel(code: string, vocabulary: Vocabulary): boolean {
  return vocabulary.isCode(code) || isCodeShaped(code);
}

/** The paragraphs that labels can code: those spoken in turns, or all where nothing is. */
export function labelledParagraphs({ turns, preamble }: Transcript): readonly Paragraph[] {
  return turns.length ? turns.flatMap((turn) => turn.paragraphs) : preamble;
}

/** An excerpt, and codes that it is to have. */
interface CodedExcerpt {
  readonly excerpt: Range;
  readonly codes: readonly string[];
}

/** Writes codes as inline labels under each paragraph that their excerpt touches, after the labels that stand there already. */
export function addLabels(text: string, transcript: Transcript, coded: readonly CodedExcerpt[]): TextEdit[] {
  if (!coded.length) return [];
  const writer = new LabelWriter(text, transcript);
  return labelledParagraphs(transcript).flatMap(({ range }) => {
    const touching = coded.filter(({ excerpt }) => rangesOverlap(range, excerpt));
    if (!touching.length) return [];
    const there = new Set(writer.labelsOf(range).map(({ code }) => code));
    const codes = new Set(touching.flatMap((it) => it.codes));
    return writer.write(
      range,
      [...codes].filter((code) => !there.has(code)),
    );
  });
}

/** Writes labels under the paragraphs of one transcript. */
export class LabelWriter {
  private readonly lines: Lines;
  /** What stands between a label and what is above it: a blank line, unless the transcript has none between its paragraphs. */
  private readonly gap: string;
  private readonly byParagraph = new Map<string, Label[]>();

  constructor(text: string, { labels, linesAreParagraphs }: Transcript) {
    this.lines = new Lines(text);
    const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    this.gap = linesAreParagraphs ? lineBreak : lineBreak + lineBreak;
    for (const label of labels) {
      if (!label.excerpt) continue;
      const key = formatAt(label.excerpt);
      const list = this.byParagraph.get(key);
      if (list) list.push(label);
      else this.byParagraph.set(key, [label]);
    }
  }

  /** The labels that code a paragraph. */
  labelsOf(paragraph: Range): readonly Label[] {
    return this.byParagraph.get(formatAt(paragraph)) ?? [];
  }

  /** Writes codes as labels of a paragraph, after those that it has. */
  write(paragraph: Range, codes: readonly string[]): TextEdit[] {
    if (!codes.length) return [];
    const line = this.labelsOf(paragraph).at(-1)?.range.end.line ?? paragraph.end.line;
    const offset = this.lines.endOf(line);
    return [{ start: offset, end: offset, newText: codes.map((code) => this.gap + code).join('') }];
  }
}

/** Deletes inline labels with the blank lines above them, unless those keep a label that follows closely apart from the text. */
export function removeLabels(text: string, { labels }: Transcript, removed: readonly Range[]): TextEdit[] {
  const lines = new Lines(text);
  const gone = new Set(removed.map(({ start }) => start.line));
  const all = new Set(labels.map(({ range }) => range.start.line));
  return removed.map(({ start: { line } }) => {
    let next = line + 1;
    while (gone.has(next)) next++;
    if (all.has(next)) return { start: lines.startOf(line), end: lines.startOf(line + 1), newText: '' };
    let above = line - 1;
    while (above >= 0 && lines.line(above).trim() === '') above--;
    return { start: above < 0 ? 0 : lines.endOf(above), end: lines.endOf(line), newText: '' };
  });
}
