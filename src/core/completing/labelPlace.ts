import type { Lines } from '../text/lines';
import { sameRange, type Position, type Range } from '../text/position';
import { frontMatterLines } from '../transcript/frontMatter';
import type { Paragraph, Transcript } from '../transcript/transcript';
import { textAt, turnAt } from '../transcript/turnAt';

/** A line of a transcript on which an inline label stands or can be put. */
export interface LabelPlace {
  /** Columns of what is replaced: all that the line says. */
  readonly start: number;
  readonly end: number;
  /** Line breaks that part the label from speech that would otherwise stand right above or below it. */
  readonly before: '' | '\n';
  readonly after: '' | '\n';
  /**
   * What the line says, where that can be speech: then only a label can be meant that has these letters in this order, or, right below
   * other speech, begins with them.
   */
  readonly typed: { readonly letters: string; readonly isStart: boolean } | undefined;
  /** The excerpt's other labels. */
  readonly others: readonly string[];
}

/** Where a label can be completed at a position: on a line of its own below what it codes, in the same turn. */
export function labelPlace(lines: Lines, transcript: Transcript, position: Position): LabelPlace | undefined {
  const { line, character } = position;
  const turn = turnAt(transcript, line);
  if (turn?.line === line || line < frontMatterLines(lines)) return undefined;
  if (!turn && transcript.turns.length) return undefined;
  const text = lines.line(line);
  const said = text.trim();
  const label = transcript.labels.find(({ range }) => range.start.line === line);
  const paragraph = said && !label ? textAt(transcript, line) : undefined;
  const typed = paragraph && typedIn(paragraph, position, text);
  if (said && !label && !typed) return undefined;

  const paragraphs = turn?.paragraphs ?? transcript.preamble;
  const above = paragraphs.filter(({ range }) => range.start.line < line).at(-1)?.range;
  const excerpt = label?.excerpt ?? above;
  if (!excerpt) return undefined;
  const isSpeech = (l: number) => !transcript.linesAreParagraphs && covers(paragraphs, l);
  const start = said ? text.indexOf(said) : 0;
  return {
    start: Math.min(start, character),
    end: said ? Math.max(start + said.length, character) : text.length,
    before: isSpeech(line - 1) && !label ? '\n' : '',
    after: isSpeech(line + 1) ? '\n' : '',
    typed,
    others: [excerpt, ...(paragraph ? [paragraph.range] : [])].flatMap((it) => labelsOf(transcript, it, line)),
  };
}

/** What may be the beginning of a label in a paragraph's last line; nothing where it stands in a line with a speaker, or among speech. */
function typedIn({ range }: Paragraph, { line }: Position, text: string): LabelPlace['typed'] {
  const isWhole = range.start.line < line || /^\s*$/.test(text.slice(0, range.start.character));
  if (range.end.line !== line || !isWhole || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  return { letters: text.trim(), isStart: range.start.line < line };
}

function covers(paragraphs: readonly Paragraph[], line: number): boolean {
  return paragraphs.some(({ range }) => range.start.line <= line && line <= range.end.line);
}

function labelsOf({ labels }: Transcript, paragraph: Range, line: number): string[] {
  return labels.flatMap(({ code, range, excerpt }) =>
    excerpt && sameRange(excerpt, paragraph) && range.start.line !== line ? [code] : [],
  );
}

/** Whether a name can be meant by what has been typed: with letters in this order, or beginning with them. Case doesn't matter. */
export function canBeMeant(name: string, typed: LabelPlace['typed']): boolean {
  if (!typed) return true;
  const all = name.toLowerCase();
  const wanted = typed.letters.toLowerCase();
  if (typed.isStart) return all.startsWith(wanted);
  let from = 0;
  for (const letter of wanted) {
    const at = all.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
