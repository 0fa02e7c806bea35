import type { TextEdit } from '../text/edit';
import { Lines } from '../text/lines';
import { rangesOverlap, sameRange, type Range } from '../text/position';
import { isCodeShaped } from '../transcript/labels';
import type { Paragraph, Transcript, Vocabulary } from '../transcript/transcript';

/** Whether a code alone on its line is read as a label: one that the codebook has, or that is shaped like one. */
export function canBeLabel(code: string, vocabulary: Vocabulary): boolean {
  return vocabulary.isCode(code) || isCodeShaped(code);
}

/** The paragraphs that labels can code: those spoken in turns, or all where nothing is. */
export function labelledParagraphs({ turns, preamble }: Transcript): readonly Paragraph[] {
  return turns.length ? turns.flatMap((turn) => turn.paragraphs) : preamble;
}

/** Writes codes as inline labels under each paragraph that the excerpt touches, after the labels that stand there already. */
export function addLabels(text: string, transcript: Transcript, excerpt: Range, codes: readonly string[]): TextEdit[] {
  const lines = new Lines(text);
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return labelledParagraphs(transcript).flatMap(({ range }) => {
    if (!rangesOverlap(range, excerpt)) return [];
    const there = transcript.labels.filter((label) => label.excerpt && sameRange(label.excerpt, range));
    const fresh = codes.filter((code) => !there.some((label) => label.code === code));
    const line = Math.max(range.end.line, ...there.map((label) => label.range.end.line));
    const offset = lines.endOf(line);
    const newText = fresh.map((code) => lineBreak + lineBreak + code).join('');
    return newText ? [{ start: offset, end: offset, newText }] : [];
  });
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
